// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/gates.h"

#include <optional>
#include <vector>

namespace Prefdesk {

/// Why the customer may be contacted without a yes, or without a look into a register; nothing when none of the
/// alternatives holds. A no is stronger than any of them.
std::optional<Reason> reasonInstead(const std::vector<Alternative> &alternatives, const Asked &asked);

/// The first instant at which a purchase or an inquiry no longer stands in for consent.
Instant impliedUntil(Instant event, int months);

} // namespace Prefdesk
