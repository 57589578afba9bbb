// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desklocation.h"
#include "models/basics/instant.h"
#include "models/basics/secret.h"

namespace Prefdesk {

struct SetUpRole;

/// At a shared desk the printed code opens the key file, and only whoever keeps the server can give a new login: so
/// it takes both to give a person a new passphrase and signing key; recorded. The code keeps working. Costs three
/// Argon2id. WrongKey, Refused, Unavailable or Damaged.
Result<> recoverShared(const DeskLocation &location, const SetUpRole &role, const Secret &recoveryCode,
                       const QString &personName, const Secret &newPassphrase, const Clock &clock);

} // namespace Prefdesk
