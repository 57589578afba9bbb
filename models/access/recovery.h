// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"

namespace Prefdesk {

/// Opens the desk with the secret of the printed code (readRecoveryCode) and gives that person a new passphrase and
/// signing key; recorded. The code keeps working. Costs two Argon2id. WrongKey, Refused, Unavailable or Damaged.
Result<Unlocked> recover(const DeskFolder &folder, const Secret &recoveryCode, const QString &personName,
                         const Secret &newPassphrase, const Clock &clock);

/// What both ways of recovery record, in the caller's transaction.
Result<> recordRecovery(Connection &connection, const Actor &actor, Instant now);

} // namespace Prefdesk
