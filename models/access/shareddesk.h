// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/postgresschema.h"

namespace Prefdesk {

/// The names that a desk's roles have on its server.
ServerRoles rolesOf(const DeskLocation &location);
/// How that role comes to the shared desk.
ServerLogin loginTo(const DeskLocation &location, const QString &role, Secret password);

/// A connection of any role to the shared desk; Unavailable or WrongKey with what stands in the way.
Result<std::unique_ptr<PostgresConnection>> connectAs(const ServerLogin &login, Connection::Mode mode);

/// What unlock() does at a shared desk: signs in at the server, then opens the person's slot of the key file that is
/// there. Costs two Argon2id. WrongKey, Unavailable or Damaged.
Result<Unlocked> unlockShared(const DeskLocation &location, const QString &personName, const Secret &passphrase);

/// A further connection of the signed-in person.
Result<std::unique_ptr<Connection>> connectShared(const Unlocked &unlocked, Connection::Mode mode);

/// Refused when this computer's clock and the server's are more than two minutes apart: a ledger must not be dated by
/// either.
Result<> requireSameTime(Connection &connection, const Clock &clock);

} // namespace Prefdesk
