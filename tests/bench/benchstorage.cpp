// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bare.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

namespace Prefdesk {

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
    BareStatement statement(connection, "INSERT INTO bench (v) VALUES ('value')");
    Result<> failure;
    const QList<Timing> times
        = interleaved(200,
                      {[&] { statement.run(); },
                       [&] {
                           const Result<qint64> added = connection.insert(
                               QStringLiteral("INSERT INTO bench (v) VALUES (?)"), {QStringLiteral("value")});
                           if (!added)
                               failure = added.error();
                       }});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("durable commit of one row"), desk.customers(), QStringLiteral("x"), ratio(pair), 1.5, pair});
    return failure;
}

/// Reading every customer's id and name through Row, beside sqlite3_step and columns.
Result<> benchRows(const BenchDesk &desk)
{
    const auto opened = desk.connect(Connection::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    const char *const sql = "SELECT id, name_norm FROM customer INDEXED BY customer_name ORDER BY name_norm, id";
    BareStatement statement(**opened, sql);
    qint64 letters = statement.run(); // warms the page cache for both
    Result<> done;
    const auto own = [&] {
        done = (*opened)->each(QString::fromLatin1(sql), {}, [&](const Row &row) {
            letters += row.integer(0) + row.text(1).size();
            return true;
        });
    };
    const QList<Timing> times = interleaved(5, {[&] { letters += statement.run(); }, own});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("read all rows"), desk.customers(), QStringLiteral("x"), ratio(pair), 2, pair});
    return done;
}

} // namespace Prefdesk
