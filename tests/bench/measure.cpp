// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace Prefdesk {

namespace {

bool everythingGood = true;

qint64 now(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

double micros(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1000.0;
}

double quotient(qint64 own, qint64 bare)
{
    return bare > 0 ? static_cast<double>(own) / static_cast<double>(bare) : 0;
}

QJsonObject toJson(const Timing &timing)
{
    return {{QStringLiteral("median"), micros(timing.median)},
            {QStringLiteral("p99"), micros(timing.p99)},
            {QStringLiteral("cpu"), micros(timing.processor)}};
}

void tellTable(const Figure &figure, bool isGood)
{
    static bool hasHead = false;
    if (!hasHead)
        std::fprintf(stderr, "%-44s %9s %11s %9s %4s %12s %12s %12s %7s\n", "figure", "size", "value", "bar", "",
                     "bare us", "own us", "own p99 us", "cpu x");
    hasHead = true;
    const QByteArray value = QByteArray::number(figure.value, 'f', 2) + ' ' + figure.unit.toUtf8();
    const QByteArray bar = figure.bar > 0 ? QByteArray::number(figure.bar, 'f', 2) : QByteArray("-");
    const auto &[bare, own] = figure.times;
    std::fprintf(stderr, "%-44s %9lld %11s %9s %4s %12.1f %12.1f %12.1f %7.2f\n", qPrintable(figure.name), figure.size,
                 value.constData(), bar.constData(), isGood ? "ok" : "MISS", micros(bare.median), micros(own.median),
                 micros(own.p99), quotient(own.processor, bare.processor));
}

} // namespace

void Stopwatch::start()
{
    m_processorStart = now(CLOCK_PROCESS_CPUTIME_ID);
    m_wallStart = now(CLOCK_MONOTONIC);
}

void Stopwatch::stop()
{
    m_wall += now(CLOCK_MONOTONIC) - m_wallStart;
    m_processor += now(CLOCK_PROCESS_CPUTIME_ID) - m_processorStart;
}

QList<Timing> interleaved(int rounds, const QList<std::function<void()>> &operations)
{
    QList<QList<Timing>> times(operations.size());
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype at = 0; at < operations.size(); ++at) {
            Stopwatch watch;
            watch.start();
            operations.at(at)();
            watch.stop();
            times[at].append(watch.timing());
        }
    }
    QList<Timing> summaries;
    for (const QList<Timing> &each : std::as_const(times))
        summaries.append(summary(each));
    return summaries;
}

Timing summary(QList<Timing> rounds)
{
    std::ranges::sort(rounds, {}, &Timing::median);
    qint64 processor = 0;
    for (const Timing &round : std::as_const(rounds))
        processor += round.processor;
    return {rounds.at(rounds.size() / 2).median, rounds.at((rounds.size() * 99 + 99) / 100 - 1).median,
            processor / rounds.size()};
}

double ratio(const Pair &times)
{
    return quotient(times.own.median, times.bare.median);
}

double millisecondsOver(const Pair &times)
{
    return static_cast<double>(times.own.median - times.bare.median) / 1'000'000;
}

qint64 memory(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

void tell(const Figure &figure)
{
    const bool isGood = figure.bar <= 0 || figure.value <= figure.bar;
    everythingGood = everythingGood && isGood;
    QJsonObject line {{QStringLiteral("name"), figure.name},   {QStringLiteral("size"), figure.size},
                      {QStringLiteral("value"), figure.value}, {QStringLiteral("unit"), figure.unit},
                      {QStringLiteral("bar"), figure.bar},     {QStringLiteral("ok"), isGood}};
    const auto &[bare, own] = figure.times;
    if (own.median > 0) {
        line.insert(QStringLiteral("bare_us"), toJson(bare));
        line.insert(QStringLiteral("own_us"), toJson(own));
        line.insert(QStringLiteral("wall_ratio"), ratio(figure.times));
        line.insert(QStringLiteral("cpu_ratio"), quotient(own.processor, bare.processor));
    }
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    tellTable(figure, isGood);
}

bool allGood()
{
    return everythingGood;
}

} // namespace Prefdesk
