// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutyrow.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DutyRow)
};

constexpr qint64 microsPerMinute = 60'000'000;
constexpr int minutesPerHour = 60;
constexpr int hoursPerDay = 24;

/// The two largest units that say something.
QString span(qint64 micros)
{
    const auto minutes = static_cast<int>(micros / microsPerMinute);
    const int hours = minutes / minutesPerHour;
    const int days = hours / hoursPerDay;
    const QString restMinutes = Words::tr("%1 min", "minutes").arg(minutes % minutesPerHour);
    const QString restHours = Words::tr("%1 h", "hours").arg(hours % hoursPerDay);
    if (days > 0)
        return hours % hoursPerDay == 0 ? Words::tr("%n day(s)", nullptr, days)
                                        : Words::tr("%n day(s)", nullptr, days) + u' ' + restHours;
    if (hours > 0)
        return minutes % minutesPerHour == 0 ? restHours : restHours + u' ' + restMinutes;
    return minutes > 0 ? restMinutes : Words::tr("less than 1 min");
}

} // namespace

bool DutyRow::isLate(Instant now) const
{
    if (!end)
        return now >= dueAt();
    return end->kind == DutyStep::Kind::Done && end->happenedAt >= dueAt();
}

QString timeLeft(const DutyRow &row, Instant now)
{
    if (row.end && row.end->kind == DutyStep::Kind::Dropped)
        return label(DutyStep::Kind::Dropped);
    if (row.end && row.isLate(now))
        return Words::tr("done, late by %1").arg(span(row.end->happenedAt.micros - row.dueAt().micros));
    if (row.end)
        return Words::tr("done in time");
    if (row.isLate(now))
        return Words::tr("late by %1").arg(span(now.micros - row.dueAt().micros));
    return Words::tr("%1 left", "a span of time").arg(span(row.dueAt().micros - now.micros));
}

} // namespace Prefdesk
