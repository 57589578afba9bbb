// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/deskchange.h"
#include "models/access/keyslots.h"

namespace Prefdesk {

/// Whose slot it is, as key file and certificate name the person.
struct SlotOwner
{
    QString name;
    QString fullName;
};

/// Seals the desk's current keys to the slot and puts it into the key file; Conflict while a rekey is announced.
Result<> putSlot(DeskChange &change, const Unlocked &unlocked, KeySlot slot);

/// Takes the person's slot out of the key file; Conflict as above.
Result<> dropSlot(DeskChange &change, const Unlocked &unlocked, const QString &personName);

/// Makes the owner's signing key and writes both it and the slot.
Result<> admit(DeskChange &change, const Unlocked &unlocked, const SlotOwner &owner, const NewSlot &made, Instant now);

} // namespace Prefdesk
