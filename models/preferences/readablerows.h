// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"

namespace Prefdesk {

class Connection;

/// Part of verification: every word and number of choices and calls is one that the program writes. The stores mend
/// what they cannot read, and a mended row could look like the one that was recorded.
Result<> checkReadable(Connection &connection, Findings &findings);

} // namespace Prefdesk
