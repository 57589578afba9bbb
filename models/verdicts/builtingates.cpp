// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/gates.h"
#include "models/verdicts/sentcount.h"

#include <algorithm>

namespace Prefdesk {

namespace {

Reason reasonOf(LegalStopKind kind)
{
    switch (kind) {
    case LegalStopKind::Deceased:
        return Reason::Deceased;
    case LegalStopKind::Court:
        return Reason::CourtOrder;
    case LegalStopKind::Regulator:
        break;
    }
    return Reason::RegulatorOrder;
}

Reason reasonOf(HoldKind kind)
{
    switch (kind) {
    case HoldKind::Complaint:
        return Reason::Complaint;
    case HoldKind::ServiceCase:
        return Reason::ServiceCase;
    case HoldKind::Bereavement:
        return Reason::Bereavement;
    case HoldKind::Other:
        break;
    }
    return Reason::OtherHold;
}

Reason reasonOf(ConsentState no)
{
    switch (no) {
    case ConsentState::Refused:
        return Reason::Refused;
    case ConsentState::Invalidated:
        return Reason::Invalidated;
    default:
        return Reason::Withdrawn;
    }
}

/// Of those in force the gravest, then the oldest record, so that the order of the list never shows.
template<typename Spells>
auto inForce(const Spells &spells, Instant now) -> const typename Spells::value_type *
{
    const typename Spells::value_type *found = nullptr;
    for (const auto &spell : spells) {
        if (spell.from > now || (spell.until && *spell.until <= now))
            continue;
        if (!found || std::tuple(spell.kind, spell.record) < std::tuple(found->kind, found->record))
            found = &spell;
    }
    return found;
}

RuleResult judgeLegalStop(const Asked &asked)
{
    const LegalStopFacts *stop = inForce(asked.facts.legalStops, asked.now);
    return stop ? blocks(reasonOf(stop->kind), RecordKind::LegalStop, stop->record) : passed();
}

RuleResult judgeRefusal(const std::optional<RefusalFacts> &refusal, Reason reason, Instant now)
{
    const bool holds = refusal && refusal->since <= now;
    return holds ? blocks(reason, RecordKind::Choice, number(refusal->choice)) : passed();
}

RuleResult judgePoint(const Asked &asked)
{
    const PointFacts *point = asked.point;
    if (!point)
        return blocks(Reason::NoContactPoint, RecordKind::Customer, number(asked.facts.customer));
    if (point->stop && point->stop->since <= asked.now)
        return judgeRefusal(point->stop, Reason::PointStopped, asked.now);
    if (point->isReassigned)
        return blocks(Reason::PointReassigned, RecordKind::ContactPoint, number(point->id));
    return passed();
}

RuleResult judgeWord(const Asked &asked)
{
    const ConsentState state = asked.answer.state;
    return isNo(state) ? withChoice(blocks(reasonOf(state)), asked.answer) : passed();
}

RuleResult judgeCoverage(const Asked &asked)
{
    if (!asked.facts.place.hasCountry())
        return blocks(Reason::MissingCountry, RecordKind::Customer, number(asked.facts.customer));
    return asked.isCovered ? passed() : blocks(Reason::NoRules);
}

RuleResult judgeHold(const Asked &asked)
{
    const HoldFacts *hold = inForce(asked.facts.holds, asked.now);
    if (!hold)
        return passed();
    if (hold->until)
        return notBefore(*hold->until, reasonOf(hold->kind), RecordKind::Hold, hold->record);
    return blocks(reasonOf(hold->kind), RecordKind::Hold, hold->record);
}

RuleResult judgePause(const Asked &asked)
{
    const auto &until = asked.answer.pauseUntil;
    if (!until || *until <= asked.now)
        return passed();
    return withChoice(notBefore(*until, Reason::Paused), asked.answer);
}

RuleResult judgeFrequency(const Asked &asked)
{
    const auto period = periodOf(asked.answer.frequency);
    if (!period)
        return passed();
    const SentCount count(asked.facts.messages, asked.subject, SentCount::PerTopic);
    const auto room = count.roomFrom(1, *period, asked.now);
    return room ? notBefore(room->from, Reason::FrequencyReached, RecordKind::Message, room->message)
                : limitNotReached(asked, *period);
}

RuleResult judgeCap(const Asked &asked)
{
    if (!asked.answer.cap)
        return passed();
    const SentCount count(asked.facts.messages, asked.subject, SentCount::PerTopic);
    if (asked.answer.cap->count <= 0)
        return withChoice(blocks(Reason::CapReached), asked.answer);
    const TimeSpan period = periodOf(asked.answer.cap->period);
    const auto room = count.roomFrom(asked.answer.cap->count, period, asked.now);
    return room ? notBefore(room->from, Reason::CapReached, RecordKind::Message, room->message)
                : limitNotReached(asked, period);
}

bool isForMarketingOnly(BuiltIn rule)
{
    return rule != BuiltIn::LegalStop && rule != BuiltIn::ContactPoint && rule != BuiltIn::Topic;
}

} // namespace

RuleResult judgeBuiltIn(BuiltIn rule, const Asked &asked)
{
    if (asked.subject.isService() && isForMarketingOnly(rule)) {
        RuleResult skipped = passed(Reason::ServiceMessage);
        skipped.outcome = Outcome::Skipped;
        return skipped;
    }
    switch (rule) {
    case BuiltIn::LegalStop:
        return judgeLegalStop(asked);
    case BuiltIn::HardStop:
        return judgeRefusal(asked.facts.hardStop, Reason::Stopped, asked.now);
    case BuiltIn::Objection:
        return judgeRefusal(asked.facts.objection, Reason::Objected, asked.now);
    case BuiltIn::ContactPoint:
        return judgePoint(asked);
    case BuiltIn::DataUse:
    case BuiltIn::Topic:
        return judgeWord(asked);
    case BuiltIn::Coverage:
        return judgeCoverage(asked);
    case BuiltIn::Hold:
        return judgeHold(asked);
    case BuiltIn::Pause:
        return judgePause(asked);
    case BuiltIn::Frequency:
        return judgeFrequency(asked);
    case BuiltIn::CustomerCap:
        break;
    }
    return judgeCap(asked);
}

} // namespace Prefdesk
