// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/facts.h"
#include "models/verdicts/rulebook.h"

#include <optional>

namespace Prefdesk {

/// Until when something that has begun must be done.
struct Deadline
{
    Instant due; ///< the first instant that is too late
    std::optional<Instant> extended = {}; ///< with reasons told before due
    qint16 rule = -1; ///< index into RuleBook::rules()

    bool operator==(const Deadline &) const = default;
};

/// The earliest deadline of all rules for the obligation; t0: when the request reached the company. Nothing when no
/// rule names one.
std::optional<Deadline> deadlineOf(const RuleBook &rules, Obligation obligation, const Subject &subject, Instant t0);

/// Whether the company may ask for a yes. The customer may always give one unasked.
struct AskAnswer
{
    bool mayAsk = true;
    std::optional<Instant> notBefore = {}; ///< without mayAsk: nothing means not while a stop or objection stands
    qint16 rule = -1; ///< index into RuleBook::rules(); -1 when nothing stands in the way

    bool operator==(const AskAnswer &) const = default;
};

AskAnswer mayAsk(const Facts &facts, const RuleBook &rules, const Subject &subject, Instant instant);

/// The first instant at which the proof of a consent may go, by the rule that keeps it longest; nothing when no rule
/// says. lastUse: when it was last relied on.
struct Retention
{
    Instant until;
    qint16 rule = -1;

    bool operator==(const Retention &) const = default;
};

std::optional<Retention> keepProofUntil(const RuleBook &rules, const Subject &subject, Instant given,
                                        std::optional<Instant> lastUse);

/// How far a withdrawal reaches that says no more than its words.
struct ScopeAnswer
{
    Scope scope = Scope::Everything;
    bool mustClarify = false; ///< act at once, then ask what was meant
    qint16 rule = -1; ///< -1: the program's own reading

    bool operator==(const ScopeAnswer &) const = default;
};

/// The widest that any rule names.
ScopeAnswer scopeOf(const RuleBook &rules, WithdrawalKind kind, const Subject &subject);

/// The first instant at which a request for confirmation that was made then has expired.
std::optional<Instant> pendingUntil(const RuleBook &rules, const Subject &subject, Instant requested);

} // namespace Prefdesk
