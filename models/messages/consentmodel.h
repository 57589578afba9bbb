// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

#include <QAbstractTableModel>

namespace Prefdesk {

/// What one customer agreed to be sent, newest first: since when, until when, how many messages since.
class ConsentModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ChannelName, TopicName, From, Until, Messages, Limit, ColumnCount };

    explicit ConsentModel(QObject *parent = nullptr);

    void setSummary(const ContactSummary &summary);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const ConsentSpan &span, int column) const;

    QList<ConsentSpan> m_spans;
};

} // namespace Prefdesk
