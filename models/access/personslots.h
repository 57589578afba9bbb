// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/access/keyslots.h"

namespace Prefdesk {

/// Whose slot it is, as key file and certificate name the person.
struct SlotOwner
{
    QString name;
    QString fullName;
};

/// Seals the desk's current keys to the slot and writes it; call inside a write transaction, which keeps other
/// programs from writing the key file at the same time.
Result<> putSlot(const Unlocked &unlocked, KeySlot slot);

/// Makes the owner's signing key and writes both it and the slot; call it as putSlot().
Result<> admit(Connection &connection, const Unlocked &unlocked, const SlotOwner &owner, const NewSlot &made,
               Instant now);

} // namespace Prefdesk
