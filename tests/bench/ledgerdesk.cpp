// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/ledgerdesk.h"

#include "models/audit/ledger.h"
#include "models/preferences/statementstore.h"
#include "models/storage/transaction.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qint64 batch = 5'000;
constexpr qint64 entriesOfTheFirst = 50;

CustomerId customerOf(qint64 at, qint64 entries)
{
    const bool isOfTheFirst = at % std::max<qint64>(1, entries / entriesOfTheFirst) == 1;
    return CustomerId {isOfTheFirst ? 1 : 2 + at * 7919 % (entries / 3)};
}

Statement statementAt(qint64 at, qint64 entries)
{
    Wish wish;
    wish.question = Question::topic(Channel::Email, at % 2 ? Topic::Offers : Topic::Newsletter);
    wish.answer.state = at % 5 ? ConsentState::Given : ConsentState::Withdrawn;
    wish.answer.frequency = Frequency::Weekly;
    return {.customer = customerOf(at, entries),
            .wishes = {wish},
            .occurredAt = Instant {1'700'000'000'000'000 + at * 1'000'000},
            .source = QStringLiteral("form"),
            .batch = {},
            .reason = {}};
}

Result<> nameDesk(Connection &connection)
{
    const Result<LogKey> key = LogKey::fromSeed(QStringLiteral("prefdesk.example/bench"), benchLogSeed());
    if (!key)
        return key.error();
    const auto named
        = connection.run(QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                                        "VALUES (1, 'u', 'Bench', ?, ?, 0)"),
                         {key->verifier().name, key->verifier().publicKey});
    return named ? Result<>() : Result<>(named.error());
}

Result<> addBatch(Connection &connection, qint64 begin, qint64 entries)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    StatementStore statements(connection, BenchDesk::actor());
    QList<Happening> happenings;
    for (qint64 at = begin; at < std::min(entries, begin + batch); ++at) {
        if (at % 3 == 0) {
            happenings.append(Happening {.action = Action::SignedIn});
            continue;
        }
        const auto kept = statements.recordMadeUp(statementAt(at, entries), NextEntries::from(at));
        if (!kept)
            return kept.error();
        happenings += *kept;
    }
    const auto recorded = Ledger(connection).record(BenchDesk::actor(), Instant::now(), happenings);
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Result<> fill(Connection &connection, qint64 entries)
{
    Result<> done = nameDesk(connection);
    for (qint64 begin = 0; done && begin < entries; begin += batch)
        done = addBatch(connection, begin, entries);
    return done;
}

} // namespace

Result<BenchDesk> deskWithLedger(const BenchDesk &desk)
{
    return desk.changed(QStringLiteral("ledger"), fill);
}

Secret benchLogSeed()
{
    return Secret::copyOf(QByteArray(32, 'l'));
}

} // namespace Prefdesk
