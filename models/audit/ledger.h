// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/action.h"
#include "models/audit/commitment.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// What a store wants kept for ever: values become salted commitments, the customer a pseudonym.
struct Happening
{
    Action action = Action::DeskCreated;
    std::optional<CustomerId> customer {};
    CommittedJson before {}; ///< committed under the label "before"; empty: nothing was there
    CommittedJson after {}; ///< committed under the label "after"
    QString reason {}; ///< committed under the label "reason", where one was given
};

/// The append-only log (RFC 6962 Merkle tree over deterministic CBOR entries).
class Ledger final
{
public:
    explicit Ledger(Connection &connection);

    /// Appends inside the caller's transaction, as its last statements; answers the entries' indices in order.
    /// The change must not be committed when this fails: Refused when the actor's row no longer grants role and
    /// regions.
    Result<QList<qint64>> record(const Actor &actor, Instant now, const QList<Happening> &happenings);
    /// The same for one.
    Result<qint64> record(const Actor &actor, Instant now, const Happening &happening);
    /// The index the next entry will get; rows that point at their entry are written before it.
    Result<qint64> nextIndex() const;

private:
    Connection &m_connection;
};

} // namespace Prefdesk
