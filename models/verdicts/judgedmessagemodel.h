// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/messagemodel.h"
#include "models/verdicts/messageruling.h"

#include <memory>

namespace Prefdesk {

class RulingsReader;

/// What one customer was sent, and beside each message whether it could have been sent when it was: judged page by
/// page, as far down as somebody looks.
class JudgedMessageModel final : public MessageModel
{
    Q_OBJECT

public:
    /// The column that stands between the topic and the campaign.
    static constexpr int Honoured = Campaign;
    /// Of a row: a bool, the message broke a rule; nothing while it has not been judged.
    static constexpr int BreachRole = Qt::UserRole;

    /// A read-only connection serves best.
    JudgedMessageModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);
    ~JudgedMessageModel() override;

    /// Why the customer got it: answers with explained(). Of one that did not arrive there is nothing to say.
    void explain(int row);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// title: the message in a few words.
    void explained(const QString &title, const Prefdesk::MessageExplanation &explanation);

private:
    void judge(int first, int last);
    void take(const QHash<qint64, MessageRuling> &rulings);
    QVariant honoured(const Message &message, int role) const;

    std::shared_ptr<RulingsReader> m_reader; // used on the database thread only
    QHash<qint64, MessageRuling> m_rulings; // by row of the message
};

} // namespace Prefdesk
