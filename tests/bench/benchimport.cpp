// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importformats.h"
#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/bench/bareimport.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplecontacts.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr double fewestShare = 0.4; // of the speed of bare inserts
constexpr double mostGrowth = 96; // MiB, with the page cache of 64

// Makes VmHWM begin anew.
void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

Result<std::unique_ptr<Connection>> emptyDesk(const QString &file)
{
    auto connection = SqlCipherConnection::open(file, BenchDesk::key(), Connection::Mode::Create);
    if (!connection)
        return connection.error();
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated.error();
    const auto person
        = (*connection)
              ->run(QStringLiteral(
                  "INSERT INTO person (name, full_name, role, created_at) VALUES ('admin', 'Admin', 'admin', 0)"));
    if (!person)
        return person.error();
    return connection;
}

Result<Timing> timeBare(const QString &folder, const SampleContacts &contacts, qint64 rows)
{
    const auto connection = emptyDesk(folder + QStringLiteral("/bare.db"));
    return connection ? BareImport(**connection).run(contacts, rows) : Result<Timing>(connection.error());
}

Result<Timing> timeImport(const QString &folder, const QString &file)
{
    const auto connection = emptyDesk(folder + QStringLiteral("/import.db"));
    if (!connection)
        return connection.error();
    Stopwatch watch;
    watch.start();
    const auto outcome = importFile(
        **connection, BenchDesk::actor(), Instant::now,
        {.format = QStringLiteral("hubspot-contacts"), .file = file, .mode = ImportMode::Keep}, [](qint64, qint64) {});
    watch.stop();
    return outcome ? watch.timing() : Result<Timing>(outcome.error());
}

/// What one comparison found: both times, and how far the import raised the peak of the memory.
struct Round
{
    Timing bare;
    Timing own;
    qint64 growth = 0;
};

Result<Round> runRound(const QString &folder, const SampleContacts &contacts, const QString &file, qint64 rows)
{
    const Result<Timing> bare = timeBare(folder, contacts, rows);
    if (!bare)
        return bare.error();
    forgetPeak();
    const qint64 before = memory("VmRSS");
    const Result<Timing> own = timeImport(folder, file);
    if (!own)
        return own.error();
    return Round {*bare, *own, memory("VmHWM") - before};
}

Result<> compare(const QString &name, SampleContacts::OptOuts optOuts, qint64 rows)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("contacts.csv"));
    const SampleContacts contacts(optOuts);
    if (const Result<> written = writeExport(file, contacts, rows); !written)
        return written;
    QList<Timing> bare;
    QList<Timing> own;
    qint64 growth = 0;
    for (qint64 round = 0; round < (rows >= 1'000'000 ? 1 : 3); ++round) {
        const QTemporaryDir desks;
        const Result<Round> done = runRound(desks.path(), contacts, file, rows);
        if (!done)
            return done.error();
        bare.append(done->bare);
        own.append(done->own);
        growth = std::max(growth, done->growth);
    }
    const Pair pair {summary(bare), summary(own)};
    tell({name, rows, QStringLiteral("x"), ratio(pair), 1 / fewestShare, pair});
    tell({name + QStringLiteral(": memory"),
          rows,
          QStringLiteral("MiB"),
          static_cast<double>(growth) / 1024,
          mostGrowth,
          {}});
    return {};
}

} // namespace

Result<> benchImport(const BenchDesk &desk)
{
    const Result<> plain = compare(QStringLiteral("contact import"), SampleContacts::OptOuts::None, desk.customers());
    if (!plain)
        return plain;
    return compare(QStringLiteral("contact import with opt-outs"), SampleContacts::OptOuts::Usual, desk.customers());
}

} // namespace Prefdesk
