// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"
#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include <sqlcipher/sqlite3.h>

#include <QFile>
#include <QSqlDriver>

namespace Prefdesk {

namespace {

constexpr qint64 startBar = 300'000'000; // ns beside key derivation

sqlite3 *handleOf(Connection &connection)
{
    return static_cast<SqlCipherDriver *>(connection.database().driver())->openHandle()->get();
}

void readAll(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        [[maybe_unused]] const auto id = sqlite3_column_int64(statement, 0);
        [[maybe_unused]] const auto *text = sqlite3_column_text(statement, 1);
    }
    sqlite3_finalize(statement);
}

} // namespace

/// Opening, proving the key and finding the schema up to date, beside reading the first page of the file.
Result<> benchStart(const BenchDesk &desk)
{
    Result<> failure;
    const Timing own = timed(20, [&] {
        const auto connection = desk.connect();
        const Result<> ready = connection ? migrate(**connection) : Result<>(connection.error());
        if (!ready)
            failure = ready;
    });
    const Timing bare = timed(20, [&] {
        QFile file(desk.file());
        if (file.open(QIODevice::ReadOnly))
            file.read(4096);
    });
    tell({QStringLiteral("start: connection open"), desk.customers(), bare, own, 0}, own.median <= startBar);
    return failure;
}

/// One INSERT with a durable commit through Connection, beside the same through sqlite3_step.
Result<> benchCommit(const BenchDesk &desk)
{
    const Result<BenchDesk> copy = desk.scratchCopy();
    if (!copy)
        return copy.error();
    const auto opened = copy->connect();
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    const Result<qint64> made = connection.run(QStringLiteral("CREATE TABLE bench (id INTEGER PRIMARY KEY, v TEXT)"));
    if (!made)
        return made.error();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handleOf(connection), "INSERT INTO bench (v) VALUES ('value')", -1, &statement, nullptr);
    const Timing bare = timed(200, [&] {
        sqlite3_step(statement);
        sqlite3_reset(statement);
    });
    sqlite3_finalize(statement);
    Result<> failure;
    const Timing own = timed(200, [&] {
        const Result<qint64> added
            = connection.insert(QStringLiteral("INSERT INTO bench (v) VALUES (?)"), {QStringLiteral("value")});
        if (!added)
            failure = added.error();
    });
    tell({QStringLiteral("bare durable commit"), desk.customers(), bare, own, 1.5});
    return failure;
}

/// Reading every customer's id and name through Row, beside sqlite3_step and columns.
Result<> benchRows(const BenchDesk &desk)
{
    const auto opened = desk.connect(Connection::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    const char *const sql = "SELECT id, name_norm FROM customer INDEXED BY customer_name ORDER BY name_norm, id";
    qint64 letters = 0;
    Result<> done;
    const auto own = [&] {
        done = (*opened)->each(QString::fromLatin1(sql), {}, [&](const Row &row) {
            letters += row.integer(0) + row.text(1).size();
            return true;
        });
    };
    own(); // warms the page cache for both
    const Timing bareTime = timed(5, [&] { readAll(handleOf(**opened), sql); });
    tell({QStringLiteral("read all rows"), desk.customers(), bareTime, timed(5, own), 5});
    return done;
}

} // namespace Prefdesk
