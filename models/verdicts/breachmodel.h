// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/database.h"
#include "models/verdicts/breachlist.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace Prefdesk {

/// Was it honoured: the messages of a period that should not have been sent, and how many were in order.
///
/// Give it a Database that nobody waits for: judging the messages of a large desk takes minutes.
class BreachModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, CustomerNumber, ChannelName, TopicName, Campaign, WhyNot, RuleTitle, Law, ColumnCount };
    /// More are counted and exported, and not shown.
    static constexpr qsizetype mostShown = 10'000;

    BreachModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);
    /// Ends what runs, so that a lock need not wait for it.
    ~BreachModel() override;

    /// The messages from one instant to another.
    void judge(Instant from, Instant until);
    /// Judges the same period again and writes all its breaches to a CSV file.
    void exportTo(const QString &file);
    void cancel();
    bool isRunning() const { return m_running.has_value(); }
    /// Nothing before the first period was judged.
    const std::optional<HonourRate> &rate() const { return m_rate; }
    CustomerId customerAt(int row) const { return m_breaches.at(row).customer; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void started();
    void progressed(int percent);
    /// Also after a failure or a cancellation.
    void ended();
    void exported(const QString &file);
    void failed(const Prefdesk::Error &error);

private:
    using Percent = std::shared_ptr<std::atomic<int>>;

    BreachSearch search();
    void begin(Database::Ticket ticket);
    void finish(const Result<> &done);
    void show(const QList<Breach> &breaches, const std::optional<HonourRate> &rate);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    Instant m_from;
    Instant m_until;
    QList<Breach> m_breaches;
    std::optional<HonourRate> m_rate;
    std::optional<Database::Ticket> m_running;
    Percent m_percent;
    QTimer m_progress; // the job may not call into this thread, so this looks at how far it is
};

} // namespace Prefdesk
