// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/duties/dutyrow.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace Prefdesk {

class Connection;
class Database;

/// What must be done by when, sorted by that, with what is late; goes with the time and with what others do.
class DutyModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Customer, Begun, Due, Owner, Evidence, Source, ColumnCount };
    enum class Filter { Open, Late, Mine, Done };
    /// Of the column Due: whether the row is late.
    enum { LateRole = Qt::UserRole };

    /// Completes a duty that no call began (customer, kind, about, begunAt and note are known) by the rules in force.
    using Completed = std::function<Result<Duty>(Connection &, const Duty &)>;

    DutyModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);
    /// Used on the database thread only; without it nothing can be begun by hand.
    void setCompleted(Completed completed) { m_completed = std::move(completed); }

    /// Reads everything: all that is open, and what ended in the last 30 days.
    void refresh();
    /// Reads again what is of these customers, when others have changed something of theirs.
    void refreshCustomers(const QSet<CustomerId> &customers);
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    bool isLoaded() const { return m_isLoaded; }
    /// Open and late, whatever is filtered.
    int lateCount() const;
    int openCount() const;
    /// The open ones of one customer, by when they are due.
    QList<DutyRow> openOf(CustomerId customer) const;

    Instant now() const { return m_clock(); }
    /// "Ask what was meant by “stop calling me so much”".
    static QString whatOf(const DutyRow &row);
    const DutyRow &row(int row) const { return m_all.at(m_shown.at(row)); }
    int rowOf(DutyId id) const; ///< -1: not among those shown
    bool mayExtend(int row) const;
    bool mayDrop(int row) const;

    /// Of the customer with that number, who need not be on the desk.
    void begin(const QString &customerNumber, const Duty &duty);
    void take(DutyId id);
    void extend(DutyId id, const QString &reason);
    void finish(DutyId id, const QString &evidence, std::optional<qint64> message);
    void drop(DutyId id, const QString &reason);
    /// messagesRead() brings those that may show that it was done.
    void readMessages(DutyId id);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Rows came or went, or the time has made some late.
    void countsChanged();
    /// What was asked for is recorded.
    void recorded(Prefdesk::DutyId id);
    void messagesRead(Prefdesk::DutyId id, const QList<Prefdesk::ShowingMessage> &messages);
    void failed(const Prefdesk::Error &error);

private:
    using Step = std::function<Result<>(class DutyStore &)>;

    void record(DutyId id, const Step &step);
    void read(const QList<CustomerId> &customers);
    void readCustomerOf(DutyId id);
    void take(const QList<CustomerId> &customers, const QList<DutyRow> &rows);
    void show(QList<DutyRow> rows);
    bool isShown(const DutyRow &row) const;
    void tick();
    QString text(const DutyRow &row, int column) const;

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    Completed m_completed;
    QTimer m_minute;
    Filter m_filter = Filter::Open;
    QList<DutyRow> m_all;
    QList<qsizetype> m_shown; // positions in m_all
    bool m_isLoaded = false;
};

} // namespace Prefdesk
