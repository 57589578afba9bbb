// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desklocation.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/secret.h"
#include "models/storage/connection.h"

#include <QString>

#include <memory>

namespace Prefdesk {

class FolderLock;

/// What a right passphrase gives: the keys in guarded memory and who signed in.
struct Unlocked
{
    DeskLocation location;
    Secret databaseKey; ///< 32 bytes, raw; on a shared desk it encrypts nothing and only authenticates the key file
    Secret logKey; ///< Ed25519 seed of the desk's log; never under the database key
    Secret signerPassphrase; ///< opens the person's PKCS#12; comes from the key slot, nobody types it
    Actor actor; ///< complete only after openDesk() has read the person row
    QString deskName; ///< known after openDesk()
    Secret loginPassword = {}; ///< of the person's login role at a shared desk
    QString logOrigin = {}; ///< the name of the desk's log, as the key file says; empty: no desk is unlocked
    /// Tells other programs that a local desk is in use; shared with every copy, gone with the last.
    std::shared_ptr<FolderLock> lock;

    Unlocked copy() const;
};

/// Argon2id and the key slots; takes about a second, never on the GUI thread. Finishes an interrupted rekey.
/// WrongKey, Unavailable or Damaged.
Result<Unlocked> unlock(const DeskFolder &folder, const QString &personName, const Secret &passphrase);

/// The same wherever the desk is.
Result<Unlocked> unlock(const DeskLocation &location, const QString &personName, const Secret &passphrase);

/// The same with the secret of the printed recovery code (readRecoveryCode); actor stays empty.
Result<Unlocked> unlockWithCode(const DeskFolder &folder, const Secret &recoveryCode);

/// A further connection of an unlocked desk.
Result<std::unique_ptr<Connection>> connectTo(const Unlocked &unlocked, Connection::Mode mode);

/// Migrates, reads who the person is (Refused when removed) and records the sign-in.
Result<std::unique_ptr<Connection>> openDesk(Unlocked &unlocked, const Clock &clock);

/// The person of that sign-in name who has not been removed; Refused when there is none.
Result<Actor> actorOf(Connection &connection, const QString &personName);

/// Whether both files of a desk are there.
bool hasDeskFiles(const DeskFolder &folder);

} // namespace Prefdesk
