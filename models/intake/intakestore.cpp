// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/intakestore.h"

#include "models/storage/connection.h"
#include "models/storage/parameter.h"

#include <QFileInfo>

#include <utility>

namespace Prefdesk {

namespace {

IntakeBatch batchOf(const Row &row)
{
    return {.id = BatchId {row.integer(0)},
            .format = row.text(1),
            .fileName = row.text(2),
            .fileHash = row.bytes(3),
            .personName = row.text(4),
            .startedAt = row.instant(5),
            .finishedAt = row.instant(6),
            .read = row.integer(7),
            .added = row.integer(8),
            .changed = row.integer(9),
            .unchanged = row.integer(10),
            .quarantined = row.integer(11),
            .state = row.flag(12) ? IntakeBatch::State::Complete : IntakeBatch::State::Begun};
}

QuarantinedField fieldOf(const Row &row)
{
    return {.row = row.integer(0),
            .field = row.text(1),
            .fault = faultFromCode(row.text(2)).value_or(Fault::Missing),
            .content = row.text(3)};
}

} // namespace

IntakeStore::IntakeStore(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
{
}

Result<QList<IntakeBatch>> IntakeStore::batches(int limit) const
{
    const Result<> allowed = m_actor.require(Permission::Import);
    if (!allowed)
        return allowed.error();
    return m_connection.list(
        QStringLiteral(
            "SELECT b.id, b.format, b.file_name, b.file_hash, p.full_name, b.started_at, b.finished_at, "
            "b.rows_read, b.added, b.changed, b.unchanged, b.quarantined, b.complete "
            "FROM intake_batch b JOIN person p ON p.id = b.person WHERE ? OR b.person = ? ORDER BY b.id DESC LIMIT ?"),
        {m_actor.regions.isEmpty(), number(m_actor.id), limit}, batchOf);
}

Result<QList<QuarantinedField>> IntakeStore::quarantine(BatchId batch, const std::optional<QuarantinedField> &behind,
                                                        int limit) const
{
    const Result<> allowed = m_actor.require(Permission::Import);
    if (!allowed)
        return allowed.error();
    const QuarantinedField from = behind.value_or(QuarantinedField {});
    return m_connection.list(
        QStringLiteral("SELECT row, field, reason, content FROM quarantine "
                       "WHERE batch = ? AND (row, field) > (?, ?) "
                       "AND (? OR (SELECT person FROM intake_batch WHERE id = quarantine.batch) = ?) "
                       "ORDER BY row, field LIMIT ?"),
        {number(batch), from.row, from.field, m_actor.regions.isEmpty(), number(m_actor.id), limit}, fieldOf);
}

Result<BatchId> IntakeStore::begin(const ImportRequest &request, const QByteArray &fileHash, Instant now)
{
    const Result<qint64> id = m_connection.insert(
        QStringLiteral("INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at, "
                       "rows_read, added, changed, unchanged, quarantined, complete) "
                       "VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)"),
        {request.format, QFileInfo(request.file).fileName(), fileHash, number(m_actor.id), now.micros, now.micros});
    if (!id)
        return id.error();
    return BatchId {*id};
}

Result<> IntakeStore::keep(BatchId batch, const QList<QuarantinedField> &fields)
{
    QList<QVariantList> rows;
    for (const QuarantinedField &field : fields) {
        // No text of PostgreSQL holds the character zero; its picture stands for it.
        const QString content = QString(field.content).replace(QChar(u'\0'), QChar(u'\u2400'));
        rows.append({number(batch), field.row, field.field, code(field.fault), content});
    }
    if (!rows.isEmpty() && m_connection.engine() == Engine::PostgreSql) {
        const Result<qint64> kept
            = m_connection.run(QStringLiteral("INSERT INTO quarantine (batch, row, field, reason, content)"
                                              " SELECT * FROM unnest(?, ?, ?, ?, ?)"),
                               arraysOf(rows));
        return kept ? Result<>() : kept.error();
    }
    for (const QVariantList &row : std::as_const(rows)) {
        const Result<qint64> kept = m_connection.run(
            QStringLiteral("INSERT INTO quarantine (batch, row, field, reason, content) VALUES (?, ?, ?, ?, ?)"), row);
        if (!kept)
            return kept.error();
    }
    return {};
}

Result<> IntakeStore::tell(const ImportOutcome &outcome, IntakeBatch::State state, Instant now)
{
    const Result<qint64> told = m_connection.run(
        QStringLiteral("UPDATE intake_batch SET finished_at = ?, rows_read = ?, added = ?, changed = ?, unchanged = ?, "
                       "quarantined = ?, complete = ? WHERE id = ?"),
        {now.micros, outcome.read, outcome.added, outcome.changed, outcome.unchanged, outcome.quarantined,
         state == IntakeBatch::State::Complete ? 1 : 0, number(outcome.batch)});
    return told ? Result<>() : told.error();
}

Result<bool> IntakeStore::knows(const QByteArray &fileHash) const
{
    const auto found = m_connection.first(QStringLiteral("SELECT 1 FROM intake_batch WHERE file_hash = ?"), {fileHash},
                                          [](const Row &) { return true; });
    if (!found)
        return found.error();
    return found->has_value();
}

} // namespace Prefdesk
