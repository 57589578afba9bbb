// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"
#include "models/customers/customer.h"
#include "models/verdicts/rulings.h"
#include "models/verdicts/spokenverdict.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Prefdesk {

class AnswerSheet;
class Database;
class RulingsReader;

/// May we contact the customer on the desk, on every channel, about every topic: now, and again each minute, or as the
/// desk would have answered at a past instant.
class VerdictModel final : public QObject
{
    Q_OBJECT

public:
    /// A read-only connection serves best.
    VerdictModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);
    ~VerdictModel() override;

    /// language: the caller's, for what is read aloud.
    void showCustomer(CustomerId customer, const QString &language, const QList<ContactPoint> &points = {});
    void clear();
    /// Reads again what may have changed.
    void refresh();
    /// Nothing: now. An instant that lies ahead is now, too.
    void showInstant(std::optional<Instant> instant);
    /// What the agent has entered and not saved yet; it counts for now, never for a past instant.
    void setSheet(const AnswerSheet &sheet);

    bool isLoaded() const { return m_rulings.has_value(); }
    /// The instant that is shown, when it is not now.
    const std::optional<Instant> &past() const { return m_past; }
    /// Only when it is loaded.
    const Rulings &rulings() const { return *m_rulings; }
    /// What nobody may ask for now, whatever is not saved yet; see Rulings::notToAsk().
    QHash<Question, Instant> notToAsk() const;
    /// In the caller's language; only when it is loaded.
    SpokenVerdict spoken(Channel channel) const;

signals:
    void changed();
    void failed(const Prefdesk::Error &error);

private:
    void read();
    void judgeAgain();

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    std::shared_ptr<RulingsReader> m_reader; // used on the database thread only
    QTimer m_minute;
    std::optional<CustomerId> m_customer;
    QString m_language;
    QList<ContactPoint> m_points;
    std::optional<Instant> m_past;
    std::unique_ptr<AnswerSheet> m_sheet;
    std::optional<Rulings> m_read; // as the desk gave it
    std::optional<Rulings> m_rulings; // with what is not saved yet
    int m_request = 0;
};

} // namespace Prefdesk
