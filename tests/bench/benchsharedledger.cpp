// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "models/intake/desktransfer.h"
#include "models/preferences/projectioncheck.h"
#include "tests/bench/bareserver.h"
#include "tests/bench/benches.h"
#include "tests/bench/ledgerdesk.h"
#include "tests/bench/measure.h"
#include "tests/bench/shareddesk.h"

namespace Prefdesk {

namespace {

constexpr double readingBar = 2;
constexpr int rounds = 3;

/// The rows of the local desk, which brings its own people.
Result<> takeOver(const SharedDesk &desk, const BenchDesk &local)
{
    const auto from = local.connect(Connection::Mode::ReadOnly);
    const auto to = desk.asOwner();
    if (!from || !to)
        return from ? to.error() : from.error();
    const auto setRules = [&desk](const QString &state) {
        QString script;
        for (const QString &table : deskTables())
            script += QStringLiteral("ALTER TABLE prefdesk.%1 %2 TRIGGER USER;").arg(table, state);
        desk.run(script);
    };
    setRules(QStringLiteral("DISABLE"));
    desk.run(QStringLiteral("DELETE FROM prefdesk.person; DELETE FROM prefdesk.ledger_head"));
    const Result<qint64> rows = copyRows(**from, **to, **from, [](double) {});
    setRules(QStringLiteral("ENABLE"));
    desk.run(QStringLiteral("VACUUM ANALYZE"));
    return rows ? Result<>() : rows.error();
}

Result<> measureVerification(Connection &connection, BareServer &bare, const Actor &actor, qint64 size)
{
    Result<> failure;
    const auto own = [&] {
        const auto report = verify(connection, actor, &Instant::now, {}, [](double) {});
        if (!report || !report->ok)
            failure = report ? Error {Error::Kind::Damaged, conclusion(*report), {}} : report.error();
    };
    const auto read = [&bare] {
        bare.read("SELECT idx, entry, leaf, recorded_at, action, person, subject, subject_seq FROM ledger_entry"
                  " ORDER BY idx");
        bare.read("SELECT * FROM opening ORDER BY idx");
        bare.read("SELECT pseudonym, count, last_leaf FROM subject_head");
        bare.read("SELECT pseudonym, customer FROM subject");
    };
    const QList<Timing> times = interleaved(rounds, {read, own});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("shared verification beside reading the rows"), size, QStringLiteral("x"), ratio(pair),
          readingBar, pair});
    return failure;
}

Result<> measureProjection(Connection &connection, BareServer &bare, qint64 size)
{
    Result<> failure;
    const auto own = [&] {
        const auto found = checkProjection(connection, [](double) {});
        if (!found || !found->isEmpty())
            failure = found ? Error {Error::Kind::Damaged, QStringLiteral("projection"), {}} : found.error();
    };
    const auto read = [&bare] {
        for (const char *const sql :
             {"SELECT * FROM choice ORDER BY id", "SELECT * FROM preference", "SELECT * FROM subject",
              "SELECT idx, action, subject, person FROM ledger_entry ORDER BY idx",
              "SELECT idx, after FROM opening ORDER BY idx"})
            bare.read(sql);
    };
    const QList<Timing> times = interleaved(1, {read, own});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("shared projection check beside reading its rows"), size, QStringLiteral("x"), ratio(pair), 0,
          pair});
    return failure;
}

} // namespace

/// Verification over the line, as a person, beside reading the same rows in binary as the owner.
Result<> benchSharedLedger(const BenchDesk &size)
{
    const Result<BenchDesk> local = deskWithLedger(size);
    if (!local)
        return local.error();
    const SharedDesk desk;
    if (const Result<> taken = takeOver(desk, *local); !taken)
        return taken;
    const QString person = QStringLiteral("admin");
    const auto connection = desk.as(person);
    if (!connection)
        return connection.error();
    BareServer bare(desk.ownerLogin());
    const Result<> measured = measureVerification(**connection, bare, BenchDesk::actor(), size.customers());
    return measured ? measureProjection(**connection, bare, size.customers()) : measured;
}

} // namespace Prefdesk
