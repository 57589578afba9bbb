// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/zoneset.h"

#include <algorithm>

namespace Prefdesk {

ZoneSet ZoneSet::of(const QList<QByteArray> &zones)
{
    ZoneSet set;
    for (const QByteArray &zone : zones) {
        auto clock = LocalClock::of(zone);
        const auto agrees = [&](const LocalClock &known) { return known.agreesWith(*clock); };
        if (clock && std::ranges::none_of(set.m_clocks, agrees))
            set.m_clocks.push_back(std::move(*clock));
    }
    return set;
}

CivilDay ZoneSet::earliestDay(qint64 utcSeconds) const
{
    CivilDay earliest = dayOf(utcSeconds) + 1;
    for (const LocalClock &clock : m_clocks)
        earliest = std::min(earliest, dayOf(clock.localSeconds(utcSeconds)));
    return earliest;
}

QStringList ZoneSet::names() const
{
    QStringList names;
    for (const LocalClock &clock : m_clocks)
        names.append(QString::fromLatin1(clock.zone()));
    return names;
}

} // namespace Prefdesk
