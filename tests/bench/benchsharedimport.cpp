// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importformats.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplecontacts.h"
#include "tests/bench/shareddesk.h"

#include <QTemporaryDir>

namespace Prefdesk {

namespace {

constexpr double fewestShare = 0.3; // of the speed of COPY and making the indexes

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

Result<Timing> timeImport(const SharedDesk &desk, const QString &file)
{
    const auto connection = desk.as(QStringLiteral("admin"));
    if (!connection)
        return connection.error();
    Stopwatch watch;
    watch.start();
    const auto outcome = importFile(
        **connection, desk.actor(QStringLiteral("admin")), Instant::now,
        {.format = QStringLiteral("hubspot-contacts"), .file = file, .mode = ImportMode::Keep}, [](qint64, qint64) {});
    watch.stop();
    return outcome ? watch.timing() : Result<Timing>(outcome.error());
}

Timing timeBare(const SharedDesk &desk)
{
    desk.run(prepareBare);
    Stopwatch watch;
    watch.start();
    desk.run(copyBare);
    watch.stop();
    return watch.timing();
}

Result<> compare(const QString &name, SampleContacts::OptOuts optOuts, qint64 rows)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("contacts.csv"));
    if (const Result<> written = writeExport(file, SampleContacts(optOuts), rows); !written)
        return written;
    const SharedDesk desk;
    const Result<Timing> own = timeImport(desk, file);
    if (!own)
        return own.error();
    const Pair pair {timeBare(desk), *own};
    tell({name, rows, QStringLiteral("x"), ratio(pair), 1 / fewestShare, pair});
    return {};
}

} // namespace

/// A contact import by an administrator's own role, beside COPY of the same rows and making their indexes.
Result<> benchSharedImport(const BenchDesk &size)
{
    const Result<> plain
        = compare(QStringLiteral("shared contact import"), SampleContacts::OptOuts::None, size.customers());
    if (!plain)
        return plain;
    return compare(QStringLiteral("shared contact import with opt-outs"), SampleContacts::OptOuts::Usual,
                   size.customers());
}

} // namespace Prefdesk
