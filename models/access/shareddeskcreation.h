// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/deskcreation.h"

namespace Prefdesk {

struct SetUpRole;

/// Makes roles, schema, first administrator, policies and first ledger entries in an empty database, all or nothing.
/// desk.folder is not used. Answers the recovery code: shown once, kept nowhere; wipe() it after showing. Costs some
/// Argon2id. Invalid, WrongKey (the set-up role's), Refused or Unavailable.
Result<QString> createSharedDesk(const DeskLocation &location, const SetUpRole &role, const NewDesk &desk,
                                 const Secret &passphrase, const Clock &clock);

/// Refused where the database is a desk or has a schema of that name.
Result<> requireEmptyDatabase(Connection &connection);

/// Brings the schema of a shared desk to the newest version, all or nothing; nobody can sign in meanwhile.
Result<> upgradeSharedDesk(const DeskLocation &location, const SetUpRole &role);

} // namespace Prefdesk
