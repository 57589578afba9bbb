// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"
#include "models/verdicts/subject.h"

#include <QStringList>

#include <functional>

namespace Prefdesk {

class Connection;

struct AudienceCounts
{
    qint64 customers = 0;
    qint64 allowed = 0;
    qint64 allowedFrom = 0;
};

/// Writes one row for each customer (number, verdict, from, rule, reason, record, source) to a file that appears
/// complete or not at all, and a ledger entry that somebody has it. inputs: what it must not be written over.
Result<AudienceCounts> writeAudience(Connection &connection, const Actor &actor, const Subject &subject, Instant at,
                                     const QString &path, const QStringList &inputs,
                                     const std::function<void(qint64)> &progressed);

} // namespace Prefdesk
