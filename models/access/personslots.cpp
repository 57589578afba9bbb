// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personslots.h"

#include "models/access/deskfiles.h"
#include "models/access/rekey.h"
#include "models/access/signerfile.h"

namespace Prefdesk {

namespace {

Result<> writeKeys(DeskChange &change, const Unlocked &unlocked, const KeyFile &file)
{
    const Result<QByteArray> bytes = keyFileBytes(file, unlocked.databaseKey, unlocked.logKey);
    if (!bytes)
        return bytes.error();
    return change.write(keyFileName, *bytes);
}

} // namespace

Result<> putSlot(DeskChange &change, const Unlocked &unlocked, KeySlot slot)
{
    Result<KeyFile> file = keyFileToChange(change.connection(), unlocked);
    if (!file)
        return file.error();
    seal(slot,
         {.database = unlocked.databaseKey.copy(),
          .nextDatabase = {},
          .log = unlocked.logKey.copy(),
          .signerPassphrase = {}});
    file->put(slot);
    return writeKeys(change, unlocked, *file);
}

Result<> dropSlot(DeskChange &change, const Unlocked &unlocked, const QString &personName)
{
    Result<KeyFile> file = keyFileToChange(change.connection(), unlocked);
    if (!file)
        return file.error();
    file->remove(personName);
    return writeKeys(change, unlocked, *file);
}

Result<> admit(DeskChange &change, const Unlocked &unlocked, const SlotOwner &owner, const NewSlot &made, Instant now)
{
    const auto desk = change.connection().first(QStringLiteral("SELECT name FROM desk"), {},
                                                [](const Row &row) { return row.text(0); });
    if (!desk)
        return desk.error();
    const Result<QByteArray> signer = makeSigner(owner.fullName, desk->value_or(QString()), made.signerPassphrase, now);
    if (!signer)
        return signer.error();
    const Result<> saved = change.write(signerFileName(owner.name), *signer);
    if (!saved)
        return saved;
    return putSlot(change, unlocked, made.slot);
}

} // namespace Prefdesk
