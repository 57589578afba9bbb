// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/preferencestore.h"
#include "tests/bench/benches.h"
#include "tests/bench/capturedsave.h"
#include "tests/bench/measure.h"

#include <QMutex>

#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

namespace Prefdesk {

namespace {

constexpr int seconds = 10;
constexpr int turns = 3;
constexpr double fewestShare = 0.8; // of pgbench's saves per second
constexpr double p99Bar = 500; // ms, with 64 people on two cores
constexpr int crowd = 64;

/// People who save one call after the other, each over a connection of their own.
class Agents final
{
public:
    Agents(const SharedDesk &desk, const SampleScripts &scripts, qint64 customers, int count)
        : m_desk(desk)
        , m_scripts(scripts)
        , m_customers(customers)
        , m_count(count)
        , m_begin(count)
    {
    }

    /// How long each save took.
    Result<QList<Timing>> work()
    {
        std::vector<std::thread> agents;
        for (int agent = 0; agent < m_count; ++agent)
            agents.emplace_back([this] { saveOn(); });
        for (std::thread &agent : agents)
            agent.join();
        if (m_failure)
            return *m_failure;
        return m_times;
    }

private:
    void saveOn()
    {
        const auto connection = m_desk.as(QStringLiteral("everywhere"));
        if (!connection) {
            fail(connection.error());
            m_begin.arrive_and_drop();
            return;
        }
        PreferenceStore store(**connection, m_desk.actor(QStringLiteral("everywhere")), &Instant::now);
        QList<Timing> times;
        // Statements are prepared once in a working day.
        if (const auto warm = store.save(nextCall()); !warm)
            fail(warm.error());
        m_begin.arrive_and_wait();
        const Instant end {Instant::now().micros + seconds * 1'000'000LL};
        while (Instant::now() < end) {
            const CallDraft draft = nextCall();
            Stopwatch watch;
            watch.start();
            const auto saved = store.save(draft);
            watch.stop();
            if (!saved) {
                fail(saved.error());
                return;
            }
            times.append(watch.timing());
        }
        const QMutexLocker lock(&m_mutex);
        m_times += times;
    }

    CallDraft nextCall() const
    {
        return sampleCall(CustomerId {s_next.fetch_add(1) * 7919 % m_customers + 1}, m_scripts);
    }

    void fail(const Error &error)
    {
        const QMutexLocker lock(&m_mutex);
        m_failure = error;
    }

    const SharedDesk &m_desk;
    const SampleScripts &m_scripts;
    const qint64 m_customers;
    const int m_count;
    std::barrier<> m_begin;
    static inline std::atomic<qint64> s_next = 0;
    QMutex m_mutex;
    QList<Timing> m_times;
    std::optional<Error> m_failure;
};

Timing one(qint64 nanoseconds)
{
    return {nanoseconds, nanoseconds, 0};
}

/// By turns; times are those of one save at one person's desk.
Result<> compare(const SharedDesk &desk, const SampleScripts &scripts, qint64 customers, int people)
{
    const Result<QByteArray> script = capturedSave(desk, scripts, customers);
    if (!script)
        return script.error();
    QList<Timing> bare;
    QList<Timing> own;
    QList<Timing> slow;
    for (int turn = 0; turn < turns; ++turn) {
        const Result<double> speed = desk.pgbench(*script, people, seconds);
        if (!speed)
            return speed.error();
        bare.append(one(static_cast<qint64>(people * 1e9 / *speed)));
        const auto times = Agents(desk, scripts, customers, people).work();
        if (!times)
            return times.error();
        own.append(one(people * (seconds * 1'000'000'000LL) / times->size()));
        slow.append(one(summary(*times).p99));
    }
    Pair pair {summary(bare), summary(own)};
    pair.own.p99 = summary(slow).median;
    const QString name = QStringLiteral("save at %1 desks at once").arg(people);
    tell(
        {name + QStringLiteral(" beside pgbench"), customers, QStringLiteral("x"), ratio(pair), 1 / fewestShare, pair});
    tell({name + QStringLiteral(", p99"), customers, QStringLiteral("ms"),
          static_cast<double>(pair.own.p99) / 1'000'000, people == crowd ? p99Bar : 0, pair});
    return {};
}

} // namespace

/// Calls with three changes, ledger entries included, saved durably by 1, 8 and 64 people at once, beside pgbench with
/// the same statements on the same server.
Result<> benchSharedSave(const BenchDesk &size)
{
    SharedDesk::makeDurable();
    const SharedDesk desk;
    desk.fill(size.customers());
    const auto owner = desk.asOwner();
    if (!owner)
        return owner.error();
    const Result<SampleScripts> scripts = SampleScripts::make(**owner, desk.actor(QStringLiteral("admin")));
    if (!scripts)
        return scripts.error();
    for (const int people : {1, 8, crowd}) {
        if (const Result<> done = compare(desk, *scripts, size.customers(), people); !done)
            return done;
    }
    return {};
}

} // namespace Prefdesk
