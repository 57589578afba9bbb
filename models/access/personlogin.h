// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desklocation.h"
#include "models/basics/secret.h"

namespace Prefdesk {

class Connection;

// The login roles of a shared desk's people. The server is told a verifier (SCRAM-SHA-256), never a password. Only
// a person's row lets make_login() make a role; removing the row's person takes it away. Each costs one Argon2id.

/// Invalid when the server cannot hold the names of the desk's roles or of the person's.
Result<> checkLogin(const DeskLocation &location, const QString &personName);
/// In the caller's transaction, after the person's row: lets that person sign in at the server.
Result<> makeLogin(Connection &connection, const DeskLocation &location, const QString &personName,
                   const Secret &passphrase);
/// In the caller's transaction: answers the new password of the person's login.
Result<Secret> changeLogin(Connection &connection, const DeskLocation &location, const QString &personName,
                           const Secret &passphrase);

} // namespace Prefdesk
