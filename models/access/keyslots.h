// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/keyfile.h"

namespace Prefdesk {

/// The keys of a desk, as one slot gives them.
struct DeskKeys
{
    Secret database; ///< 32 bytes
    Secret nextDatabase; ///< 32 bytes while a rekey is under way, else empty
    Secret log; ///< Ed25519 seed, 32 bytes
    Secret signerPassphrase; ///< 64 hexadecimal digits derived from the slot's own secret key
    QString desk = {}; ///< the desk's UUID, as the authenticated key file says
};

/// A fresh slot and the passphrase for the signing key of its person.
struct NewSlot
{
    KeySlot slot;
    Secret signerPassphrase;
};

/// Whose slot it will be; the name is empty for the recovery code.
struct SlotLabel
{
    KeySlot::Kind kind;
    QString name;
    QByteArray logPublicKey; ///< of the desk's log
};

/// A slot with a new key pair; nothing is sealed to it yet. Costs one Argon2id.
Result<NewSlot> makeSlot(const SlotLabel &label, const Secret &passphrase);
/// Seals the desk's keys to the slot; needs no passphrase.
void seal(KeySlot &slot, const DeskKeys &keys);
/// WrongKey when the passphrase does not fit, Damaged when the sealed keys do not open.
Result<DeskKeys> openSlot(const KeySlot &slot, const Secret &passphrase);
/// The keys of an authenticated key file; WrongKey without a slot.
Result<DeskKeys> openKeys(const KeyFile &file, const KeySlot *slot, const Secret &passphrase);
/// The same slot under another passphrase. Costs two Argon2id.
Result<KeySlot> rewrapped(const KeySlot &slot, const Secret &passphrase, const Secret &newPassphrase);

} // namespace Prefdesk
