// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customerstore.h"
#include "models/preferences/preferencestore.h"
#include "tests/bench/bare.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplecall.h"

namespace Prefdesk {

namespace {

constexpr int rounds = 300;
constexpr double bar = 4;

} // namespace

/// Saving a call with three changes, four ledger entries and one durable commit, beside a single-row durable commit. As
/// at the desk, the customer has been opened before, which the ledger records.
Result<> benchCall(const BenchDesk &desk)
{
    const Result<BenchDesk> copy = desk.scratchCopy();
    if (!copy)
        return copy.error();
    const auto opened = copy->connect();
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    const Result<SampleScripts> scripts = SampleScripts::make(connection, BenchDesk::actor());
    if (!scripts)
        return scripts.error();
    const Result<qint64> made = connection.run(QStringLiteral("CREATE TABLE bench (id INTEGER PRIMARY KEY, v TEXT)"));
    if (!made)
        return made.error();
    BareStatement bare(connection, "INSERT INTO bench (v) VALUES ('value')");
    PreferenceStore store(connection, BenchDesk::actor(), &Instant::now);
    CustomerStore customers(connection, BenchDesk::actor(), &Instant::now);
    Result<> failure;
    qint64 round = 0;
    const auto openNext = [&] {
        const Result<Customer> customer = customers.open(CustomerId {round++ * 7919 % desk.customers() + 1});
        if (!customer)
            failure = customer.error();
    };
    const auto save = [&] {
        const CustomerId customer {(round - 1) * 7919 % desk.customers() + 1};
        const Result<SaveOutcome> saved = store.save(sampleCall(customer, *scripts));
        if (!saved)
            failure = saved.error();
    };
    const QList<Timing> times = interleaved(rounds, {[&] { bare.run(); }, openNext, save});
    const Pair opening {times.at(0), times.at(1)};
    const Pair saving {times.at(0), times.at(2)};
    tell({QStringLiteral("open a customer, recorded"), desk.customers(), QStringLiteral("x"), ratio(opening), 0,
          opening});
    tell({QStringLiteral("save a call with 3 changes"), desk.customers(), QStringLiteral("x"), ratio(saving), bar,
          saving});
    return failure;
}

} // namespace Prefdesk
