// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"

namespace Prefdesk {

class Connection;

/// A Check for verification: choices and calls against what the ledger committed to, the current preferences against
/// the choices, every wording against its hash, and the people against their entries. Changed, added, removed and
/// exchanged rows are each named.
Result<QList<Finding>> checkProjection(Connection &connection, const Progress &progress);

} // namespace Prefdesk
