// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/setuprole.h"
#include "models/audit/verification.h"

namespace Prefdesk {

/// What a move or a copy has taken along.
struct MovedDesk
{
    qint64 rows = 0;
    qint64 entries = 0; ///< of the ledger
    QStringList withoutLogin {}; ///< people who need a new passphrase before they can come to the server
};

/// Takes a whole local desk to an empty database of a server, ledger and keys included, in one transaction there: an
/// interrupted move leaves nothing. Proofs and reports made before still verify, for the log and its key stay. The
/// local desk is marked and does not open again.
///
/// connection: the open one of the local desk, to which nobody else may be connected; passphrase: the administrator's
/// own, who alone can sign in at once. Refused where the ledger does not verify.
Result<MovedDesk> moveToServer(const Unlocked &local, Connection &connection, const Secret &passphrase,
                               const DeskLocation &to, const SetUpRole &role, const Clock &clock,
                               const Progress &progress);

/// A local copy of a shared desk, for an officer's review without the server: a snapshot, complete or not at all. Every
/// person opens it with the passphrase of the shared desk. For people of all regions with Permission::Verify; it is
/// recorded.
Result<MovedDesk> copyFromServer(const Unlocked &shared, Connection &connection, const DeskFolder &to,
                                 const Clock &clock, const Progress &progress);

} // namespace Prefdesk
