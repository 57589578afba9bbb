// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/sentcount.h"

#include <algorithm>

namespace Prefdesk {

SentCount::SentCount(const QList<SentFacts> &messages, const Subject &subject, Which which)
    : m_messages(messages)
    , m_subject(subject)
    , m_which(which)
{
}

bool SentCount::counts(const SentFacts &message) const
{
    if (message.channel != m_subject.channel())
        return false;
    return m_which == PerTopic ? message.topic == m_subject.topic() : message.topic != Topic::Service;
}

std::optional<SentCount::Room> SentCount::roomFrom(int most, const TimeSpan &span, Instant now) const
{
    if (m_subject.isDataUse() || most <= 0)
        return std::nullopt;
    QVarLengthArray<const SentFacts *, 32> within;
    for (const SentFacts &message : m_messages) {
        if (counts(message) && message.at <= now && now < forgottenAt(message.at, span))
            within.append(&message);
    }
    if (within.size() < most)
        return std::nullopt;
    // With the newest "most" of them the limit is reached; the oldest of these must go first.
    const auto newerFirst = [](const SentFacts *one, const SentFacts *other) {
        return std::tuple(one->at, one->record) > std::tuple(other->at, other->record);
    };
    const auto oldest = within.begin() + (most - 1);
    std::nth_element(within.begin(), oldest, within.end(), newerFirst);
    return Room {forgottenAt((*oldest)->at, span), (*oldest)->record};
}

Instant forgottenAt(Instant sent, const TimeSpan &span)
{
    const CivilDay day = dayOf(secondsOf(sent));
    switch (span.unit) {
    case TimeSpan::Unit::Minutes:
        return sent.plusSeconds(span.count * 60LL);
    case TimeSpan::Unit::Hours:
        return sent.plusSeconds(span.count * 3600LL);
    case TimeSpan::Unit::Months:
        return instantOf(plusMonths(day, span.count) * secondsPerDay);
    case TimeSpan::Unit::Days:
    case TimeSpan::Unit::BusinessDays: // no limit counts them
        break;
    }
    return instantOf((day + span.count) * secondsPerDay);
}

std::optional<TimeSpan> periodOf(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily:
        return TimeSpan {1, TimeSpan::Unit::Days};
    case Frequency::Weekly:
        return TimeSpan {7, TimeSpan::Unit::Days};
    case Frequency::Monthly:
        return TimeSpan {1, TimeSpan::Unit::Months};
    case Frequency::Quarterly:
        return TimeSpan {3, TimeSpan::Unit::Months};
    case Frequency::Unlimited:
        break;
    }
    return std::nullopt;
}

TimeSpan periodOf(Cap::Period period)
{
    return period == Cap::Period::Week ? TimeSpan {7, TimeSpan::Unit::Days} : TimeSpan {1, TimeSpan::Unit::Months};
}

} // namespace Prefdesk
