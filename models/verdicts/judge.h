// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/facts.h"
#include "models/verdicts/rulebook.h"
#include "models/verdicts/verdict.h"

namespace Prefdesk {

/// May the company do this at that instant? Pure: the same facts, rules and instant always give the same verdict.
///
/// Every rule is asked and its answer kept; the first that blocks decides. What a rule needs and the facts do not say
/// blocks. The rules are those of the customer's place at the instant (RuleBook::at).
Verdict judge(const Facts &facts, const RuleBook &rules, const Subject &subject, Instant instant);

} // namespace Prefdesk
