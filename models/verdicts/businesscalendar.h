// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/civilday.h"

#include <vector>

namespace Prefdesk {

/// A holiday that comes every year.
struct Holiday
{
    enum class Kind : quint8 {
        Fixed, ///< month and day
        Nth, ///< the nth weekday of a month; -1: the last
        Before, ///< the last weekday on or before month and day
        Easter, ///< so many days after Western Easter Sunday
    };

    Kind kind = Kind::Fixed;
    int month = 1;
    int day = 1; ///< with Fixed and Before
    int weekday = 1; ///< with Nth and Before: 1 Monday ... 7 Sunday
    int nth = 1;
    int offset = 0; ///< with Easter
    int sinceYear = 0;

    bool operator==(const Holiday &) const = default;
};

/// On which days of a place people work.
class BusinessCalendar final
{
public:
    /// weekend: bit 1 << weekday. isObserved: a fixed holiday on a Saturday is kept on Friday, one on a Sunday on
    /// Monday (5 U.S.C. 6103(b)).
    static BusinessCalendar of(const std::vector<Holiday> &holidays, int weekend, bool isObserved);

    bool isHoliday(CivilDay day) const;
    bool isBusinessDay(CivilDay day) const;
    /// The day of the nth business day after this one, which does not count itself.
    CivilDay plusBusinessDays(CivilDay day, int count) const;

    bool operator==(const BusinessCalendar &) const = default;

private:
    std::vector<CivilDay> m_holidays; // sorted, 1990 to 2100
    int m_weekend = 0;
};

/// Western Easter Sunday.
CivilDay easterSunday(int year);

} // namespace Prefdesk
