// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/logkey.h"
#include "models/audit/witness.h"

namespace Prefdesk {

struct Unlocked;

/// What this account on this workstation remembers of ledgers; the window program uses the same place.
Witness localWitness();

/// The key that signs the desk's log.
Result<LogKey> logKeyOf(Connection &connection, const Unlocked &unlocked);

/// Whether the desk's history is the one that this workstation knows; see meetLog().
Result<> meetDesk(Connection &connection, const Unlocked &unlocked);

} // namespace Prefdesk
