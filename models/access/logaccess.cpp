// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/logaccess.h"

#include "models/access/desk.h"
#include "models/audit/logmeeting.h"
#include "models/audit/witness.h"

#include <QStandardPaths>

namespace Prefdesk {

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

} // namespace Prefdesk
