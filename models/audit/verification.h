// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"
#include "models/audit/logkey.h"
#include "models/audit/merkle.h"
#include "models/audit/rootcheck.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Prefdesk {

class Connection;

/// What verification found.
struct VerificationReport
{
    qint64 entries = 0;
    bool ok = false;
    QStringList anchoredBy; ///< "witness", "checkpoint": what outside the desk confirms it
    qint64 anchoredEntries = 0; ///< so many of the first entries; of the others only that they agree with each other
    QList<Finding> findings;
    Instant at;
    Frontier frontier; ///< from which a later verification may go on, if ok

    bool operator==(const VerificationReport &) const = default;
};

/// What to verify and against what.
struct VerificationRequest
{
    std::optional<VerifierKey> key {}; ///< from the key file; without one the desk's own word is taken
    QList<Anchor> anchors {};
    QList<Check> checks {}; ///< further parts, for example of the projection of preferences
    std::optional<Frontier> from {}; ///< go on where an earlier verification ended
};

/// Recomputes the ledger from its entries, in one snapshot and in flat memory, and names everything that differs.
/// Cancelled when the connection is interrupted; Refused without Permission::Verify.
Result<VerificationReport> verify(Connection &connection, const Actor &actor, const Clock &clock,
                                  const VerificationRequest &request, const Progress &progress);

/// The same, and the outcome becomes an entry of the ledger itself.
Result<VerificationReport> verifyAndRecord(Connection &connection, const Actor &actor, const Clock &clock,
                                           const VerificationRequest &request, const Progress &progress);

/// The outcome in one or two sentences. It says "verified" only of what an anchor covers.
QString conclusion(const VerificationReport &report);

} // namespace Prefdesk
