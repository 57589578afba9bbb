// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"

namespace Prefdesk {

/// What a new desk starts with.
struct NewDesk
{
    QString folder {}; ///< of a local desk; must not exist yet; usually NAME.prefdesk
    QString name;
    QString personName; ///< the first administrator's sign-in name
    QString personFullName;
};

/// A desk that has just been made.
struct CreatedDesk
{
    DeskFolder folder;
    QString recoveryCode; ///< shown once, kept nowhere; wipe() it after showing
};

/// Makes the folder with database, key slots, first administrator, policies and first ledger entries. It appears
/// complete or not at all. Takes about a second. Invalid or Unavailable.
Result<CreatedDesk> createDesk(const NewDesk &desk, const Secret &passphrase, const Clock &clock);

} // namespace Prefdesk
