// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/civilday.h"

namespace Prefdesk {

CivilDay dayOf(const QDate &date)
{
    return date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
}

CivilDay plusMonths(CivilDay day, int months)
{
    using namespace std::chrono;
    const year_month_day wanted = dateOf(day) + std::chrono::months(months);
    return dayOf(wanted.ok() ? wanted : year_month_day(wanted.year() / wanted.month() / last));
}

Instant plusMonths(Instant instant, int months)
{
    const CivilDay day = dayOf(secondsOf(instant));
    const qint64 within = instant.micros - day * secondsPerDay * 1'000'000;
    return {plusMonths(day, months) * secondsPerDay * 1'000'000 + within};
}

CivilDay birthday(const QDate &born, int years)
{
    const QDate date(born.year() + years, born.month(), born.day());
    return date.isValid() ? dayOf(date) : dayOf(QDate(born.year() + years, 3, 1));
}

} // namespace Prefdesk
