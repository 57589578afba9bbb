// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/obligations.h"

#include <algorithm>

namespace Prefdesk {

namespace {

/// Rules that name no channel and no data use are about all.
bool isAbout(const Rule &rule, const Subject &subject)
{
    return (rule.channels | rule.dataUses) == 0 || rule.concerns(subject);
}

/// Calls take(kind, entry, index) for each rule of that kind about the subject.
template<typename Kind, typename Take>
void eachRule(const RuleBook &rules, const Subject &subject, Take take)
{
    for (const qint16 index : rules.ofKind<Kind>()) {
        const RuleBook::Entry &entry = rules.rule(index);
        if (isAbout(*entry.rule, subject))
            take(std::get<Kind>(entry.rule->kind), *entry.pack, index);
    }
}

Scope ownReading(WithdrawalKind kind)
{
    switch (kind) {
    case WithdrawalKind::ThisTopic:
    case WithdrawalKind::Unsubscribe: // RFC 8058: the list that the message came from
        return Scope::Topic;
    case WithdrawalKind::StopKeyword:
        return Scope::Channel;
    case WithdrawalKind::DoNotCall:
        return Scope::Point;
    case WithdrawalKind::Objection:
        return Scope::Person;
    case WithdrawalKind::Ambiguous:
        break;
    }
    return Scope::Everything;
}

std::optional<qint16> standingRefusal(const Facts &facts, const RuleBook &rules, Instant instant)
{
    const bool isStopped = facts.hardStop && facts.hardStop->since <= instant;
    const bool isObjected = facts.objection && facts.objection->since <= instant;
    for (qint16 index = 0; index < static_cast<qint16>(rules.rules().size()); ++index) {
        const RuleBook::Entry &entry = rules.rule(index);
        if (!entry.rule
            && ((isStopped && entry.builtIn == BuiltIn::HardStop)
                || (isObjected && entry.builtIn == BuiltIn::Objection)))
            return index;
    }
    return std::nullopt;
}

} // namespace

std::optional<Deadline> deadlineOf(const RuleBook &rules, Obligation obligation, const Subject &subject, Instant t0)
{
    std::optional<Deadline> earliest;
    eachRule<DeadlineRule>(rules, subject, [&](const DeadlineRule &rule, const RulePack &pack, qint16 index) {
        if (rule.obligation != obligation)
            return;
        Deadline deadline {endOf(rule.span, t0, rule.calendar.get(), *pack.clock), {}, index};
        if (rule.extension)
            deadline.extended = endOf(*rule.extension, deadline.due, rule.calendar.get(), *pack.clock);
        if (!earliest || deadline.due < earliest->due)
            earliest = deadline;
    });
    return earliest;
}

AskAnswer mayAsk(const Facts &facts, const RuleBook &rules, const Subject &subject, Instant instant)
{
    if (const auto refusal = standingRefusal(facts, rules, instant))
        return {false, std::nullopt, *refusal};
    AskAnswer answer;
    const AnswerFacts &said = facts.answer(subject.question());
    const bool isNo = said.state == ConsentState::Refused || said.state == ConsentState::Withdrawn;
    if (!isNo || said.since > instant)
        return answer;
    eachRule<NoReaskRule>(rules, subject, [&](const NoReaskRule &rule, const RulePack &pack, qint16 index) {
        const Instant end = endOf(rule.span, said.since, nullptr, *pack.clock);
        if (end > instant && (!answer.notBefore || end > *answer.notBefore))
            answer = {false, end, index};
    });
    return answer;
}

std::optional<Retention> keepProofUntil(const RuleBook &rules, const Subject &subject, Instant given,
                                        std::optional<Instant> lastUse)
{
    constexpr int monthsAYear = 12;
    std::optional<Retention> latest;
    eachRule<RetentionRule>(rules, subject, [&](const RetentionRule &rule, const RulePack &, qint16 index) {
        const Instant begun = rule.isRenewedByUse ? std::max(given, lastUse.value_or(given)) : given;
        const Instant until = plusMonths(begun, rule.years * monthsAYear);
        if (!latest || until > latest->until)
            latest = Retention {until, index};
    });
    return latest;
}

ScopeAnswer scopeOf(const RuleBook &rules, WithdrawalKind kind, const Subject &subject)
{
    ScopeAnswer answer {ownReading(kind), kind == WithdrawalKind::Ambiguous, -1};
    eachRule<ScopeRule>(rules, subject, [&](const ScopeRule &rule, const RulePack &, qint16 index) {
        if (rule.kind == kind && rule.scope > answer.scope) {
            answer.scope = rule.scope;
            answer.rule = index;
        }
    });
    return answer;
}

std::optional<Instant> pendingUntil(const RuleBook &rules, const Subject &subject, Instant requested)
{
    std::optional<Instant> earliest;
    eachRule<DoubleOptInRule>(rules, subject, [&](const DoubleOptInRule &rule, const RulePack &, qint16) {
        const Instant end = requested.plusSeconds(rule.pendingDays * secondsPerDay);
        earliest = std::min(earliest.value_or(end), end);
    });
    return earliest;
}

} // namespace Prefdesk
