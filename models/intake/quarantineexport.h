// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"

namespace Prefdesk {

class Connection;

/// Writes the quarantine of a kept import to a CSV file, complete or not at all, and records that it was exported.
/// Refused by role; Unavailable when the file cannot be written.
Result<> exportQuarantine(Connection &connection, const Actor &actor, Instant now, BatchId batch, const QString &file);
/// The same for the quarantine of a dry run.
Result<> exportQuarantine(Connection &connection, const Actor &actor, Instant now,
                          const QList<QuarantinedField> &fields, const QString &file);

} // namespace Prefdesk
