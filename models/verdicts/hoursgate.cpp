// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/gates.h"

#include "models/verdicts/openhours.h"
#include "models/verdicts/sentcount.h"
#include "models/verdicts/zoneset.h"

namespace Prefdesk {

RuleResult judgeRule(const CapRule &rule, const Asked &asked)
{
    const SentCount count(asked.facts.messages, asked.subject,
                          rule.isPerTopic ? SentCount::PerTopic : SentCount::AllMarketing);
    const auto room = count.roomFrom(rule.count, rule.span, asked.now);
    return room ? notBefore(room->from, Reason::LegalCapReached, RecordKind::Message, room->message)
                : limitNotReached(asked, rule.span);
}

RuleResult judgeRule(const HoursRule &rule, const Asked &asked)
{
    if (!asked.zone.zones)
        return blocks(Reason::MissingZone, RecordKind::Customer, number(asked.facts.customer));
    const auto open = commonOpening(rule, *asked.zone.zones, asked.now);
    if (!open)
        return blocks(Reason::NoCommonHours);
    return *open <= asked.now ? passed() : notBefore(*open, Reason::OutsideHours);
}

} // namespace Prefdesk
