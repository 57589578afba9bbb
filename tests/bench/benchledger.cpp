// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/commitment.h"
#include "models/audit/logstore.h"
#include "models/audit/merkle.h"
#include "models/audit/openingstore.h"
#include "models/audit/verification.h"
#include "models/preferences/projectioncheck.h"
#include "tests/bench/bare.h"
#include "tests/bench/benches.h"
#include "tests/bench/ledgerdesk.h"
#include "tests/bench/measure.h"

#include <memory>
#include <vector>

namespace Prefdesk {

namespace {

constexpr double readingBar = 2;
constexpr double hashingBar = 4;
constexpr double proofBar = 5; // ms

int roundsFor(const BenchDesk &desk)
{
    return desk.customers() >= 1'000'000 ? 3 : 9;
}

/// Several queries of SQLite alone, one after the other.
class BareReading final
{
public:
    BareReading(Connection &connection, std::initializer_list<const char *> queries)
    {
        for (const char *const sql : queries)
            m_queries.push_back(std::make_unique<BareStatement>(connection, sql));
    }

    void run()
    {
        for (const auto &query : m_queries)
            m_bytes += query->run();
    }

private:
    std::vector<std::unique_ptr<BareStatement>> m_queries;
    qint64 m_bytes = 0;
};

/// Everything that a verification has to hash, in memory: each leaf, each inner node and each commitment once.
class PureHashing final
{
public:
    Result<> read(Connection &connection)
    {
        const Result<> entries = connection.each(QStringLiteral("SELECT entry FROM ledger_entry ORDER BY idx"), {},
                                                 [this](const Row &row) {
                                                     m_entries.push_back(row.bytes(0));
                                                     return true;
                                                 });
        if (!entries)
            return entries;
        return connection.each(QStringLiteral("SELECT %1 FROM opening ORDER BY idx").arg(openingColumns()), {},
                               [this](const Row &row) {
                                   const QList<Opening> openings = openingsOf(row);
                                   m_openings.insert(m_openings.end(), openings.begin(), openings.end());
                                   return true;
                               });
    }

    void run()
    {
        Hasher hasher;
        Frontier frontier;
        for (const QByteArray &entry : m_entries)
            frontier.append(hasher, hasher.leaf(entry));
        for (const Opening &opening : m_openings)
            opening.commitment(hasher);
    }

private:
    std::vector<QByteArray> m_entries;
    std::vector<Opening> m_openings;
};

Result<> measureVerification(Connection &connection, const BenchDesk &desk)
{
    BareReading reading(connection,
                        {"SELECT idx, entry, leaf, recorded_at, action, person, subject, subject_seq FROM ledger_entry "
                         "ORDER BY idx",
                         "SELECT * FROM opening ORDER BY idx", "SELECT pseudonym, count, last_leaf FROM subject_head",
                         "SELECT pseudonym, customer FROM subject"});
    PureHashing hashing;
    if (const Result<> read = hashing.read(connection); !read)
        return read;
    Result<> failure;
    const auto own = [&] {
        const auto report = verify(connection, BenchDesk::actor(), &Instant::now, {}, [](double) {});
        if (!report || !report->ok)
            failure = report ? Error {Error::Kind::Damaged, conclusion(*report), {}} : report.error();
    };
    const QList<Timing> times = interleaved(roundsFor(desk), {[&] { reading.run(); }, [&] { hashing.run(); }, own});
    const Pair beside {times.at(0), times.at(2)};
    const Pair hashes {times.at(1), times.at(2)};
    tell({QStringLiteral("verification beside reading the rows"), desk.customers(), QStringLiteral("x"), ratio(beside),
          readingBar, beside});
    tell({QStringLiteral("verification beside pure hashing"), desk.customers(), QStringLiteral("x"), ratio(hashes),
          hashingBar, hashes});
    return failure;
}

Result<> measureProjection(Connection &connection, const BenchDesk &desk)
{
    BareReading reading(connection,
                        {"SELECT * FROM choice ORDER BY id", "SELECT * FROM preference", "SELECT * FROM subject",
                         "SELECT idx, action, subject, person FROM ledger_entry ORDER BY idx",
                         "SELECT idx, after FROM opening ORDER BY idx"});
    Result<> failure;
    const auto own = [&] {
        const auto found = checkProjection(connection, [](double) {});
        if (!found || !found->isEmpty())
            failure = found ? Error {Error::Kind::Damaged, QStringLiteral("projection"), {}} : found.error();
    };
    const QList<Timing> times = interleaved(roundsFor(desk), {[&] { reading.run(); }, own});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("projection check beside reading its rows"), desk.customers(), QStringLiteral("x"),
          ratio(pair), 0, pair});
    return failure;
}

} // namespace

/// Full verification beside reading the same rows and beside hashing the same bytes; and the check of the projection.
Result<> benchVerification(const BenchDesk &desk)
{
    const Result<BenchDesk> filled = deskWithLedger(desk);
    if (!filled)
        return filled.error();
    const auto opened = filled->connect();
    if (!opened)
        return opened.error();
    const Result<> measured = measureVerification(**opened, desk);
    return measured ? measureProjection(**opened, desk) : measured;
}

/// An inclusion proof out of leaves and tiles, beside one read of the entry.
Result<> benchProof(const BenchDesk &desk)
{
    const Result<BenchDesk> filled = deskWithLedger(desk);
    if (!filled)
        return filled.error();
    const auto opened = filled->connect();
    if (!opened)
        return opened.error();
    BareStatement reading(**opened, "SELECT entry FROM ledger_entry WHERE idx = ?1");
    Result<> failure;
    qint64 at = 0;
    const QList<Timing> times = interleaved(200,
                                            {[&] {
                                                 at = (at + 7919 * 101) % desk.customers();
                                                 reading.bind(1, at);
                                                 reading.run();
                                             },
                                             [&] {
                                                 LogStore log(**opened);
                                                 const auto proof = log.inclusionProof(at, desk.customers());
                                                 if (!proof)
                                                     failure = proof.error();
                                             }});
    const Pair pair {times.at(0), times.at(1)};
    tell({QStringLiteral("inclusion proof over reading the entry"), desk.customers(), QStringLiteral("ms"),
          millisecondsOver(pair), proofBar, pair});
    return failure;
}

} // namespace Prefdesk
