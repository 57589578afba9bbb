// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/alternatives.h"

#include <algorithm>

namespace Prefdesk {

namespace {

const RegisterHit *hitIn(Register list, const Asked &asked)
{
    const RegisterHit *found = nullptr;
    if (!asked.point)
        return found;
    for (const RegisterHit &hit : asked.point->hits) {
        const bool counts = hit.list == list && hit.listedSince <= asked.now;
        if (counts
            && (!found || std::tuple(hit.listedSince, hit.record) < std::tuple(found->listedSince, found->record)))
            found = &hit;
    }
    return found;
}

RuleResult withHit(RuleResult result, const RegisterHit *hit)
{
    if (hit) {
        result.recordKind = RecordKind::RegisterHit;
        result.record = hit->record;
    }
    return result;
}

/// The date of the list that was known at the instant.
std::optional<Instant> listDate(Register list, const Asked &asked)
{
    const auto &date = asked.facts.registerLists[static_cast<std::size_t>(list)];
    return date && *date <= asked.now ? date : std::nullopt;
}

} // namespace

RuleResult judgeRule(const RegisterRule &rule, const Asked &asked)
{
    const RegisterHit *hit = hitIn(rule.list, asked);
    if (const auto exempt = reasonInstead(rule.exemptions, asked)) {
        const bool isConsent = *exempt == Reason::ConsentGiven;
        return withHit(passed(isConsent ? Reason::ListedButConsented : Reason::ListedButRelated), hit);
    }
    const bool binds = hit && hit->listedSince.plusSeconds(rule.bindsAfterDays * secondsPerDay) <= asked.now;
    if (binds)
        return withHit(blocks(Reason::Listed), hit);
    const auto list = listDate(rule.list, asked);
    if (!list)
        return blocks(Reason::MissingList, RecordKind::RegisterList, 0);
    if (list->plusSeconds(rule.listDays * secondsPerDay) < asked.now)
        return blocks(Reason::ListTooOld, RecordKind::RegisterList, 0);
    return withHit(passed(hit ? Reason::ListedTooRecently : Reason::NotListed), hit);
}

} // namespace Prefdesk
