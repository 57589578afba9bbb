// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditchunks.h"

#include "models/audit/auditstore.h"

namespace Prefdesk {

namespace {

constexpr int mostChunks = 64;
constexpr qsizetype mostWaiting = 4; // a fast scroll passes chunks that nobody will look at

} // namespace

AuditChunks::AuditChunks(Database &database, Actor actor, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_chunks(mostChunks)
{
}

void AuditChunks::reset(const AuditWindow &window)
{
    ++m_generation;
    for (const Database::Ticket ticket : std::as_const(m_waiting))
        m_database.cancel(ticket);
    m_waiting.clear();
    m_waitingOrder.clear();
    m_chunks.clear();
    m_window = window;
}

const AuditRow *AuditChunks::row(qint64 row)
{
    const auto chunk = static_cast<qsizetype>(row / auditChunk);
    const QList<AuditRow> *const rows = m_chunks.object(chunk);
    if (!rows) {
        load(chunk);
        return nullptr;
    }
    const auto at = static_cast<qsizetype>(row % auditChunk);
    return at < rows->size() ? &rows->at(at) : nullptr;
}

void AuditChunks::load(qsizetype chunk)
{
    const QList<qint64> indices = m_window.indices(chunk);
    if (m_waiting.contains(chunk) || indices.isEmpty())
        return;
    const Database::Ticket ticket = m_database.run(
        this,
        [actor = m_actor, indices](Connection &connection) { return AuditStore(connection, actor).rows(indices); },
        [this, chunk, generation = m_generation](const Result<QList<AuditRow>> &rows) {
            if (generation == m_generation)
                take(chunk, rows);
        });
    m_waiting.insert(chunk, ticket);
    m_waitingOrder.append(chunk);
    dropOldestWaiting();
}

void AuditChunks::dropOldestWaiting()
{
    while (m_waitingOrder.size() > mostWaiting)
        m_database.cancel(m_waiting.take(m_waitingOrder.takeFirst()));
}

void AuditChunks::take(qsizetype chunk, const Result<QList<AuditRow>> &rows)
{
    if (m_waitingOrder.removeOne(chunk))
        m_waiting.remove(chunk);
    if (!rows) {
        // A chunk that was passed by is asked for again when somebody returns to it.
        if (rows.error().kind != Error::Kind::Cancelled)
            emit failed(rows.error());
        return;
    }
    m_chunks.insert(chunk, new QList<AuditRow>(*rows));
    const qint64 first = chunk * auditChunk;
    emit loaded(first, qMin(first + auditChunk, m_window.rows()) - 1);
}

} // namespace Prefdesk
