// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportmaking.h"
#include "models/reports/reportwriter.h"
#include "tests/bench/benches.h"
#include "tests/bench/ledgerdesk.h"
#include "tests/bench/measure.h"
#include "tests/support/testsigner.h"

#include <QFile>
#include <QTemporaryDir>

namespace Prefdesk {

namespace {

constexpr double allowedOverDrawing = 150; // ms

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
    const Clock clock = &Instant::now; // not before the entries were made
    Result<LogKey> logKey = LogKey::fromSeed(QStringLiteral("prefdesk.example/bench"), benchLogSeed());
    if (!logKey)
        return logKey.error();
    const LogSetup log {.key = std::make_shared<const LogKey>(*std::move(logKey)),
                        .witnessFolder = folder.filePath(QStringLiteral("witness")),
                        .checks = {}};
    const auto content = gatherReport(connection, BenchDesk::actor(), clock, log, order);
    const auto loaded = Signer::fromPkcs12(files.pkcs12, TestSigner::passphrase());
    if (!content || !loaded)
        return !content ? content.error() : loaded.error();
    Result<> failure;
    const QList<Timing> times
        = interleaved(15,
                      {[&] { static_cast<void>(drawReport(*content, loaded->certificate())); },
                       [&] {
                           const auto made = makeReport(connection, BenchDesk::actor(), clock, log, signer, order);
                           if (!made)
                               failure = made.error();
                       }});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("customer report over its drawing"), size, QStringLiteral("ms"), millisecondsOver(pair),
          allowedOverDrawing, pair});
    return failure;
}

} // namespace

/// A customer report, made, signed, checked and recorded, beside the drawing of its pages; the ledger has as many
/// entries as the desk has customers.
Result<> benchReport(const BenchDesk &desk)
{
    const Result<BenchDesk> filled = deskWithLedger(desk);
    const Result<BenchDesk> copy = filled ? filled->scratchCopy() : filled;
    if (!copy)
        return copy.error();
    const auto opened = copy->connect();
    return opened ? measure(**opened, desk.customers()) : Result<>(opened.error());
}

} // namespace Prefdesk
