// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// One import, as it is remembered.
struct IntakeBatch
{
    /// Begun: it was stopped, or goes on just now; the counts are of what has been kept.
    enum class State { Begun, Complete };

    BatchId id = {};
    QString format;
    QString fileName; ///< without its folder
    QByteArray fileHash; ///< SHA-256
    QString personName;
    Instant startedAt;
    Instant finishedAt;
    qint64 read = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 quarantined = 0;
    State state = State::Complete;

    bool operator==(const IntakeBatch &) const = default;
};

/// The imports so far and what stands in their quarantine; use it only on the database thread.
///
/// Who works for some regions only sees his own imports: a quarantine holds what stood in the file.
class IntakeStore final
{
public:
    IntakeStore(Connection &connection, Actor actor);

    /// Newest first.
    Result<QList<IntakeBatch>> batches(int limit) const;
    /// In the order of the file, at most limit of them, behind that one.
    Result<QList<QuarantinedField>> quarantine(BatchId batch, const std::optional<QuarantinedField> &behind,
                                               int limit) const;

    // The rest runs inside the transaction of an import.
    Result<BatchId> begin(const ImportRequest &request, const QByteArray &fileHash, Instant now);
    Result<> keep(BatchId batch, const QList<QuarantinedField> &fields);
    Result<> tell(const ImportOutcome &outcome, IntakeBatch::State state, Instant now);
    /// True when the same bytes were imported before.
    Result<bool> knows(const QByteArray &fileHash) const;

private:
    Connection &m_connection;
    Actor m_actor;
};

} // namespace Prefdesk
