// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/deskchange.h"
#include "models/access/keyfile.h"

namespace Prefdesk {

/// Re-encrypts the whole desk with a new key and records it; takes about 20 s for each GB. No other connection of
/// this program may be open, and no other program may have the desk open. Answers what is unlocked from then on.
Result<Unlocked> rekey(const Unlocked &unlocked, const Clock &clock);

/// The key file as it is now; Conflict while a rekey is announced, since then every slot must carry both keys.
Result<KeyFile> keyFileToChange(Connection &connection, const Unlocked &unlocked);

// The steps, each safe against the program's end at any moment: --------------------------------------------------

/// Writes a next key, sealed for every slot but that of the person who leaves (none if empty), beside the current
/// one, and answers it. From the commit on unlock() finishes the rekey when this program does not. The caller holds the
/// folder alone until finishRekey().
Result<Secret> announceRekey(DeskChange &change, const Unlocked &unlocked, const QString &leaving);
/// Re-encrypts the file unless that has happened already, proves it by opening it, and forgets the old key.
Result<Unlocked> finishRekey(const Unlocked &unlocked, const Secret &nextKey);
/// Only the first half of finishRekey().
Result<> reencrypt(const Unlocked &unlocked, const Secret &nextKey);

} // namespace Prefdesk
