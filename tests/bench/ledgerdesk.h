// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/logkey.h"
#include "tests/bench/benchdesk.h"

namespace Prefdesk {

/// The desk with a ledger of as many entries as it has customers: two in three are choices with their rows, the rest
/// sign-ins; customer 1 has fifty of them. Kept for the next run (about a minute for a million).
Result<BenchDesk> deskWithLedger(const BenchDesk &desk);

/// The seed of that ledger's signing key.
Secret benchLogSeed();

} // namespace Prefdesk
