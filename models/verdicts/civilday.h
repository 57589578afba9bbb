// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"

#include <QDate>

#include <chrono>

namespace Prefdesk {

/// A day of the Gregorian calendar as the number of days since 1970-01-01.
using CivilDay = qint64;

inline constexpr qint64 secondsPerDay = 86'400;

/// Rounded down, also before 1970.
constexpr qint64 secondsOf(Instant instant)
{
    const qint64 seconds = instant.micros / 1'000'000;
    return instant.micros % 1'000'000 < 0 ? seconds - 1 : seconds;
}
constexpr Instant instantOf(qint64 seconds)
{
    return {seconds * 1'000'000};
}

/// The day of a local or UTC second, and the second within that day.
constexpr CivilDay dayOf(qint64 seconds)
{
    return seconds >= 0 ? seconds / secondsPerDay : (seconds - secondsPerDay + 1) / secondsPerDay;
}
constexpr qint64 secondOfDay(qint64 seconds)
{
    return seconds - dayOf(seconds) * secondsPerDay;
}
/// 1 Monday ... 7 Sunday
constexpr int weekdayOf(CivilDay day)
{
    return static_cast<int>(((day + 3) % 7 + 7) % 7) + 1;
}

constexpr std::chrono::year_month_day dateOf(CivilDay day)
{
    return std::chrono::sys_days(std::chrono::days(day));
}
constexpr CivilDay dayOf(std::chrono::year_month_day date)
{
    return std::chrono::sys_days(date).time_since_epoch().count();
}
CivilDay dayOf(const QDate &date);

/// So many months on; a day that the month does not have becomes its last (31 January -> 28 February).
CivilDay plusMonths(CivilDay day, int months);
/// The same for an instant, in UTC, at the same time of day.
Instant plusMonths(Instant instant, int months);
/// The birthday on which somebody is so old; who was born on 29 February has it on 1 March.
CivilDay birthday(const QDate &born, int years);

} // namespace Prefdesk
