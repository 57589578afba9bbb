// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QByteArray>

#include <optional>

namespace Prefdesk {

class Connection;

/// A checkpoint as it is kept: the signed note and when it was made.
struct StoredCheckpoint
{
    qint64 size = 0;
    QByteArray note;
    Instant madeAt;

    bool operator==(const StoredCheckpoint &) const = default;
};

/// The log's own checkpoints, in table checkpoint.
class CheckpointStore final
{
public:
    CheckpointStore(Connection &connection, Clock clock);

    /// Signs and keeps what the log is now; answers the kept note when nothing was added since. A log must never
    /// sign two histories, so this is Damaged if the last checkpoint is not a beginning of the log.
    Result<StoredCheckpoint> make(const LogKey &key);
    Result<std::optional<StoredCheckpoint>> latest() const;
    /// The key that the desk names for its log; what the key file says is worth more.
    Result<VerifierKey> verifier() const;

private:
    Connection &m_connection;
    Clock m_clock;
};

} // namespace Prefdesk
