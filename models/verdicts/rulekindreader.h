// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/rulereader.h"

namespace Prefdesk {

/// What is particular to the rule's kind, which its member "kind" names.
RuleKind readRuleKind(JsonFields &fields, const PackNames &names);

} // namespace Prefdesk
