// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"

namespace Prefdesk {

class Connection;

/// Part of verification: names, roles and regions of the people are those that the ledger last recorded, and nobody
/// was added, removed or let in again beside it. The values themselves are checked with their entries.
Result<> checkPeople(Connection &connection, Findings &findings);

} // namespace Prefdesk
