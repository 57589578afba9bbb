// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importmodel.h"

#include "models/intake/importformats.h"

#include <chrono>

namespace Prefdesk {

ImportModel::ImportModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
    m_timer.setInterval(std::chrono::milliseconds(100));
    connect(&m_timer, &QTimer::timeout, this, &ImportModel::reportProgress);
}

ImportModel::~ImportModel()
{
    cancel();
}

void ImportModel::run(const ImportRequest &request)
{
    if (isRunning())
        return;
    m_thousandths = std::make_shared<std::atomic_int>(0);
    const auto job = [request, actor = m_actor, clock = m_clock, thousandths = m_thousandths](Connection &connection) {
        return importFile(connection, actor, clock, request, [thousandths](qint64 done, qint64 total) {
            *thousandths = static_cast<int>(total > 0 ? done * 1000 / total : 1000);
        });
    };
    m_ticket = m_database.run(this, job, [this](const Result<ImportOutcome> &outcome) { end(outcome); });
    m_timer.start();
    emit started();
}

void ImportModel::cancel()
{
    if (m_ticket)
        m_database.cancel(*m_ticket);
}

void ImportModel::reportProgress()
{
    emit progressed(*m_thousandths);
}

void ImportModel::end(const Result<ImportOutcome> &outcome)
{
    m_timer.stop();
    m_ticket.reset();
    if (outcome)
        emit finished(*outcome);
    else
        emit failed(outcome.error());
}

} // namespace Prefdesk
