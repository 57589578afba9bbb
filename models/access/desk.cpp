// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/desk.h"

#include "models/access/deskchange.h"
#include "models/access/folderlock.h"
#include "models/access/keyslots.h"
#include "models/access/rekey.h"
#include "models/access/shareddesk.h"
#include "models/audit/ledger.h"
#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSysInfo>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Desk)
};

QStringList regionsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// The key has proven itself against the key file, so it is not the passphrase that is wrong.
Error foreignDatabase(const QString &detail)
{
    return {Error::Kind::Damaged,
            Words::tr("The desk's database (desk.db) is damaged or belongs to another desk. Restore the desk from a "
                      "backup."),
            detail};
}

Error foreignServer(const QString &detail)
{
    return {Error::Kind::Damaged,
            Words::tr("The desk on the server is damaged, or another one was put in its place. Ask whoever keeps the "
                      "server to restore it from a backup."),
            detail};
}

/// The database must name the log key that the slots are bound to.
Result<> requireLogKey(Connection &connection, const Secret &logKey)
{
    const auto named = connection.first(QStringLiteral("SELECT log_public_key FROM desk WHERE id = 1"), {},
                                        [](const Row &row) { return row.bytes(0); });
    if (!named)
        return named.error();
    if (*named != logPublicKey(logKey))
        return foreignDatabase(QStringLiteral("log key"));
    return {};
}

template<typename Choose>
Result<DeskKeys> keysIn(const QString &keyFile, const Secret &passphrase, Choose choose)
{
    const Result<KeyFile> file = readKeyFile(keyFile);
    if (!file)
        return file.error();
    return openKeys(*file, choose(*file), passphrase);
}

/// Finishes or drops what a change of people or passphrases has left that was stopped half way.
Result<> settle(const DeskFolder &folder, const DeskKeys &keys)
{
    auto connection = SqlCipherConnection::open(folder.databaseFile(), keys.database, Connection::Mode::ReadWrite);
    if (!connection && connection.error().kind == Error::Kind::WrongKey && !keys.nextDatabase.isEmpty())
        connection = SqlCipherConnection::open(folder.databaseFile(), keys.nextDatabase, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error().kind == Error::Kind::WrongKey ? foreignDatabase(connection.error().detail)
                                                                : connection.error();
    const Result<DeskChange> settled = DeskChange::begin(**connection, {.folder = folder});
    if (!settled)
        return settled.error();
    return {};
}

/// The keys of the key file that counts, also when a change of it was stopped half way.
template<typename Choose>
Result<DeskKeys> currentKeys(const DeskFolder &folder, const Secret &passphrase, Choose choose)
{
    Result<DeskKeys> keys = keysIn(folder.keyFile(), passphrase, choose);
    if (!hasUnsettledFiles(folder))
        return keys;
    if (!keys) {
        // Perhaps the new file was committed and only this one knows the passphrase.
        const Result<DeskKeys> next = keysIn(nextKeyFile(folder), passphrase, choose);
        const Result<> settled = next ? settle(folder, *next) : keys.error();
        if (!settled)
            return settled.error();
    } else if (const Result<> settled = settle(folder, *keys); !settled) {
        return settled.error();
    }
    return keysIn(folder.keyFile(), passphrase, choose);
}

template<typename Choose>
Result<Unlocked> unlockSlot(const DeskFolder &folder, const Secret &passphrase, Choose choose)
{
    Result<std::shared_ptr<FolderLock>> lock = FolderLock::share(folder.path);
    if (!lock)
        return lock.error();
    Result<DeskKeys> keys = currentKeys(folder, passphrase, choose);
    if (!keys)
        return keys.error();
    Unlocked unlocked {.location = {.folder = folder},
                       .databaseKey = std::move(keys->database),
                       .logKey = std::move(keys->log),
                       .signerPassphrase = std::move(keys->signerPassphrase),
                       .actor = {},
                       .deskName = {},
                       .loginPassword = {},
                       .logOrigin = logOriginOf(keys->desk),
                       .lock = std::move(*lock)};
    if (keys->nextDatabase.isEmpty())
        return unlocked;
    return finishRekey(unlocked, keys->nextDatabase);
}

/// Two desks that go on with the same log would be two histories.
Result<> requireNotMoved(Connection &connection)
{
    const auto place = connection.first(QStringLiteral("SELECT value FROM policy WHERE name = 'moved_to'"), {},
                                        [](const Row &row) { return row.text(0); });
    if (!place)
        return place.error();
    if (!*place)
        return {};
    return Error {Error::Kind::Unavailable, Words::tr("This desk has moved to %1. Open it there.").arg(**place),
                  QStringLiteral("moved")};
}

} // namespace

bool hasDeskFiles(const DeskFolder &folder)
{
    return QFileInfo::exists(folder.databaseFile()) && QFileInfo::exists(folder.keyFile());
}

Unlocked Unlocked::copy() const
{
    return {.location = location,
            .databaseKey = databaseKey.copy(),
            .logKey = logKey.copy(),
            .signerPassphrase = signerPassphrase.copy(),
            .actor = actor,
            .deskName = deskName,
            .loginPassword = loginPassword.copy(),
            .logOrigin = logOrigin,
            .lock = lock};
}

Result<Unlocked> unlock(const DeskFolder &folder, const QString &personName, const Secret &passphrase)
{
    Result<Unlocked> unlocked
        = unlockSlot(folder, passphrase, [&](const KeyFile &file) { return file.personSlot(personName); });
    if (unlocked)
        unlocked->actor.name = personName;
    return unlocked;
}

Result<Unlocked> unlock(const DeskLocation &location, const QString &personName, const Secret &passphrase)
{
    return location.isShared() ? unlockShared(location, personName, passphrase)
                               : unlock(location.folder, personName, passphrase);
}

Result<Unlocked> unlockWithCode(const DeskFolder &folder, const Secret &recoveryCode)
{
    return unlockSlot(folder, recoveryCode, [](const KeyFile &file) { return file.recoverySlot(); });
}

namespace {

Result<std::unique_ptr<Connection>> connectToFile(const Unlocked &unlocked, Connection::Mode mode)
{
    if (!QFileInfo::exists(unlocked.location.folder.databaseFile()))
        return Error {Error::Kind::Unavailable,
                      Words::tr("The desk's database (desk.db) is missing. Restore the desk from a backup."),
                      QStringLiteral("no desk.db")};
    Result<std::unique_ptr<Connection>> connection
        = SqlCipherConnection::open(unlocked.location.folder.databaseFile(), unlocked.databaseKey, mode);
    if (!connection && connection.error().kind == Error::Kind::WrongKey)
        return foreignDatabase(connection.error().detail);
    return connection;
}

} // namespace

Result<std::unique_ptr<Connection>> connectTo(const Unlocked &unlocked, Connection::Mode mode)
{
    auto connection = unlocked.location.isShared() ? connectShared(unlocked, mode) : connectToFile(unlocked, mode);
    if (!connection)
        return connection;
    const Result<> own = requireLogKey(**connection, unlocked.logKey);
    if (!own && own.error().kind == Error::Kind::Damaged && unlocked.location.isShared())
        return foreignServer(own.error().detail);
    if (!own)
        return own.error();
    return connection;
}

Result<Actor> actorOf(Connection &connection, const QString &personName)
{
    const auto actor = connection.first(
        QStringLiteral("SELECT id, full_name, role, regions FROM person WHERE name = ? AND removed_at IS NULL"),
        {personName}, [&](const Row &row) {
            return Actor {.id = PersonId {row.integer(0)},
                          .name = personName,
                          .fullName = row.text(1),
                          .role = roleFromCode(row.text(2)).value_or(Role::Agent),
                          .regions = regionsOf(row.text(3)),
                          .workstation = QSysInfo::machineHostName()};
        });
    if (!actor)
        return actor.error();
    if (!*actor)
        return Error {Error::Kind::Refused,
                      Words::tr("You no longer belong to this desk. Ask an administrator of this desk."),
                      QStringLiteral("no person")};
    return **actor;
}

Result<std::unique_ptr<Connection>> openDesk(Unlocked &unlocked, const Clock &clock)
{
    Result<std::unique_ptr<Connection>> connection = connectTo(unlocked, Connection::Mode::ReadWrite);
    if (!connection)
        return connection;
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated.error();
    if (const Result<> here = requireNotMoved(**connection); !here)
        return here.error();
    const Result<> inTime = unlocked.location.isShared() ? requireSameTime(**connection, clock) : Result<>();
    if (!inTime)
        return inTime.error();
    const Result<Actor> actor = actorOf(**connection, unlocked.actor.name);
    if (!actor)
        return actor.error();
    Result<Transaction> transaction = Transaction::beginUnlocked(**connection);
    if (!transaction)
        return transaction.error();
    Happening signedIn;
    signedIn.action = Action::SignedIn;
    const Result<> recorded = Ledger(**connection).record(*actor, clock(), signedIn);
    if (!recorded)
        return recorded.error();
    const Result<> committed = transaction->commit();
    if (!committed)
        return committed.error();
    const auto name
        = (*connection)->first(QStringLiteral("SELECT name FROM desk"), {}, [](const Row &row) { return row.text(0); });
    if (!name)
        return name.error();
    unlocked.actor = *actor;
    unlocked.deskName = name->value_or(QString());
    return connection;
}

} // namespace Prefdesk
