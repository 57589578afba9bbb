// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/logkey.h"

namespace Prefdesk {

class Connection;
class Witness;

/// Asks, when a workstation meets a desk, what nobody should learn only from the next verification: Damaged when the
/// key file's key is not that of the log, or when the log does not continue what the workstation remembers of it;
/// Unavailable when it cannot remember. Otherwise remembers the log as it is now. Quick: it trusts the stored hashes.
Result<> meetLog(Connection &connection, const LogKey &key, const Witness &witness);

} // namespace Prefdesk
