// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personslots.h"

#include "models/access/signer.h"

namespace Prefdesk {

Result<> putSlot(const Unlocked &unlocked, KeySlot slot)
{
    Result<KeyFile> file = readAuthentic(unlocked.folder.keyFile(), unlocked.databaseKey);
    if (!file)
        return file.error();
    seal(slot,
         {.database = unlocked.databaseKey.copy(),
          .nextDatabase = {},
          .log = unlocked.logKey.copy(),
          .signerPassphrase = {}});
    file->put(slot);
    return writeKeyFile(unlocked.folder.keyFile(), *file, unlocked.databaseKey);
}

Result<> admit(Connection &connection, const Unlocked &unlocked, const SlotOwner &owner, const NewSlot &made,
               Instant now)
{
    const auto desk
        = connection.first(QStringLiteral("SELECT name FROM desk"), {}, [](const Row &row) { return row.text(0); });
    if (!desk)
        return desk.error();
    const Result<QByteArray> signer = makeSigner(owner.fullName, desk->value_or(QString()), made.signerPassphrase, now);
    if (!signer)
        return signer.error();
    const Result<> saved = saveSigner(unlocked.folder, owner.name, *signer);
    if (!saved)
        return saved;
    return putSlot(unlocked, made.slot);
}

} // namespace Prefdesk
