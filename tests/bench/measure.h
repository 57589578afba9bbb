// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace Prefdesk {

/// How long one operation took over many rounds, in nanoseconds.
struct Timing
{
    qint64 median = 0;
    qint64 p99 = 0;
};

/// Runs the operation so many times and looks at the clock around each.
Timing timed(int rounds, const std::function<void()> &operation);

/// An operation of ours beside the bare one on the same file in the same run.
struct Measured
{
    QString name;
    qint64 size = 0; ///< customers
    Timing bare;
    Timing own;
    double bar = 0; ///< largest own/bare ratio of the medians that is good enough

    double ratio() const;
};

/// One JSON line on standard output: {name,size,bare_median_us,median_us,p99_us,ratio,bar,ok}; ok when ratio <= bar.
void tell(const Measured &measured);
/// The same for a bar that is not a ratio.
void tell(const Measured &measured, bool isGood);
/// True when every line so far was ok.
bool allGood();

} // namespace Prefdesk
