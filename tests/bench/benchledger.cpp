// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpointstore.h"
#include "models/audit/commitment.h"
#include "models/audit/ledger.h"
#include "models/audit/logstore.h"
#include "models/audit/merkle.h"
#include "models/audit/verification.h"
#include "models/storage/transaction.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

namespace Prefdesk {

namespace {

constexpr int batch = 5'000;

LogKey logKey()
{
    return *LogKey::fromSeed(QStringLiteral("prefdesk.bench/log"), Secret::copyOf(QByteArray(32, 'k')));
}

/// Two entries in three are choices, and every customer has about three.
Happening happening(qint64 at, qint64 customers)
{
    if (at % 3 == 0)
        return {.action = Action::SignedIn};
    const QJsonObject before {{QStringLiteral("channel"), QStringLiteral("email")},
                              {QStringLiteral("topic"), QStringLiteral("offers")},
                              {QStringLiteral("state"), QStringLiteral("given")}};
    QJsonObject after = before;
    after.insert(QStringLiteral("state"), QStringLiteral("withdrawn"));
    return {.action = Action::ChoiceRecorded,
            .customer = CustomerId {1 + at * 7919 % (customers / 3 + 1)},
            .before = before,
            .after = after};
}

Result<> fill(Connection &connection, qint64 entries)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const auto named = connection.run(
        QStringLiteral(
            "INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) VALUES (1, '', '', ?, ?, 0)"),
        {logKey().verifier().name, logKey().verifier().publicKey});
    if (!named)
        return named.error();
    for (qint64 at = 0; at < entries;) {
        QList<Happening> happenings;
        for (; happenings.size() < batch && at < entries; ++at)
            happenings.append(happening(at, entries));
        const auto recorded = Ledger(connection).record(BenchDesk::actor(), Instant::now(), happenings);
        if (!recorded)
            return recorded.error();
    }
    return transaction->commit();
}

Result<> readRows(Connection &connection, const std::function<void(const QByteArray &)> &entry,
                  const std::function<void(const Row &)> &value)
{
    const Result<> entries = connection.each(QStringLiteral("SELECT idx, entry, leaf, recorded_at, action, person, "
                                                            "subject, subject_seq FROM ledger_entry ORDER BY idx"),
                                             {}, [&entry](const Row &row) {
                                                 entry(row.bytes(1));
                                                 return row.integer(0) >= 0
                                                     && row.bytes(2).size() + row.integer(3) + row.text(4).size()
                                                         + row.integer(5) + row.bytes(6).size() + row.integer(7)
                                                     > 0;
                                             });
    if (!entries)
        return entries;
    return connection.each(QStringLiteral("SELECT idx, label, salt, value FROM commitment ORDER BY idx, label"), {},
                           [&value](const Row &row) {
                               value(row);
                               return row.integer(0) >= 0;
                           });
}

/// The other two tables that verification reads whole.
Result<> readSubjects(Connection &connection)
{
    const Result<> ends = connection.each(
        QStringLiteral("SELECT pseudonym, count, last_leaf FROM subject_head"), {},
        [](const Row &row) { return row.bytes(0).size() + row.integer(1) + row.bytes(2).size() > 0; });
    if (!ends)
        return ends;
    return connection.each(QStringLiteral("SELECT pseudonym, customer FROM subject"), {},
                           [](const Row &row) { return row.bytes(0).size() + row.integer(1) > 0; });
}

/// What has to be hashed: leaves, nodes and commitments, with nothing around it.
Timing pureHashing(Connection &connection)
{
    QList<QByteArray> entries;
    QList<Opening> openings;
    const Result<> read = readRows(
        connection, [&entries](const QByteArray &entry) { entries.append(entry); },
        [&openings](const Row &row) {
            openings.append({row.text(1).toUtf8(), row.bytes(2), row.bytes(3)});
        });
    Hasher hasher;
    return timed(read ? 3 : 1, [&] {
        Frontier frontier;
        for (const QByteArray &entry : std::as_const(entries))
            frontier.append(hasher, hasher.leaf(entry));
        for (const Opening &opening : std::as_const(openings))
            opening.commitment(hasher);
    });
}

} // namespace

/// Full verification beside reading the same rows, and beside hashing the same bytes.
Result<> benchVerification(const BenchDesk &desk)
{
    const Result<BenchDesk> copy = desk.scratchCopy();
    if (!copy)
        return copy.error();
    const auto opened = copy->connect();
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    if (const Result<> filled = fill(connection, desk.customers()); !filled)
        return filled;
    Result<> failure;
    qint64 bytes = 0;
    const Timing reading = timed(3, [&] {
        const Result<> read = readRows(
            connection, [&bytes](const QByteArray &entry) { bytes += entry.size(); },
            [&bytes](const Row &row) { bytes += row.text(1).size() + row.bytes(2).size() + row.bytes(3).size(); });
        const Result<> subjects = readSubjects(connection);
        if (!read || !subjects)
            failure = read ? subjects : read;
    });
    const Timing own = timed(3, [&] {
        const auto report = verify(connection, BenchDesk::actor(), Instant::now, {}, [](double) {});
        if (!report || !report->ok)
            failure = report ? Error {Error::Kind::Damaged, conclusion(*report), {}} : report.error();
    });
    tell({QStringLiteral("verification beside reading the rows"), desk.customers(), reading, own, 2});
    tell({QStringLiteral("verification beside pure hashing"), desk.customers(), pureHashing(connection), own, 4});
    return failure;
}

/// An inclusion proof out of leaves and tiles, beside one read of the entry.
Result<> benchProof(const BenchDesk &desk)
{
    const Result<BenchDesk> copy = desk.scratchCopy();
    if (!copy)
        return copy.error();
    const auto opened = copy->connect();
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    if (const Result<> filled = fill(connection, desk.customers()); !filled)
        return filled;
    Result<> failure;
    qint64 at = 0;
    const Timing own = timed(200, [&] {
        LogStore log(connection);
        at = (at + 7919 * 101) % desk.customers();
        const auto proof = log.inclusionProof(at, desk.customers());
        if (!proof)
            failure = proof.error();
    });
    const Timing bare = timed(200, [&] {
        at = (at + 7919 * 101) % desk.customers();
        if (const auto entry = LogStore(connection).entry(at); !entry)
            failure = entry.error();
    });
    tell({QStringLiteral("inclusion proof"), desk.customers(), bare, own, 0}, own.median < 5'000'000);
    return failure;
}

} // namespace Prefdesk
