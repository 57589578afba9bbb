// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/action.h"
#include "models/audit/finding.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"

#include <QStringList>

namespace Prefdesk {

class Connection;

// What moving a desk up to a server and copying it down have in common.

/// All tables that both engines have, in the order in which their keys point at one another.
const QStringList &deskTables();
/// Copies all their rows and answers how many; local is the one whose catalogue says what they look like.
Result<qint64> copyRows(Connection &from, Connection &to, Connection &local, const Progress &progress);
/// Damaged unless both hold the same log; answers its size.
Result<qint64> requireSameLog(Connection &from, Connection &to);
/// Records where the desk goes to, in a transaction of its own.
Result<> recordTransfer(Connection &connection, const Actor &actor, Instant now, Action action, const QString &place);

} // namespace Prefdesk
