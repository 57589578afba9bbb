// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// The first fill of a shared desk (PostgreSQL manual, "Populating a Database"): indexes and references are laid aside
/// inside the import's transaction and made again before its COMMIT.

/// Before the first change of the transaction. False, and nothing has changed: the desk has more than a tenth of so
/// many customers, others are signed in, or this person does not fill desks. Always false on a local desk.
Result<bool> beginFilling(Connection &connection, qint64 customers);

/// Once all rows are there and recorded.
Result<> endFilling(Connection &connection);

} // namespace Prefdesk
