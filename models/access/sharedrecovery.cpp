// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/sharedrecovery.h"

#include "models/access/deskchange.h"
#include "models/access/deskfiles.h"
#include "models/access/personlogin.h"
#include "models/access/personslots.h"
#include "models/access/recovery.h"
#include "models/access/setuprole.h"

namespace Prefdesk {

namespace {

Result<Unlocked> unlockWithCode(Connection &connection, const DeskLocation &location, const Secret &recoveryCode,
                                const QString &personName)
{
    const Result<QByteArray> bytes = readSharedFile(connection, keyFileName);
    if (!bytes)
        return bytes.error();
    const Result<KeyFile> file = parseKeyFile(*bytes);
    if (!file)
        return file.error();
    Result<DeskKeys> keys = openKeys(*file, file->recoverySlot(), recoveryCode);
    if (!keys)
        return keys.error();
    const Result<Actor> actor = actorOf(connection, personName);
    if (!actor)
        return actor.error();
    Unlocked unlocked;
    unlocked.location = location;
    unlocked.databaseKey = std::move(keys->database);
    unlocked.logKey = std::move(keys->log);
    unlocked.actor = *actor;
    return unlocked;
}

Result<> letIn(PostgresConnection &connection, const Unlocked &unlocked, const Secret &newPassphrase, Instant now)
{
    const QString &name = unlocked.actor.name;
    const Result<NewSlot> made = makeSlot({KeySlot::Kind::Person, name, logPublicKey(unlocked.logKey)}, newPassphrase);
    if (!made)
        return made.error();
    Result<DeskChange> change = DeskChange::begin(connection, unlocked.location);
    if (!change)
        return change.error();
    Result<> done = admit(*change, unlocked, {name, unlocked.actor.fullName}, *made, now);
    if (done)
        done = makeLogin(connection, unlocked.location, name, newPassphrase);
    if (done)
        done = recordRecovery(connection, unlocked.actor, now);
    return done ? change->commit() : done;
}

} // namespace

Result<> recoverShared(const DeskLocation &location, const SetUpRole &role, const Secret &recoveryCode,
                       const QString &personName, const Secret &newPassphrase, const Clock &clock)
{
    const auto connection = connectForSetUp(location, role);
    if (!connection)
        return connection.error();
    if (const Result<> known = requireNewestSchema(**connection); !known)
        return known;
    const Result<Unlocked> unlocked = unlockWithCode(**connection, location, recoveryCode, personName);
    if (!unlocked)
        return unlocked.error();
    const Result<> recovered = letIn(**connection, *unlocked, newPassphrase, clock());
    return recovered ? recovered : setUpError(recovered.error(), role);
}

} // namespace Prefdesk
