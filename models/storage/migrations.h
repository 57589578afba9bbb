// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// The newest schema version this program knows.
int newestSchemaVersion();

/// Brings the desk to the newest version: each file of resources/migrations/sqlcipher once, in order, in one
/// transaction each. A desk of a newer program is refused untouched.
Result<> migrate(Connection &connection);

} // namespace Prefdesk
