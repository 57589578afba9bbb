// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/logstate.h"
#include "models/audit/witnessedlog.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/storage/database.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace Prefdesk {

/// The log as a whole: how it stands, checking it, and saving a checkpoint outside.
///
/// Give it a Database of its own: checking a long ledger keeps that thread busy for seconds.
class LogModel final : public QObject
{
    Q_OBJECT

public:
    LogModel(Database &database, Actor actor, Clock clock, LogSetup setup, QObject *parent = nullptr);
    /// Ends a running verification, so that a lock need not wait for it.
    ~LogModel() override;

    const Actor &actor() const { return m_actor; }
    const LogState &state() const { return m_state; }
    bool isVerifying() const { return m_verification.has_value(); }
    void refresh();
    /// At sign-in, and at a server after each change of one's own: doubted() says when the log is not the one that this
    /// workstation knows; see meetLog(). A line that breaks meanwhile is told by others.
    void meet();
    /// against: a checkpoint note from outside, or nothing.
    void verify(const QByteArray &against = {});
    void cancelVerification();
    /// Reads a checkpoint note from a file and verifies against it.
    void verifyAgainstFile(const QString &path);
    /// Makes a checkpoint and writes its signed note to a file, whole or not at all.
    void saveCheckpoint(const QString &path);

signals:
    void refreshed();
    void verificationStarted();
    void verificationProgressed(int percent);
    /// Also after a failure or a cancellation, then without a report before it.
    void verificationEnded();
    void verified(const Prefdesk::VerificationReport &report);
    void checkpointSaved(const QString &path);
    void failed(const Prefdesk::Error &error);
    /// The log is not the one that this workstation knows, or cannot be remembered.
    void doubted(const Prefdesk::Error &error);

private:
    void takeVerification(const Result<VerificationReport> &report);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    LogSetup m_setup;
    LogState m_state;
    std::optional<Database::Ticket> m_verification;
    std::shared_ptr<std::atomic<int>> m_percent;
    QTimer m_progress; // the job may not call into this thread, so this looks at how far it is
};

} // namespace Prefdesk
