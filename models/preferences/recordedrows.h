// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"

namespace Prefdesk {

class Connection;

/// How many entries the ledger has.
Result<qint64> ledgerSize(Connection &connection);

// Each row has one entry of its customer that commits to exactly this row, and each such entry has its row.
Result<> checkChoices(Connection &connection, qint64 ledgerSize, Findings &findings);
Result<> checkCalls(Connection &connection, qint64 ledgerSize, Findings &findings);
Result<> checkCircumstances(Connection &connection, qint64 ledgerSize, Findings &findings);
Result<> checkDuties(Connection &connection, qint64 ledgerSize, Findings &findings);

} // namespace Prefdesk
