// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"

namespace Prefdesk {

class Connection;

/// Part of verification: every wording that the ledger says was published is still there, was not turned back into a
/// draft and has the hash that its entry committed to; and none is published beside the ledger.
Result<> checkNotices(Connection &connection, Findings &findings);

} // namespace Prefdesk
