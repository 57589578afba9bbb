// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/rulebook.h"
#include "models/verdicts/verdict.h"

#include <QJsonObject>
#include <QString>

namespace Prefdesk {

/// "allowed", "allowed-from", "blocked"
QString verdictWord(const Verdict &verdict);
/// The rule that decided; of what is allowed the one that says why.
const RuleResult *tellingResult(const Verdict &verdict);
/// "choice 12"; empty when the rule rests on nothing.
QString recordWord(const RuleResult &result);

/// verdict, from, decided_by, zone, rules: rule, outcome, reason, record, source, from.
QJsonObject verdictObject(const Verdict &verdict, const RuleBook &rules);
/// The same for people: one line for the answer, one for each rule.
QString verdictText(const Verdict &verdict, const RuleBook &rules);
/// Only the first line.
QString verdictLine(const Verdict &verdict);

} // namespace Prefdesk
