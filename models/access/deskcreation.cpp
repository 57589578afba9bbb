// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskcreation.h"

#include "models/access/atomicfile.h"
#include "models/access/deskdraft.h"
#include "models/access/partialfolder.h"
#include "models/access/recoverycode.h"
#include "models/access/signerfile.h"
#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/transaction.h"

#include <QFile>

namespace Prefdesk {

namespace {

Result<> fillDatabase(DeskDraft &draft, const QString &file)
{
    const Result<std::unique_ptr<Connection>> connection
        = SqlCipherConnection::open(file, draft.keys().database, Connection::Mode::Create);
    if (!connection)
        return connection.error();
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated;
    Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return transaction.error();
    const Result<> written = draft.writeRows(**connection);
    if (!written)
        return written;
    const Result<> recorded = draft.record(**connection);
    if (!recorded)
        return recorded;
    return transaction->commit();
}

Result<> fill(const DeskFolder &folder, DeskDraft &draft, const Secret &passphrase, const QString &recoveryCode)
{
    const Result<QByteArray> keys = draft.keyFile(passphrase, recoveryCode);
    if (!keys)
        return keys.error();
    const Result<> kept = writeAtomically(folder.keyFile(), *keys);
    if (!kept)
        return kept;
    const Result<> database = fillDatabase(draft, folder.databaseFile());
    if (!database)
        return database;
    QFile::setPermissions(folder.databaseFile(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Result<QByteArray> signer = draft.signer();
    if (!signer)
        return signer.error();
    return saveSigner(folder, draft.person().name, *signer);
}

} // namespace

Result<CreatedDesk> createDesk(const NewDesk &desk, const Secret &passphrase, const Clock &clock)
{
    Result<DeskDraft> draft = DeskDraft::of(desk, clock());
    if (!draft)
        return draft.error();
    Result<PartialFolder> partial = PartialFolder::beside(desk.folder);
    if (!partial)
        return partial.error();
    CreatedDesk created {.folder = {desk.folder}, .recoveryCode = newRecoveryCode()};
    const Result<> filled = fill({partial->path()}, *draft, passphrase, created.recoveryCode);
    if (!filled)
        return filled.error();
    const Result<> published = partial->publish();
    if (!published)
        return published.error();
    return created;
}

} // namespace Prefdesk
