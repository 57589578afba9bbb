// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/builtinrules.h"
#include "models/verdicts/facts.h"
#include "models/verdicts/rule.h"
#include "models/verdicts/verdict.h"

namespace Prefdesk {

/// What one rule is asked about: the facts, seen from one contact point and one instant.
struct Asked
{
    const Facts &facts;
    Subject subject;
    const AnswerFacts &answer; ///< as it stood at the instant
    const PointFacts *point; ///< nothing: none serves
    const ZoneAnswer &zone;
    bool isCovered; ///< a pack says what consent is needed
    Instant now;
};

RuleResult passed(Reason reason = Reason::Nothing);
RuleResult blocks(Reason reason, RecordKind kind = RecordKind::Nothing, qint64 record = 0);
RuleResult notBefore(Instant from, Reason reason, RecordKind kind = RecordKind::Nothing, qint64 record = 0);
/// The same result with the choice behind the answer.
RuleResult withChoice(RuleResult result, const AnswerFacts &answer);
/// Passed when all messages within the span are known; otherwise nobody can say that a limit is not reached.
RuleResult limitNotReached(const Asked &asked, const TimeSpan &span);

/// A yes that stands: given, not expired by its own date, not waiting for a confirmation, its wording not replaced.
bool isValidYes(const AnswerFacts &answer, Instant now);
/// The customer said no to exactly this.
bool isNo(ConsentState state);

// How each rule judges; the step and the rule's place are added by judge().
RuleResult judgeBuiltIn(BuiltIn rule, const Asked &asked);
RuleResult judgeRule(const ConsentRule &rule, const Asked &asked);
RuleResult judgeRule(const ExpiryRule &rule, const Asked &asked);
RuleResult judgeRule(const DoubleOptInRule &rule, const Asked &asked);
RuleResult judgeRule(const DataUseRule &rule, const Asked &asked);
RuleResult judgeRule(const RegisterRule &rule, const Asked &asked);
RuleResult judgeRule(const AgeRule &rule, const Asked &asked);
RuleResult judgeRule(const CapRule &rule, const Asked &asked);
RuleResult judgeRule(const HoursRule &rule, const Asked &asked);
RuleResult judgeRule(const ForbiddenRule &rule, const Asked &asked);

} // namespace Prefdesk
