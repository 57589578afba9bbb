// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace Prefdesk {

/// What one operation took over many rounds, in nanoseconds.
struct Timing
{
    qint64 median = 0;
    qint64 p99 = 0;
    qint64 processor = 0; ///< user and system time of the whole process, mean per round: other programs hardly matter
};

/// Adds up the time between start() and stop().
class Stopwatch final
{
public:
    void start();
    void stop();
    /// All of it as one round.
    Timing timing() const { return {m_wall, m_wall, m_processor}; }

private:
    qint64 m_wallStart = 0;
    qint64 m_processorStart = 0;
    qint64 m_wall = 0;
    qint64 m_processor = 0;
};

/// Runs the operations by turns, first, second, first, second ..., so that whatever else the machine does meets all
/// alike; answers their times in the same order.
QList<Timing> interleaved(int rounds, const QList<std::function<void()>> &operations);
/// Median, p99 and mean processor time of rounds that were timed one by one.
Timing summary(QList<Timing> rounds);

/// An operation of ours and the bare one that it stands beside.
struct Pair
{
    Timing bare;
    Timing own;
};

/// One figure with its bar.
struct Figure
{
    QString name;
    qint64 size = 0; ///< customers, or entries of the ledger
    QString unit; ///< of value and bar: "x" (own / bare), "ms", "MiB", "KiB"
    double value = 0;
    double bar = 0; ///< the largest value that is good enough; 0: none, the figure is only told
    Pair times {};
};

/// own.median / bare.median
double ratio(const Pair &times);
/// own.median - bare.median in milliseconds
double millisecondsOver(const Pair &times);

/// "VmRSS", "VmHWM" ... of this process, in KiB.
qint64 memory(const QByteArray &name);

/// A line of JSON on standard output: {name,size,value,unit,bar,ok} and the times {median,p99,cpu} of both in
/// microseconds with the ratios of medians and of processor time; and a line of a table on standard error.
void tell(const Figure &figure);
/// True when every figure so far was within its bar.
bool allGood();

} // namespace Prefdesk
