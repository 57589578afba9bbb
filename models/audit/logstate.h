// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

class Connection;

/// How the log stands, for people.
struct LogState
{
    struct LastVerification
    {
        Instant at;
        QString person;
        bool isGenuine = true; ///< the record is the one that the ledger committed to
        bool ok = false;
        QStringList anchoredBy;
        qint64 entries = 0;
        qint64 anchoredEntries = 0;

        bool operator==(const LastVerification &) const = default;
    };

    qint64 entries = 0;
    std::optional<qint64> checkpointSize;
    Instant checkpointAt;
    std::optional<LastVerification> verification;

    bool operator==(const LogState &) const = default;

    static Result<LogState> read(Connection &connection, const Actor &actor);
    /// Whole sentences: how many entries, the last checkpoint, the last verification and what it rested on.
    QStringList sentences() const;
};

} // namespace Prefdesk
