// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace Prefdesk {

/// Makes "text REGEXP pattern" work on this connection, with QRegularExpression's syntax.
void addRegexp(sqlite3 *database);

} // namespace Prefdesk
