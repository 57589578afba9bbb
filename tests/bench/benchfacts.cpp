// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/verdicts/audience.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/historyrows.h"
#include "models/verdicts/judge.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/zonebook.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/shareddesk.h"

#include <QRandomGenerator>

namespace Prefdesk {

namespace {

constexpr qint64 second = 1'000'000;
const Instant now {1'795'000'000 * second}; // 2026-11-18
const Instant sometime {1'770'000'000 * second};

/// A yes or no to two questions each, a third of a second kind; five messages each, in the order in which they were
/// sent and so by customers in no order; a hold for one in a hundred, whose number is a neighbour's too and may not be
/// called; a register of every fiftieth number.
Result<> addStories(Connection &connection, qint64 customers)
{
    const QString counted = QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < ?) ");
    const QString choice = counted
        + QStringLiteral("INSERT INTO choice (customer, channel, topic, state, frequency, cap, cap_period, occurred_at,"
                         " received_at, recorded_at, person, source, method, systems, reason, ledger_idx)"
                         " SELECT i, %1, 'unlimited', NULL, '', 1740000000000000 + i, 1740000000000000 + i,"
                         " 1740000000000000 + i, 1, 'letter', 'written', '', '', 0 FROM n WHERE %2");
    const QList<std::pair<QString, QVariantList>> steps {
        {choice.arg(QStringLiteral("'email', 'offers', CASE i % 3 WHEN 0 THEN 'refused' ELSE 'given' END"),
                    QStringLiteral("i % 5 <> 0")),
         {customers}},
        {choice.arg(QStringLiteral("'phone', 'events', CASE i % 2 WHEN 0 THEN 'withdrawn' ELSE 'given' END"),
                    QStringLiteral("i % 3 = 0")),
         {customers}},
        {choice.arg(QStringLiteral("'data-use', 'training-ai', 'refused'"), QStringLiteral("i % 4 = 0")), {customers}},
        {choice.arg(QStringLiteral("'all', 'all', 'withdrawn'"), QStringLiteral("i % 50 = 0")), {customers}},
        {counted
             + QStringLiteral(
                 "INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at,"
                 " status, system, recorded_at) SELECT 'm' || i, 1 + (i * 7919) % ?, CASE i % 3 WHEN 0"
                 " THEN 'phone' ELSE 'email' END, CASE i % 4 WHEN 0 THEN 'service' ELSE 'offers' END,"
                 " 'somebody' || i || '@example.org', '2026-spring', 1732000000000000 + i * ?, 'delivered',"
                 " 'mail', 1732000000000000 + i * ? FROM n"),
         {customers * 5, customers, 12'000'000'000'000 / customers, 12'000'000'000'000 / customers}},
        {counted
             + QStringLiteral("INSERT INTO circumstance (customer, kind, value, begins_at, reference, recorded_at,"
                              " person, reason, ledger_idx) SELECT i, 'hold', 'complaint', 1780000000000000, 'z' || i,"
                              " 1780000000000000, 1, '', 0 FROM n WHERE i % 100 = 0"),
         {customers}},
        {QStringLiteral(
             "INSERT INTO contact_point (customer, channel, kind, typed, address, reversed) SELECT p.customer + 1,"
             " p.channel, 'phone', p.typed, p.address, p.reversed FROM contact_point p WHERE p.channel = 'phone'"
             " AND p.customer % 100 = 0 AND p.customer < ?"),
         {customers}},
        {QStringLiteral(
             "INSERT INTO choice (customer, channel, topic, state, frequency, cap, cap_period, occurred_at,"
             " received_at, recorded_at, person, source, method, systems, reason, ledger_idx)"
             " SELECT customer, 'phone', 'to:' || address, 'withdrawn', 'unlimited', NULL, '', 1750000000000000,"
             " 1750000000000000, 1750000000000000, 1, 'letter', 'written', '', '', 0 FROM contact_point"
             " WHERE channel = 'phone' AND customer % 100 = 0"),
         {}},
        {QStringLiteral("INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at,"
                        " rows_read, added, changed, unchanged, quarantined) VALUES ('f', 'f', ?, 1, 1, 1, 1, 1, 0,"
                        " 0, 0)"),
         {QByteArray(1, '\0')}},
        {QStringLiteral("INSERT INTO register_list (register, listed_at, recorded_at, batch)"
                        " SELECT 'fr-bloctel', 1794000000000000, 1794000000000000, id FROM intake_batch"),
         {}},
        {QStringLiteral("INSERT INTO register_number SELECT address, 1 FROM contact_point"
                        " WHERE channel = 'phone' AND customer % 50 = 0 ON CONFLICT DO NOTHING"),
         {}}};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    for (const auto &[sql, values] : steps) {
        if (const Result<qint64> done = connection.run(sql, values); !done)
            return done.error();
    }
    return transaction->commit();
}

Result<> measureStrip(Connection &connection, const Actor &actor, qint64 size, Instant instant, const QString &name,
                      double bar)
{
    const FactsLoader loader(connection, actor);
    ZoneBook zones;
    Result<RuleShelf> rules = RuleShelf::open(connection, zones);
    if (!rules)
        return rules.error();
    QRandomGenerator random(7);
    Result<> failure;
    const QList<Timing> times
        = interleaved(2000, {[&] {
                          const CustomerId customer {1 + random.bounded(static_cast<int>(size))};
                          const Result<Facts> facts = loader.facts(customer, instant, zones);
                          if (!facts) {
                              failure = facts.error();
                              return;
                          }
                          const RuleBook &book = rules->at(facts->place, instant);
                          for (const Channel channel : allChannels()) {
                              for (const Topic topic : allTopics())
                                  static_cast<void>(judge(*facts, book, Subject::topic(channel, topic), instant));
                          }
                      }});
    tell({name, size, QStringLiteral("ms"), static_cast<double>(times.at(0).p99) / 1'000'000, bar, {}});
    return failure;
}

/// The rows that an audience needs, looked up as it does, and nothing done with them.
Result<> readRows(Connection &connection, qint64 size)
{
    using enum HistoryPart;
    for (const HistoryPart part :
         {Places, FormerPlaces, Points, FormerPoints, Choices, Circumstances, OthersOptOuts, Listed, Messages}) {
        const Query query
            = historyQuery(connection.engine(), part, CustomerId {1}, CustomerId {size}, messagesAsked(now));
        Scan scan(connection, query.sql, query.values);
        while (scan.next()) { }
        if (!scan.result())
            return scan.result();
    }
    return {};
}

Result<> measureAudience(Connection &connection, const Actor &actor, qint64 size, const QString &desk)
{
    Result<> failure;
    qint64 seen = 0;
    const qint64 memoryBefore = memory("VmHWM");
    const QList<Timing> times = interleaved(3,
                                            {[&] { failure = readRows(connection, size); },
                                             [&] {
                                                 const Result<> done = eachAudienceMember(
                                                     connection, actor, Subject::topic(Channel::Email, Topic::Offers),
                                                     now, [&seen](const AudienceMember &) { return ++seen > 0; });
                                                 if (!done)
                                                     failure = done;
                                             }});
    const Pair pair {times.at(0), times.at(1)};
    tell({desk + QStringLiteral("audience of one topic over reading its rows"), size, QStringLiteral("x"), ratio(pair),
          3, pair});
    tell({desk + QStringLiteral("memory that an audience takes"),
          size,
          QStringLiteral("KiB"),
          static_cast<double>(memory("VmHWM") - memoryBefore),
          65'536,
          {}});
    return failure;
}

Result<> measureJudging(Connection &connection, const Actor &actor, qint64 size, const QString &desk)
{
    Stopwatch watch;
    watch.start();
    const Result<HonourRate> rate = eachBreach(connection, actor, {}, [](const QString &, const JudgedMessage &) {});
    watch.stop();
    if (!rate)
        return rate.error();
    tell({desk + QStringLiteral("processor time for each message that is judged"),
          size,
          QStringLiteral("us"),
          static_cast<double>(watch.timing().processor) / 1000 / static_cast<double>(rate->messages),
          5,
          {}});
    return {};
}

Result<> measureAll(Connection &strip, const Actor &asked, Connection &all, const Actor &actor, qint64 size,
                    const QString &desk)
{
    Result<> done = measureStrip(strip, asked, size, now,
                                 desk + QStringLiteral("p99: one customer, all channels and topics"), 10);
    if (done)
        done = measureStrip(strip, asked, size, sometime, desk + QStringLiteral("p99: the same at a past instant"), 20);
    if (done)
        done = measureAudience(all, actor, size, desk);
    return done ? measureJudging(all, actor, size, desk) : done;
}

} // namespace

/// What one customer is told, who may be contacted and whether all messages were honoured.
Result<> benchFacts(const BenchDesk &desk)
{
    const Result<BenchDesk> filled = desk.changed(QStringLiteral("stories"), addStories);
    const auto opened = filled ? filled->connect() : Result<std::unique_ptr<Connection>>(filled.error());
    if (!opened)
        return opened.error();
    return measureAll(**opened, BenchDesk::actor(), **opened, BenchDesk::actor(), desk.customers(), {});
}

/// The same on a server: an agent under row-level security asks about one customer, an administrator about all.
Result<> benchSharedFacts(const BenchDesk &size)
{
    const SharedDesk desk;
    desk.fill(size.customers());
    const auto owner = desk.asOwner();
    const auto agent = desk.as(QStringLiteral("everywhere"));
    const auto admin = desk.as(QStringLiteral("admin"));
    if (!owner || !agent || !admin)
        return !owner ? owner.error() : !agent ? agent.error() : admin.error();
    if (const Result<> added = addStories(**owner, size.customers()); !added)
        return added;
    desk.run(QStringLiteral("VACUUM ANALYZE"));
    return measureAll(**agent, desk.actor(QStringLiteral("everywhere")), **admin, desk.actor(QStringLiteral("admin")),
                      size.customers(), QStringLiteral("shared desk, "));
}

} // namespace Prefdesk
