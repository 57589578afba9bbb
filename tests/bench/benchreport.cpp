// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ledger.h"
#include "models/audit/logkey.h"
#include "models/preferences/choice.h"
#include "models/reports/reportmaking.h"
#include "models/reports/reportwriter.h"
#include "models/storage/transaction.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/support/testsigner.h"

#include <QFile>
#include <QTemporaryDir>

namespace Prefdesk {

namespace {

constexpr qint64 allowedOverDrawing = 150'000'000; // nanoseconds
constexpr qint64 batch = 10'000;
constexpr int entriesOfTheCustomer = 50;

Secret logSeed()
{
    return Secret::copyOf(QByteArray(32, 'l'));
}

Instant moment()
{
    return *Instant::fromIso(QStringLiteral("2026-11-23T10:00:00Z"));
}

Happening happening(qint64 index, qint64 size, qint64 customers)
{
    const Answer answer {.state = ConsentState::Given, .frequency = Frequency::Weekly, .cap = {}, .pauseUntil = {}};
    const bool isReported = index % std::max<qint64>(1, size / entriesOfTheCustomer) == 0;
    return {.action = Action::ChoiceRecorded,
            .customer = CustomerId {isReported ? 1 : 2 + index % (customers - 1)},
            .before = {},
            .after = toJson(Question::topic(Channel::Email, Topic::Offers), answer),
            .reason = {}};
}

/// As many ledger entries as there are customers.
Result<> fillLedger(Connection &connection, qint64 size)
{
    for (qint64 index = 0; index < size; index += batch) {
        Result<Transaction> transaction = Transaction::begin(connection);
        if (!transaction)
            return transaction.error();
        QList<Happening> happenings;
        for (qint64 i = index; i < std::min(size, index + batch); ++i)
            happenings.append(happening(i, size, size));
        const auto recorded = Ledger(connection).record(BenchDesk::actor(), moment(), happenings);
        if (!recorded)
            return recorded.error();
        if (const Result<> committed = transaction->commit(); !committed)
            return committed.error();
    }
    return {};
}

Result<> nameDesk(Connection &connection)
{
    const Result<LogKey> key = LogKey::fromSeed(QStringLiteral("prefdesk.example/bench"), logSeed());
    if (!key)
        return key.error();
    const auto named = connection.run(
        QStringLiteral("INSERT OR REPLACE INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                       "VALUES (1, 'u', 'Bench', ?, ?, 0)"),
        {key->verifier().name, key->verifier().publicKey});
    return named ? Result<> {} : Result<>(named.error());
}

Result<> measure(Connection &connection, qint64 size)
{
    const QTemporaryDir folder;
    const TestSigner::Files files = TestSigner {}.make();
    QFile key(folder.filePath(QStringLiteral("key.p12")));
    if (!key.open(QIODevice::WriteOnly) || key.write(files.pkcs12) < 0)
        return Error {Error::Kind::Unavailable, key.errorString(), QStringLiteral("bench key")};
    key.close();
    const ReportSigner signer {key.fileName(), TestSigner::passphrase(), {key.fileName()}};
    const ReportOrder order {
        Evidence::Kind::Customer, CustomerId {1}, {}, {}, folder.filePath(QStringLiteral("report.pdf"))};
    const Clock clock = moment;
    Result<> failure;
    const Timing own = timed(21, [&] {
        const auto made = makeReport(connection, BenchDesk::actor(), clock, logSeed(), signer, order);
        if (!made)
            failure = made.error();
    });
    const auto content = gatherReport(connection, BenchDesk::actor(), clock, logSeed(), order);
    const auto loaded = Signer::fromPkcs12(files.pkcs12, TestSigner::passphrase());
    if (!failure || !content || !loaded)
        return !failure ? failure : !content ? Result<>(content.error()) : Result<>(loaded.error());
    const Timing bare = timed(21, [&] { static_cast<void>(drawReport(*content, loaded->certificate())); });
    tell({QStringLiteral("customer report over its drawing"), size, bare, own, 0},
         own.median - bare.median <= allowedOverDrawing);
    return {};
}

} // namespace

/// A customer report, made, signed, checked and recorded, beside the drawing of its pages; the ledger has as many
/// entries as the desk has customers.
Result<> benchReport(const BenchDesk &desk)
{
    const Result<BenchDesk> copy = desk.scratchCopy();
    if (!copy)
        return copy.error();
    const auto opened = copy->connect();
    if (!opened)
        return opened.error();
    if (const Result<> named = nameDesk(**opened); !named)
        return named;
    if (const Result<> filled = fillLedger(**opened, desk.customers()); !filled)
        return filled;
    return measure(**opened, desk.customers());
}

} // namespace Prefdesk
