// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Prefdesk {

class Connection;

/// Takes away what keeps rows as they are, triggers and checks, as whoever has the key of the file or keeps the server
/// could. Tamperings are written once: on PostgreSQL zeroblob(n), CAST(x AS BLOB) and replace() of bytes mean from then
/// on what they mean to SQLite.
void unguard(Connection &connection);
/// From then on the ledger takes no entry of this action, as if something stood in its way.
void refuseEntries(Connection &connection, const QString &action);
void acceptEntries(Connection &connection);

} // namespace Prefdesk
