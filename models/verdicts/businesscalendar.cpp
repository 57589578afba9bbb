// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/businesscalendar.h"

#include <algorithm>

namespace Prefdesk {

namespace {

CivilDay dayIn(int year, int month, int day)
{
    using namespace std::chrono;
    return dayOf(year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                std::chrono::day(static_cast<unsigned>(day))));
}

CivilDay nthWeekday(int year, const Holiday &holiday)
{
    if (holiday.nth < 0) {
        const CivilDay lastDay = plusMonths(dayIn(year, holiday.month, 1), 1) - 1;
        return lastDay - (weekdayOf(lastDay) - holiday.weekday + 7) % 7;
    }
    const CivilDay firstDay = dayIn(year, holiday.month, 1);
    return firstDay + (holiday.weekday - weekdayOf(firstDay) + 7) % 7 + 7 * (holiday.nth - 1);
}

CivilDay observed(CivilDay day)
{
    constexpr int saturday = 6;
    constexpr int sunday = 7;
    return weekdayOf(day) == saturday ? day - 1 : weekdayOf(day) == sunday ? day + 1 : day;
}

CivilDay dayIn(int year, const Holiday &holiday, bool isObserved)
{
    switch (holiday.kind) {
    case Holiday::Kind::Nth:
        return nthWeekday(year, holiday);
    case Holiday::Kind::Before: {
        const CivilDay last = dayIn(year, holiday.month, holiday.day);
        return last - (weekdayOf(last) - holiday.weekday + 7) % 7;
    }
    case Holiday::Kind::Easter:
        return easterSunday(year) + holiday.offset;
    case Holiday::Kind::Fixed:
        break;
    }
    const CivilDay day = dayIn(year, holiday.month, holiday.day);
    return isObserved ? observed(day) : day;
}

} // namespace

// The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
CivilDay easterSunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int rest = year % 100;
    const int shift = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - shift - rest % 4) % 7;
    const int correction = (golden + 11 * shift + 22 * weekday) / 451;
    const int sum = shift + weekday - 7 * correction + 114;
    return dayIn(year, sum / 31, sum % 31 + 1);
}

BusinessCalendar BusinessCalendar::of(const std::vector<Holiday> &holidays, int weekend, bool isObserved)
{
    BusinessCalendar calendar;
    calendar.m_weekend = weekend;
    for (int year = 1990; year <= 2100; ++year) {
        for (const Holiday &holiday : holidays) {
            if (year >= holiday.sinceYear)
                calendar.m_holidays.push_back(dayIn(year, holiday, isObserved));
        }
    }
    std::ranges::sort(calendar.m_holidays);
    return calendar;
}

bool BusinessCalendar::isHoliday(CivilDay day) const
{
    return std::ranges::binary_search(m_holidays, day);
}

bool BusinessCalendar::isBusinessDay(CivilDay day) const
{
    return (m_weekend >> weekdayOf(day) & 1) == 0 && !isHoliday(day);
}

CivilDay BusinessCalendar::plusBusinessDays(CivilDay day, int count) const
{
    while (count > 0) {
        if (isBusinessDay(++day))
            --count;
    }
    return day;
}

} // namespace Prefdesk
