// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/rule.h"
#include "models/verdicts/zoneset.h"

#include <optional>

namespace Prefdesk {

/// The local clocks show an allowed time.
bool isOpen(const HoursRule &hours, const LocalClock &clock, qint64 utcSeconds);

/// The first second from this one on at which the local clocks show an allowed time; nothing within a month.
std::optional<qint64> nextOpening(const HoursRule &hours, const LocalClock &clock, qint64 utcSeconds);

/// The first instant from now on at which it is an allowed time in all of the zones; nothing when there is none.
std::optional<Instant> commonOpening(const HoursRule &hours, const ZoneSet &zones, Instant now);

} // namespace Prefdesk
