// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/rekey.h"

#include "models/access/deskfiles.h"
#include "models/access/folderlock.h"
#include "models/access/keyslots.h"
#include "models/audit/ledger.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/sqlcipherdriver.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Rekey)
};

Result<std::unique_ptr<Connection>> openWith(const Unlocked &unlocked, const Secret &key)
{
    return SqlCipherConnection::open(unlocked.location.folder.databaseFile(), key, Connection::Mode::ReadWrite);
}

Result<> reencryptOpen(Connection &connection, const Secret &nextKey)
{
    const Result<> rekeyed = sqlCipherDriver(connection).rekey(nextKey);
    if (!rekeyed)
        return rekeyed;
    // The new pages stand in the write-ahead log; only now do the old ones leave the file.
    const Result<qint64> folded = connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!folded)
        return folded.error();
    return {};
}

Result<KeyFile> announcedKeyFile(const Unlocked &unlocked)
{
    Result<KeyFile> file = readAuthentic(unlocked.location.folder.keyFile(), unlocked.databaseKey, unlocked.logKey);
    if (file && !file->isRekeying())
        return Error {Error::Kind::Unavailable,
                      Words::tr("The desk could not be re-encrypted. Nothing is lost: it will be tried again when "
                                "somebody signs in."),
                      QStringLiteral("not announced")};
    return file;
}

Result<> forgetOldKey(const Unlocked &unlocked, const Secret &nextKey)
{
    const Result<std::unique_ptr<Connection>> connection = openWith(unlocked, nextKey);
    if (!connection)
        return connection.error();
    Result<DeskChange> change = DeskChange::begin(**connection, unlocked.location);
    if (!change)
        return change.error();
    Result<KeyFile> file = announcedKeyFile(unlocked);
    if (!file)
        return file.error();
    const DeskKeys keys {
        .database = nextKey.copy(), .nextDatabase = {}, .log = unlocked.logKey.copy(), .signerPassphrase = {}};
    for (KeySlot &slot : file->entries)
        seal(slot, keys);
    const Result<QByteArray> bytes = keyFileBytes(*file, nextKey, unlocked.logKey);
    if (!bytes)
        return bytes.error();
    const Result<> written = change->write(keyFileName, *bytes);
    if (!written)
        return written;
    return change->commit();
}

Result<Secret> recordAndAnnounce(const Unlocked &unlocked, const Clock &clock)
{
    Result<std::unique_ptr<Connection>> connection = connectTo(unlocked, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Result<DeskChange> change = DeskChange::begin(**connection, unlocked.location);
    if (!change)
        return change.error();
    Result<Secret> nextKey = announceRekey(*change, unlocked, {});
    if (!nextKey)
        return nextKey;
    Happening rekeyed;
    rekeyed.action = Action::Rekeyed;
    const Result<> recorded = Ledger(**connection).record(unlocked.actor, clock(), rekeyed);
    if (!recorded)
        return recorded.error();
    const Result<> committed = change->commit();
    if (!committed)
        return committed.error();
    return nextKey;
}

} // namespace

Result<Unlocked> rekey(const Unlocked &unlocked, const Clock &clock)
{
    const Result<> allowed = unlocked.actor.require(Permission::ManagePeople);
    if (!allowed)
        return allowed.error();
    if (unlocked.location.isShared())
        return Error {Error::Kind::Refused,
                      Words::tr("A shared desk has no key of its own to change: its server keeps the data. To shut "
                                "somebody out at once, remove the person."),
                      QStringLiteral("shared")};
    const Result<> alone = unlocked.lock->makeExclusive();
    if (!alone)
        return alone.error();
    const Result<Secret> nextKey = recordAndAnnounce(unlocked, clock);
    if (nextKey)
        return finishRekey(unlocked, *nextKey);
    const Result<> shared = unlocked.lock->shareAgain();
    return shared ? nextKey.error() : shared.error();
}

Result<KeyFile> keyFileToChange(Connection &connection, const Unlocked &unlocked)
{
    Result<QByteArray> bytes = readDeskFile(connection, unlocked.location, keyFileName);
    if (!bytes)
        return bytes.error();
    Result<KeyFile> file = parseAuthentic(*bytes, unlocked.databaseKey, unlocked.logKey);
    if (file && file->isRekeying())
        return Error {
            Error::Kind::Conflict,
            Words::tr("This desk is in the middle of being re-encrypted. Lock it and sign in again to finish that."),
            QStringLiteral("rekeying")};
    return file;
}

Result<Secret> announceRekey(DeskChange &change, const Unlocked &unlocked, const QString &leaving)
{
    Result<KeyFile> file = keyFileToChange(change.connection(), unlocked);
    if (!file)
        return file.error();
    file->remove(leaving);
    const DeskKeys keys {.database = unlocked.databaseKey.copy(),
                         .nextDatabase = Secret::random(32),
                         .log = unlocked.logKey.copy(),
                         .signerPassphrase = {}};
    for (KeySlot &slot : file->entries)
        seal(slot, keys);
    const Result<QByteArray> bytes = keyFileBytes(*file, unlocked.databaseKey, unlocked.logKey);
    if (!bytes)
        return bytes.error();
    const Result<> written = change.write(keyFileName, *bytes);
    if (!written)
        return written.error();
    return keys.nextDatabase.copy();
}

Result<> reencrypt(const Unlocked &unlocked, const Secret &nextKey)
{
    {
        const auto current = openWith(unlocked, unlocked.databaseKey);
        if (current) {
            const Result<> done = reencryptOpen(**current, nextKey);
            if (!done)
                return done;
        } else if (current.error().kind != Error::Kind::WrongKey) {
            return current.error();
        }
    }
    // SQLCipher can answer "done" after a failure, so only opening the file is a proof.
    const auto proof = openWith(unlocked, nextKey);
    if (!proof)
        return Error {Error::Kind::Unavailable,
                      Words::tr("The desk could not be re-encrypted. Nothing is lost: it will be tried again when "
                                "somebody signs in."),
                      proof.error().detail};
    return {};
}

Result<Unlocked> finishRekey(const Unlocked &unlocked, const Secret &nextKey)
{
    const Result<> alone = unlocked.lock->makeExclusive();
    if (!alone)
        return alone.error();
    const Result<KeyFile> announced = announcedKeyFile(unlocked);
    Result<> done = announced ? reencrypt(unlocked, nextKey) : announced.error();
    if (done)
        done = forgetOldKey(unlocked, nextKey);
    const Result<> shared = unlocked.lock->shareAgain();
    if (!done)
        return done.error();
    if (!shared)
        return shared.error();
    Unlocked renewed = unlocked.copy();
    renewed.databaseKey = nextKey.copy();
    return renewed;
}

} // namespace Prefdesk
