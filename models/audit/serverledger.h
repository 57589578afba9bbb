// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"

namespace Prefdesk {

/// Hands the happenings to the server's ledger_append(), which builds the entries itself and is the only way into the
/// ledger of a shared desk. It runs with the transaction's COMMIT, for everybody else waits meanwhile.
Result<> appendOnServer(Connection &connection, const Actor &actor, Instant now, const QList<Happening> &happenings);

/// The same for entries of a long change that nobody else waits for: the server begins at once. Ledger::record() must
/// follow in the same transaction; it asks whether the person may still do so.
Result<> postOnServer(Connection &connection, const Actor &actor, Instant now, const QList<Happening> &happenings);

} // namespace Prefdesk
