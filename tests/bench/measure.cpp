// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace Prefdesk {

namespace {

bool everythingGood = true;

double micros(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1000.0;
}

} // namespace

Timing timed(int rounds, const std::function<void()> &operation)
{
    QList<qint64> times;
    times.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        operation();
        times.append(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    return {.median = times.at(times.size() / 2), .p99 = times.at((times.size() * 99 + 99) / 100 - 1)};
}

double Measured::ratio() const
{
    return bare.median > 0 ? static_cast<double>(own.median) / static_cast<double>(bare.median) : 0;
}

void tell(const Measured &measured)
{
    tell(measured, measured.ratio() <= measured.bar);
}

void tell(const Measured &measured, bool isGood)
{
    everythingGood = everythingGood && isGood;
    const QJsonObject line {{QStringLiteral("name"), measured.name},
                            {QStringLiteral("size"), measured.size},
                            {QStringLiteral("bare_median_us"), micros(measured.bare.median)},
                            {QStringLiteral("median_us"), micros(measured.own.median)},
                            {QStringLiteral("p99_us"), micros(measured.own.p99)},
                            {QStringLiteral("ratio"), measured.ratio()},
                            {QStringLiteral("bar"), measured.bar},
                            {QStringLiteral("ok"), isGood}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

bool allGood()
{
    return everythingGood;
}

} // namespace Prefdesk
