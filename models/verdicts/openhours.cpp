// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/openhours.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr int mostDays = 31;

bool isWorkingDay(const HoursRule &hours, CivilDay day)
{
    return !hours.holidays || !hours.holidays->isHoliday(day);
}

/// The first opening of one local day: when a window begins, or when the clocks are changed into it.
std::optional<qint64> openingIn(const HoursRule &hours, const LocalClock &clock, CivilDay day, qint64 notBefore)
{
    std::optional<qint64> first;
    const auto take = [&](qint64 second) {
        const bool isThatDay = dayOf(clock.localSeconds(second)) == day;
        if (isThatDay && second >= notBefore && (!first || second < *first) && isOpen(hours, clock, second))
            first = second;
    };
    const qint64 before = clock.offsetAt((day - 1) * secondsPerDay);
    const qint64 after = clock.offsetAt((day + 2) * secondsPerDay);
    for (const HoursRule::Window &window : hours.windows) {
        take(day * secondsPerDay + window.from - before);
        take(day * secondsPerDay + window.from - after);
    }
    if (const auto change = clock.nextChange((day - 1) * secondsPerDay))
        take(*change);
    return first;
}

} // namespace

bool isOpen(const HoursRule &hours, const LocalClock &clock, qint64 utcSeconds)
{
    const qint64 local = clock.localSeconds(utcSeconds);
    const CivilDay day = dayOf(local);
    const qint64 second = local - day * secondsPerDay;
    const int weekday = weekdayOf(day);
    const auto isWithin = [&](const HoursRule::Window &window) {
        return (window.weekdays >> weekday & 1) != 0 && window.from <= second && second < window.until;
    };
    return std::ranges::any_of(hours.windows, isWithin) && isWorkingDay(hours, day);
}

std::optional<qint64> nextOpening(const HoursRule &hours, const LocalClock &clock, qint64 utcSeconds)
{
    if (isOpen(hours, clock, utcSeconds))
        return utcSeconds;
    const CivilDay today = dayOf(clock.localSeconds(utcSeconds));
    for (CivilDay day = today - 1; day <= today + mostDays; ++day) {
        if (const auto opening = openingIn(hours, clock, day, utcSeconds))
            return opening;
    }
    return std::nullopt;
}

std::optional<Instant> commonOpening(const HoursRule &hours, const ZoneSet &zones, Instant now)
{
    const qint64 begun = secondsOf(now);
    qint64 second = begun;
    // Each round moves on to the next opening of some zone; two weeks of them are more than any common hour needs.
    for (int round = 0; round < 14 * static_cast<int>(zones.clocks().size() + 1) * 2; ++round) {
        qint64 latest = second;
        for (const LocalClock &clock : zones.clocks()) {
            const auto opening = nextOpening(hours, clock, second);
            if (!opening)
                return std::nullopt;
            latest = std::max(latest, *opening);
        }
        if (latest == second)
            return second == begun ? now : instantOf(second);
        second = latest;
    }
    return std::nullopt;
}

} // namespace Prefdesk
