// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// Damaged unless the entries lead to the root of the checkpoint and the columns say what the entries say. Reads the
/// whole ledger once: what is counted or chosen by a column may be signed only after this.
Result<> requireSoundEntries(Connection &connection, const Checkpoint &checkpoint);

} // namespace Prefdesk
