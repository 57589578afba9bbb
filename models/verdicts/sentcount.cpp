// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/sentcount.h"

#include <algorithm>

namespace Prefdesk {

namespace {

/// When a message no longer counts.
Instant forgottenAt(Instant sent, const Span &span)
{
    const CivilDay day = dayOf(secondsOf(sent));
    switch (span.unit) {
    case Span::Unit::Minutes:
        return sent.plusSeconds(span.count * 60LL);
    case Span::Unit::Hours:
        return sent.plusSeconds(span.count * 3600LL);
    case Span::Unit::Months:
        return instantOf(plusMonths(day, span.count) * secondsPerDay);
    case Span::Unit::Days:
    case Span::Unit::BusinessDays: // no limit counts them
        break;
    }
    return instantOf((day + span.count) * secondsPerDay);
}

} // namespace

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

std::optional<SentCount::Room> SentCount::roomFrom(int most, const Span &span, Instant now) const
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

std::optional<Span> periodOf(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily:
        return Span {1, Span::Unit::Days};
    case Frequency::Weekly:
        return Span {7, Span::Unit::Days};
    case Frequency::Monthly:
        return Span {1, Span::Unit::Months};
    case Frequency::Quarterly:
        return Span {3, Span::Unit::Months};
    case Frequency::Unlimited:
        break;
    }
    return std::nullopt;
}

Span periodOf(Cap::Period period)
{
    return period == Cap::Period::Week ? Span {7, Span::Unit::Days} : Span {1, Span::Unit::Months};
}

} // namespace Prefdesk
