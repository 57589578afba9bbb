// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/basics/actor.h"
#include "models/reports/reportmaking.h"
#include "models/storage/database.h"
#include "models/storage/worker.h"

#include <QObject>

#include <memory>

namespace Prefdesk {

/// Makes one report at a time, on the database thread and a thread of its own.
class ReportModel final : public QObject
{
    Q_OBJECT

public:
    ReportModel(Database &database, Actor actor, Clock clock, const Unlocked &unlocked, LogSetup log,
                QObject *parent = nullptr);

    bool mayReport() const { return m_actor.may(Permission::Report); }
    bool isBusy() const { return m_busy; }
    Instant now() const { return m_clock(); }

    /// Signed with the person's own key. Does nothing while another report is being made.
    void make(const ReportOrder &order);
    /// Signed with another PKCS#12.
    void make(const ReportOrder &order, const QString &pkcs12, Secret passphrase);
    /// Leaves no file and no ledger entry, unless the report is about to appear: then it appears.
    void cancel();

signals:
    /// done of steps parts are ready; what: the part that begins, in words.
    void advanced(int done, int steps, const QString &what);
    void made(const Prefdesk::MadeReport &report);
    void failed(const Prefdesk::Error &error);

private:
    void start(const ReportOrder &order, ReportSigner signer);
    void gathered(Result<ReportContent> content);
    void signedUp(Result<ReadyReport> ready);
    void finish(const Result<MadeReport> &report);

    Database &m_database;
    const Actor m_actor;
    const Clock m_clock;
    const Unlocked m_unlocked;
    const LogSetup m_log;
    ReportOrder m_order;
    std::shared_ptr<ReportSigner> m_signer;
    Database::Ticket m_ticket {};
    bool m_busy = false;
    bool m_cancelled = false;
    Worker m_worker; // last: its thread ends before what its jobs use
};

} // namespace Prefdesk
