// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"
#include "models/storage/database.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace Prefdesk {

/// Runs one import at a time on the database thread; going away (the desk is locked) stops it, and nothing is kept.
class ImportModel final : public QObject
{
    Q_OBJECT

public:
    ImportModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);
    ~ImportModel() override;

    void run(const ImportRequest &request);
    void cancel();
    bool isRunning() const { return m_ticket.has_value(); }

signals:
    void started();
    /// Thousandths of the file that have been read.
    void progressed(int thousandths);
    void finished(const Prefdesk::ImportOutcome &outcome);
    /// Also when it was cancelled; the error's kind says so.
    void failed(const Prefdesk::Error &error);

private:
    void reportProgress();
    void end(const Result<ImportOutcome> &outcome);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    std::optional<Database::Ticket> m_ticket;
    std::shared_ptr<std::atomic_int> m_thousandths; // the database thread writes, this one reads
    QTimer m_timer;
};

} // namespace Prefdesk
