// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/gates.h"

#include "models/verdicts/sentcount.h"

namespace Prefdesk {

RuleResult passed(Reason reason)
{
    RuleResult result;
    result.reason = reason;
    return result;
}

RuleResult blocks(Reason reason, RecordKind kind, qint64 record)
{
    RuleResult result;
    result.outcome = Outcome::Blocks;
    result.reason = reason;
    result.recordKind = kind;
    result.record = record;
    return result;
}

RuleResult notBefore(Instant from, Reason reason, RecordKind kind, qint64 record)
{
    RuleResult result = blocks(reason, kind, record);
    result.outcome = Outcome::NotBefore;
    result.from = from;
    return result;
}

RuleResult withChoice(RuleResult result, const AnswerFacts &answer)
{
    if (answer.choice != ChoiceId {}) {
        result.recordKind = RecordKind::Choice;
        result.record = number(answer.choice);
    }
    return result;
}

bool isValidYes(const AnswerFacts &answer, Instant now)
{
    return answer.state == ConsentState::Given && answer.basis == Basis::Express
        && answer.doubleOptIn != DoubleOptIn::Pending && !answer.isNoticeStale
        && (!answer.expiresAt || now < *answer.expiresAt);
}

bool isNo(ConsentState state)
{
    return state == ConsentState::Refused || state == ConsentState::Withdrawn || state == ConsentState::Invalidated;
}

RuleResult limitNotReached(const Asked &asked, const TimeSpan &span)
{
    const std::optional<Instant> &from = asked.facts.messagesFrom;
    return !from || forgottenAt(*from, span) <= asked.now ? passed() : blocks(Reason::TooManyMessages);
}

} // namespace Prefdesk
