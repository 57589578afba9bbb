// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/gates.h"

#include "models/verdicts/alternatives.h"

#include <algorithm>

namespace Prefdesk {

namespace {

Reason reasonOf(ConsentState state)
{
    switch (state) {
    case ConsentState::Requested:
        return Reason::NoAnswerYet;
    case ConsentState::Given:
    case ConsentState::Unknown:
        return Reason::NotAsked;
    case ConsentState::Refused:
        return Reason::Refused;
    case ConsentState::Withdrawn:
        return Reason::Withdrawn;
    case ConsentState::Expired:
        return Reason::ConsentExpired;
    case ConsentState::Invalidated:
        break;
    }
    return Reason::Invalidated;
}

/// Imports that do not say how a yes was given do not prove that the law's form was kept.
bool hasForm(ConsentForm given, ConsentForm wanted)
{
    switch (wanted) {
    case ConsentForm::Written:
        return given == ConsentForm::Written;
    case ConsentForm::SpokenRecorded:
        return given == ConsentForm::Written || given == ConsentForm::SpokenRecorded;
    default:
        return true;
    }
}

/// What is wrong with a yes; nothing when it stands.
std::optional<Reason> flaw(const AnswerFacts &answer, ConsentForm form, Instant now)
{
    if (answer.doubleOptIn == DoubleOptIn::Pending)
        return Reason::PendingConfirmation;
    if (answer.expiresAt && *answer.expiresAt <= now)
        return Reason::ConsentExpired;
    if (answer.isNoticeStale)
        return Reason::NoticeStale;
    if (answer.basis != Basis::Express)
        return Reason::ImpliedOver;
    if (!hasForm(answer.form, form))
        return Reason::FormNotEnough;
    return std::nullopt;
}

RuleResult judgeYes(const ConsentRule &rule, const Asked &asked)
{
    const auto wrong = flaw(asked.answer, rule.form, asked.now);
    return withChoice(wrong ? blocks(*wrong) : passed(Reason::ConsentGiven), asked.answer);
}

RuleResult byRelation(const Asked &asked, Reason reason)
{
    RuleResult result = passed(reason);
    result.recordKind = RecordKind::Relation;
    result.record = asked.facts.relation.record;
    return result;
}

} // namespace

RuleResult judgeRule(const ConsentRule &rule, const Asked &asked)
{
    const ConsentState state = asked.answer.state;
    if (isNo(state))
        return withChoice(blocks(reasonOf(state)), asked.answer);
    if (!rule.isOptIn)
        return passed(state == ConsentState::Given ? Reason::ConsentGiven : Reason::OptOutLaw);
    const RuleResult said
        = state == ConsentState::Given ? judgeYes(rule, asked) : withChoice(blocks(reasonOf(state)), asked.answer);
    if (said.outcome == Outcome::Passed)
        return said;
    const auto reason = reasonInstead(rule.alternatives, asked);
    return reason ? byRelation(asked, *reason) : said;
}

RuleResult judgeRule(const ExpiryRule &rule, const Asked &asked)
{
    const AnswerFacts &answer = asked.answer;
    if (answer.state != ConsentState::Given || asked.now < plusMonths(answer.since, rule.months))
        return passed();
    return withChoice(blocks(Reason::ConsentExpired), answer);
}

RuleResult judgeRule(const DoubleOptInRule &, const Asked &asked)
{
    const AnswerFacts &answer = asked.answer;
    const bool isSpoken = answer.form == ConsentForm::Spoken || answer.form == ConsentForm::SpokenRecorded;
    if (answer.state != ConsentState::Given || answer.basis != Basis::Express
        || answer.doubleOptIn == DoubleOptIn::Confirmed || !isSpoken)
        return passed();
    return withChoice(blocks(Reason::NeedsConfirmation), answer);
}

RuleResult judgeRule(const ForbiddenRule &, const Asked &)
{
    return blocks(Reason::Forbidden);
}

RuleResult judgeRule(const DataUseRule &rule, const Asked &asked)
{
    const AnswerFacts &answer = asked.facts.answer(indexOf(rule.use));
    const bool isKnown = answer.since <= asked.now;
    if (isKnown && isNo(answer.state))
        return withChoice(blocks(Reason::UseRefused), answer);
    if (!rule.isOptIn || (isKnown && isValidYes(answer, asked.now)))
        return passed();
    return blocks(Reason::UseRefused);
}

} // namespace Prefdesk
