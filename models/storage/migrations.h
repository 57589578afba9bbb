// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// The newest schema version of local desks that this program knows.
int newestSchemaVersion();

/// Brings a local desk to the newest version: each file of resources/migrations/sqlcipher once, in order, in one
/// transaction each. A shared desk must have it already, for only its owner may change it. A desk of a newer program is
/// refused untouched.
Result<> migrate(Connection &connection);

} // namespace Prefdesk
