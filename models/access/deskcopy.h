// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/audit/finding.h"

namespace Prefdesk {

/// What a copy must stand beside the checks of its own, and who hears how far it is.
struct CopyWatch
{
    QList<Check> checks {}; ///< of the features to the right, for example the projection of preferences
    Progress progress = [](double) {};
};

/// Copies the database into a new file while it is in use, opens the copy with the key and checks it whole: pages,
/// rows, and the ledger as verify() does. Answers the number of ledger entries. Damaged when anything differs.
Result<qint64> copyDatabase(Connection &connection, const Unlocked &unlocked, const QString &copyFile,
                            const Clock &clock, const CopyWatch &watch);

} // namespace Prefdesk
