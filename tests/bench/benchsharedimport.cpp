// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customerstore.h"
#include "models/intake/importformats.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplecontacts.h"
#include "tests/bench/shareddesk.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <future>

namespace Prefdesk {

namespace {

constexpr double fewestShare = 0.3; // of the speed of COPY and making the indexes
constexpr double longestWaitMilliseconds = 500;
constexpr int rounds = 3; // each on a server of its own; one alone swings by a third, the bare side most

// The same rows once more, without rules, into tables without an index.
const QString prepareBare = QStringLiteral(R"(
CREATE SCHEMA bare;
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['customer', 'contact_point', 'customer_word', 'choice', 'preference', 'import_opt_out',
        'ledger_entry', 'opening', 'subject', 'subject_head'] LOOP
        EXECUTE format('COPY prefdesk.%I TO %L', name, current_setting('data_directory') || '/bare.' || name);
        EXECUTE format('CREATE TABLE bare.%I (LIKE prefdesk.%I)', name, name);
    END LOOP;
END $$;
)");

const QString copyBare = QStringLiteral(R"(
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'bare'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('COPY bare.%I FROM %L', one.name, current_setting('data_directory') || '/bare.' || one.name);
    END LOOP;
    FOR one IN SELECT replace(i.indexdef, ' ON prefdesk.', ' ON bare.') AS definition FROM pg_indexes i
        WHERE i.schemaname = 'prefdesk' AND to_regclass('bare.' || quote_ident(i.tablename)) IS NOT NULL LOOP
        EXECUTE one.definition;
    END LOOP;
END $$;
)");

Result<> runImport(const SharedDesk &desk, const QString &file, Stopwatch &watch)
{
    const auto connection = desk.as(QStringLiteral("admin"));
    if (!connection)
        return connection.error();
    watch.start();
    const auto outcome = importFile(
        **connection, desk.actor(QStringLiteral("admin")), Instant::now,
        {.format = QStringLiteral("hubspot-contacts"), .file = file, .mode = ImportMode::Keep}, [](qint64, qint64) {});
    watch.stop();
    return outcome ? Result<>() : Result<>(outcome.error());
}

/// What somebody else waited for small changes of theirs until the import was done.
Timing timeOthers(const SharedDesk &desk, const std::future<void> &import)
{
    QList<Timing> waits;
    const auto connection = desk.as(QStringLiteral("everywhere"));
    CustomerStore store(**connection, desk.actor(QStringLiteral("everywhere")), Instant::now);
    while (import.wait_for(std::chrono::milliseconds(5)) == std::future_status::timeout) {
        Stopwatch watch;
        watch.start();
        if (!store.recordSearch(1))
            return {};
        watch.stop();
        waits.append(watch.timing());
    }
    std::ranges::sort(waits, {}, &Timing::median);
    return waits.isEmpty() ? Timing {} : waits.constLast();
}

void runBare(const SharedDesk &desk, Stopwatch &watch)
{
    desk.run(prepareBare);
    watch.start();
    desk.run(copyBare);
    watch.stop();
}

Result<> compare(const QString &name, SampleContacts::OptOuts optOuts, qint64 rows)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("contacts.csv"));
    if (const Result<> written = writeExport(file, SampleContacts(optOuts), rows); !written)
        return written;
    Stopwatch own;
    Stopwatch bare;
    for (int round = 0; round < rounds; ++round) {
        const SharedDesk desk;
        if (const Result<> imported = runImport(desk, file, own); !imported)
            return imported;
        runBare(desk, bare);
    }
    const Pair pair {bare.timing(), own.timing()};
    tell({name, rows, QStringLiteral("x"), ratio(pair), 1 / fewestShare, pair});
    return {};
}

/// The same import once more, while somebody else writes into the ledger.
Result<> longestWait(qint64 rows)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("contacts.csv"));
    if (const Result<> written = writeExport(file, SampleContacts(SampleContacts::OptOuts::Usual), rows); !written)
        return written;
    const SharedDesk desk;
    Result<> done;
    const auto import = std::async(std::launch::async, [&] {
        Stopwatch watch;
        done = runImport(desk, file, watch);
    });
    const Timing longest = timeOthers(desk, import);
    import.wait();
    tell({QStringLiteral("longest wait beside a shared import"),
          rows,
          QStringLiteral("ms"),
          static_cast<double>(longest.median) / 1e6,
          longestWaitMilliseconds,
          {{}, longest}});
    return done;
}

} // namespace

/// A contact import by an administrator's own role, beside COPY of the same rows and making their indexes.
Result<> benchSharedImport(const BenchDesk &size)
{
    const Result<> plain
        = compare(QStringLiteral("shared contact import"), SampleContacts::OptOuts::None, size.customers());
    if (!plain)
        return plain;
    const Result<> usual = compare(QStringLiteral("shared contact import with opt-outs"),
                                   SampleContacts::OptOuts::Usual, size.customers());
    return usual ? longestWait(size.customers()) : usual;
}

} // namespace Prefdesk
