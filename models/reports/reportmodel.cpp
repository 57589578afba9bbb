// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportmodel.h"

namespace Prefdesk {

namespace {

constexpr int steps = 3;

} // namespace

ReportModel::ReportModel(Database &database, Actor actor, Clock clock, const Unlocked &unlocked, LogSetup log,
                         QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_unlocked(unlocked.copy())
    , m_log(std::move(log))
{
}

void ReportModel::make(const ReportOrder &order)
{
    start(order, ReportSigner::own(m_unlocked));
}

void ReportModel::make(const ReportOrder &order, const QString &pkcs12, Secret passphrase)
{
    start(order, ReportSigner::other(m_unlocked, pkcs12, std::move(passphrase)));
}

void ReportModel::start(const ReportOrder &order, ReportSigner signer)
{
    if (m_busy)
        return;
    m_busy = true;
    m_cancelled = false;
    m_order = order;
    m_signer = std::make_shared<ReportSigner>(std::move(signer));
    emit advanced(0, steps, tr("Collecting entries and proofs…"));
    m_ticket = m_database.run(
        this,
        [actor = m_actor, clock = m_clock, log = m_log, order,
         signer = m_signer](Connection &connection) -> Result<ReportContent> {
            Result<ReportSigner> complete = signer->gathered(connection);
            if (!complete)
                return complete.error();
            *signer = *std::move(complete);
            return gatherReport(connection, actor, clock, log, order);
        },
        [this](Result<ReportContent> content) { gathered(std::move(content)); });
}

void ReportModel::gathered(Result<ReportContent> content)
{
    if (m_cancelled || !content) {
        finish(content ? Error {Error::Kind::Cancelled, tr("The report was cancelled."), {}} : content.error());
        return;
    }
    emit advanced(1, steps, tr("Drawing and signing…"));
    m_worker.run(
        this,
        [content = *std::move(content), signer = m_signer, order = m_order] {
            return readyReport(content, *signer, order);
        },
        [this](Result<ReadyReport> ready) { signedUp(std::move(ready)); });
}

void ReportModel::signedUp(Result<ReadyReport> ready)
{
    if (m_cancelled || !ready) {
        finish(ready ? Error {Error::Kind::Cancelled, tr("The report was cancelled."), {}} : ready.error());
        return;
    }
    emit advanced(2, steps, tr("Recording that the report was made…"));
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, log = m_log, report = std::make_shared<ReadyReport>(*std::move(ready))](
            Connection &connection) { return keepReport(connection, actor, clock, log, *report); },
        [this](const Result<MadeReport> &report) { finish(report); });
}

void ReportModel::finish(const Result<MadeReport> &report)
{
    m_busy = false;
    m_signer.reset();
    emit advanced(steps, steps, QString());
    if (report)
        emit made(*report);
    else
        emit failed(report.error());
}

void ReportModel::cancel()
{
    if (!m_busy)
        return;
    m_cancelled = true;
    m_database.cancel(m_ticket);
}

} // namespace Prefdesk
