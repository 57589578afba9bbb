// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callstore.h"

#include "models/storage/connection.h"
#include "models/storage/portions.h"

namespace Prefdesk {

namespace {

QString columns()
{
    return QStringLiteral("SELECT c.id, c.uuid, c.customer, c.person, c.direction, c.number, c.reference, "
                          "c.verification_method, c.verification_outcome, c.notice_version, c.words, c.read_back, "
                          "c.recording_reference, c.recording_hash, c.started_at, c.ended_at, c.ledger_idx, "
                          "e.recorded_at FROM call c LEFT JOIN ledger_entry e ON e.idx = c.ledger_idx ");
}

KeptCall keptCallOf(const Row &row)
{
    Call call {.id = CallId {row.integer(0)},
               .uuid = row.text(1),
               .customer = CustomerId {row.integer(2)},
               .direction = directionFromCode(row.text(4)).value_or(Call::Direction::Inbound),
               .number = row.text(5),
               .reference = row.text(6),
               .verificationMethod = row.text(7),
               .verification = verificationFromCode(row.text(8)).value_or(Call::Verification::NotDone),
               .noticeVersion = {},
               .words = row.text(10),
               .readBack = row.flag(11),
               .recordingReference = row.text(12),
               .recordingHash = row.text(13),
               .startedAt = row.instant(14),
               .endedAt = row.instant(15)};
    if (!row.isNull(9))
        call.noticeVersion = NoticeVersionId {row.integer(9)};
    return {.call = call,
            .person = PersonId {row.integer(3)},
            .recordedAt = row.instant(17),
            .ledgerIndex = row.integer(16)};
}

// SQLite tells an empty text from NULL, and a null QString binds as NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

CallStore::CallStore(Connection &connection)
    : m_connection(connection)
{
}

Result<CallId> CallStore::append(const Call &call, const Actor &actor, qint64 ledgerIndex)
{
    const auto id = m_connection.insert(
        QStringLiteral("INSERT INTO call (uuid, customer, person, workstation, direction, number, reference, "
                       "verification_method, verification_outcome, notice_version, words, read_back, "
                       "recording_reference, recording_hash, started_at, ended_at, ledger_idx) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {call.uuid, number(call.customer), number(actor.id), text(actor.workstation), code(call.direction),
         text(call.number), text(call.reference), text(call.verificationMethod), code(call.verification),
         call.noticeVersion ? QVariant(number(*call.noticeVersion)) : QVariant(), text(call.words),
         call.readBack ? 1 : 0, text(call.recordingReference), text(call.recordingHash), call.startedAt.micros,
         call.endedAt.micros, ledgerIndex});
    if (!id)
        return id.error();
    return CallId {*id};
}

Result<std::optional<KeptCall>> CallStore::withUuid(CustomerId customer, const QString &uuid) const
{
    return m_connection.first(columns() + QStringLiteral("WHERE c.customer = ? AND c.uuid = ?"),
                              {number(customer), uuid}, keptCallOf);
}

Result<QList<KeptCall>> CallStore::ofCustomer(CustomerId customer) const
{
    return m_connection.list(columns() + QStringLiteral("WHERE c.customer = ? ORDER BY c.started_at DESC, c.id DESC"),
                             {number(customer)}, keptCallOf);
}

Result<> CallStore::each(const std::function<bool(const KeptCall &)> &visit) const
{
    return eachPortion(m_connection, columns() + QStringLiteral("WHERE c.id > ? ORDER BY c.id LIMIT ?"), 0,
                       [&visit](const Row &row) { return visit(keptCallOf(row)); });
}

} // namespace Prefdesk
