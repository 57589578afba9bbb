// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/localclock.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace Prefdesk {

namespace {

QDateTime beginningOf(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), QTimeZone::utc());
}

} // namespace

std::optional<LocalClock> LocalClock::of(const QByteArray &zone)
{
    const QTimeZone system(zone);
    if (zone.isEmpty() || !system.isValid())
        return std::nullopt;
    LocalClock clock;
    clock.m_zone = zone;
    clock.m_firstOffset = system.offsetFromUtc(beginningOf(1970));
    qint64 offset = clock.m_firstOffset;
    for (const QTimeZone::OffsetData &change : system.transitions(beginningOf(1970), beginningOf(2100))) {
        if (change.offsetFromUtc != offset)
            clock.m_changes.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
        offset = change.offsetFromUtc;
    }
    return clock;
}

const LocalClock::Change *LocalClock::changeBefore(qint64 utcSeconds) const
{
    const auto next = std::ranges::upper_bound(m_changes, utcSeconds, {}, &Change::at);
    return next == m_changes.begin() ? nullptr : &*(next - 1);
}

qint64 LocalClock::offsetAt(qint64 utcSeconds) const
{
    const Change *change = changeBefore(utcSeconds);
    return change ? change->offset : m_firstOffset;
}

std::optional<qint64> LocalClock::nextChange(qint64 utcSeconds) const
{
    const auto next = std::ranges::upper_bound(m_changes, utcSeconds, {}, &Change::at);
    return next == m_changes.end() ? std::nullopt : std::optional(next->at);
}

qint64 LocalClock::utcSeconds(qint64 localSeconds) const
{
    // Offsets lie within a day of each other, so that one of the two around it is meant; in a gap neither is.
    constexpr qint64 day = 86'400;
    const qint64 early = localSeconds - offsetAt(localSeconds - day);
    const qint64 late = localSeconds - offsetAt(localSeconds + day);
    if (offsetAt(early) == localSeconds - early)
        return early;
    if (offsetAt(late) == localSeconds - late)
        return late;
    return nextChange(std::min(early, late)).value_or(late);
}

bool LocalClock::agreesWith(const LocalClock &other) const
{
    const qint64 since = beginningOf(2015).toSecsSinceEpoch();
    const auto later = [since](const LocalClock &clock) {
        return std::ranges::upper_bound(clock.m_changes, since, {}, &Change::at);
    };
    return offsetAt(since) == other.offsetAt(since)
        && std::ranges::equal(later(*this), m_changes.end(), later(other), other.m_changes.end());
}

} // namespace Prefdesk
