// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

#include <functional>

namespace Prefdesk {

/// How SQLite finds the rows of the tables, for all statements that the work runs, in its words:
/// "SEARCH e USING COVERING INDEX ...", or only "SCAN e" where it walks the table.
QStringList queryPlans(Connection &connection, const std::function<void()> &work);

} // namespace Prefdesk
