// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/gates.h"

#include "models/verdicts/civilday.h"
#include "models/verdicts/zoneset.h"

namespace Prefdesk {

namespace {

/// The date where the customer is; of several possible ones the earliest, so that nobody comes of age too soon.
CivilDay localDay(const ZoneAnswer &zone, Instant instant)
{
    constexpr qint64 furthestBehind = 12 * 3600; // no place on Earth is further behind UTC
    const qint64 seconds = secondsOf(instant);
    return zone.zones ? zone.zones->earliestDay(seconds) : dayOf(seconds - furthestBehind);
}

RuleResult judgeMinor(const Asked &asked)
{
    const auto &guardian = asked.facts.guardian;
    const bool holds = guardian && guardian->since <= asked.now && (!guardian->until || asked.now < *guardian->until);
    if (!holds)
        return blocks(Reason::MinorWithoutGuardian, RecordKind::Customer, number(asked.facts.customer));
    RuleResult result = passed(Reason::MinorWithGuardian);
    result.recordKind = RecordKind::Guardian;
    result.record = guardian->record;
    return result;
}

} // namespace

RuleResult judgeRule(const AgeRule &rule, const Asked &asked)
{
    const QDate &born = asked.facts.birthDate;
    const qint64 customer = number(asked.facts.customer);
    if (!born.isValid())
        return rule.mustBeKnown ? blocks(Reason::MissingBirthDate, RecordKind::Customer, customer) : passed();
    const CivilDay comesOfAge = birthday(born, rule.years);
    if (localDay(asked.zone, asked.now) < comesOfAge)
        return judgeMinor(asked);
    const AnswerFacts &answer = asked.answer;
    const bool wasMinor = answer.state == ConsentState::Given && localDay(asked.zone, answer.since) < comesOfAge;
    return wasMinor ? withChoice(blocks(Reason::GuardianConsentOutgrown), answer) : passed();
}

} // namespace Prefdesk
