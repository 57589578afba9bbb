// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/logaccess.h"

#include "models/access/desk.h"
#include "models/audit/checkpointstore.h"
#include "models/audit/logmeeting.h"

#include <QStandardPaths>

namespace Prefdesk {

Witness localWitness()
{
    return Witness(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/witness"));
}

Result<LogKey> logKeyOf(Connection &connection, const Unlocked &unlocked)
{
    const Result<VerifierKey> named = CheckpointStore(connection, Instant::now).verifier();
    if (!named)
        return named.error();
    return LogKey::fromSeed(named->name, unlocked.logKey);
}

Result<> meetDesk(Connection &connection, const Unlocked &unlocked)
{
    const Result<LogKey> key = logKeyOf(connection, unlocked);
    if (!key)
        return key.error();
    return meetLog(connection, *key, localWitness());
}

} // namespace Prefdesk
