// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// What a desk needs before its first call: the supplied notices and scripts, and the downstream systems a usual
/// company has. Does nothing where it was done before; needs Permission::ManageDesk.
Result<> furnish(Connection &connection, const Actor &actor, const Clock &clock);

} // namespace Prefdesk
