// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/logaccess.h"

#include "models/access/desk.h"
#include "models/audit/logmeeting.h"
#include "models/audit/witness.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LogAccess)
};

} // namespace

QString witnessFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/witness");
}

Result<LogSetup> logSetupOf(const Unlocked &unlocked, const QList<Check> &checks)
{
    Result<LogKey> key = LogKey::fromSeed(unlocked.logOrigin, unlocked.logKey);
    if (!key)
        return key.error();
    return LogSetup {
        .key = std::make_shared<const LogKey>(*std::move(key)), .witnessFolder = witnessFolder(), .checks = checks};
}

Result<> meetDesk(Connection &connection, const Unlocked &unlocked)
{
    const Result<LogSetup> log = logSetupOf(unlocked, {});
    if (!log)
        return log.error();
    return meetLog(connection, *log->key, Witness(log->witnessFolder));
}

Result<std::unique_ptr<Connection>> returnToDesk(const Unlocked &unlocked, Connection::Mode mode)
{
    Result<std::unique_ptr<Connection>> connection = connectTo(unlocked, mode);
    if (!connection)
        return connection;
    const Result<Actor> actor = actorOf(**connection, unlocked.actor.name);
    if (!actor)
        return actor.error();
    if (actor->role != unlocked.actor.role || actor->regions != unlocked.actor.regions)
        return Error {Error::Kind::Refused,
                      Words::tr("Your role or your regions at this desk have changed while the line was broken. Sign "
                                "in again; what you had typed waits as a draft."),
                      QStringLiteral("standing")};
    const Result<> met = meetDesk(**connection, unlocked);
    if (!met)
        return met.error();
    return connection;
}

} // namespace Prefdesk
