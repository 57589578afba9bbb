// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/rekey.h"

#include "models/access/folderlock.h"
#include "models/access/keyslots.h"
#include "models/audit/ledger.h"
#include "models/storage/sqlcipherdriver.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Rekey)
};

Result<std::unique_ptr<Connection>> openWith(const Unlocked &unlocked, const Secret &key)
{
    return Connection::open(unlocked.folder.databaseFile(), key, Connection::Mode::ReadWrite);
}

Result<> reencryptOpen(Connection &connection, const Secret &nextKey)
{
    const Result<> rekeyed = static_cast<SqlCipherDriver *>(connection.database().driver())->rekey(nextKey);
    if (!rekeyed)
        return rekeyed;
    // The new pages stand in the write-ahead log; only now do the old ones leave the file.
    const Result<qint64> folded = connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!folded)
        return folded.error();
    return {};
}

Result<> forgetOldKey(const Unlocked &unlocked, const Secret &nextKey)
{
    Result<KeyFile> file = readAuthentic(unlocked.folder.keyFile(), unlocked.databaseKey);
    if (!file)
        return file.error();
    const DeskKeys keys {
        .database = nextKey.copy(), .nextDatabase = {}, .log = unlocked.logKey.copy(), .signerPassphrase = {}};
    for (KeySlot &slot : file->entries)
        seal(slot, keys);
    return writeKeyFile(unlocked.folder.keyFile(), *file, nextKey);
}

Result<> recordRekey(const Unlocked &unlocked, const Clock &clock)
{
    Result<std::unique_ptr<Connection>> connection = connectTo(unlocked, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return transaction.error();
    Happening rekeyed;
    rekeyed.action = Action::Rekeyed;
    const Result<qint64> recorded = Ledger(**connection).record(unlocked.actor, clock(), rekeyed);
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

} // namespace

Result<Unlocked> rekey(const Unlocked &unlocked, const Clock &clock)
{
    const Result<> allowed = unlocked.actor.require(Permission::ManagePeople);
    if (!allowed)
        return allowed.error();
    const Result<> alone = unlocked.lock->makeExclusive();
    if (!alone)
        return alone.error();
    const Result<> recorded = recordRekey(unlocked, clock);
    if (!recorded) {
        unlocked.lock->shareAgain();
        return recorded.error();
    }
    const Result<Secret> nextKey = announceRekey(unlocked, {});
    if (!nextKey) {
        unlocked.lock->shareAgain();
        return nextKey.error();
    }
    return finishRekey(unlocked, *nextKey);
}

Result<Secret> announceRekey(const Unlocked &unlocked, const QString &leaving)
{
    Result<KeyFile> file = readAuthentic(unlocked.folder.keyFile(), unlocked.databaseKey);
    if (!file)
        return file.error();
    if (file->isRekeying())
        return Error {
            Error::Kind::Conflict,
            Words::tr("This desk is in the middle of being re-encrypted. Lock it and sign in again to finish that."),
            QStringLiteral("rekeying")};
    file->remove(leaving);
    const DeskKeys keys {.database = unlocked.databaseKey.copy(),
                         .nextDatabase = Secret::random(32),
                         .log = unlocked.logKey.copy(),
                         .signerPassphrase = {}};
    for (KeySlot &slot : file->entries)
        seal(slot, keys);
    const Result<> written = writeKeyFile(unlocked.folder.keyFile(), *file, unlocked.databaseKey);
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
    Result<> done = reencrypt(unlocked, nextKey);
    if (done)
        done = forgetOldKey(unlocked, nextKey);
    unlocked.lock->shareAgain();
    if (!done)
        return done.error();
    Unlocked renewed = unlocked.copy();
    renewed.databaseKey = nextKey.copy();
    return renewed;
}

} // namespace Prefdesk
