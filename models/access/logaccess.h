// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/witnessedlog.h"
#include "models/storage/connection.h"

#include <memory>

namespace Prefdesk {

struct Unlocked;

/// What this account on this workstation remembers of ledgers, in whichever program.
QString witnessFolder();

/// The key that signs the desk's log, from the key file, and what goes with it. checks: those of the features that
/// come later in the order.
Result<LogSetup> logSetupOf(const Unlocked &unlocked, const QList<Check> &checks);

/// Whether the desk's history is the one that this workstation knows; see meetLog().
Result<> meetDesk(Connection &connection, const Unlocked &unlocked);

/// A connection to a desk that was open before, after its line broke. Refused where the person no longer belongs to it
/// with the same role and regions; Damaged where its history does not continue the known one.
Result<std::unique_ptr<Connection>> returnToDesk(const Unlocked &unlocked, Connection::Mode mode);

} // namespace Prefdesk
