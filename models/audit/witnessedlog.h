// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpointstore.h"
#include "models/audit/verification.h"

#include <memory>

namespace Prefdesk {

/// What checking and signing the log needs beside the desk itself.
struct LogSetup
{
    std::shared_ptr<const LogKey> key {}; ///< of the unlocked key file
    QString witnessFolder {}; ///< what this workstation remembers; see Witness
    QList<Check> checks {}; ///< of the features to the right, for example the projection of preferences
};

/// Unavailable without a key, for the key that the desk itself names proves nothing; Damaged when the log does not
/// continue what this workstation remembers of it. Ask before anything is signed: a signature must not make another
/// history good.
Result<> requireKnownHistory(Connection &connection, const LogSetup &setup);

/// Signs what the log is now and remembers it; asks requireKnownHistory() first.
Result<StoredCheckpoint> signCheckpoint(Connection &connection, const Clock &clock, const LogSetup &setup);

/// Verifies against the request's anchors and what this workstation remembers, records the outcome, and remembers the
/// log as it is now when nothing was found.
Result<VerificationReport> verifyAndRemember(Connection &connection, const Actor &actor, const Clock &clock,
                                             const LogSetup &setup, const VerificationRequest &request,
                                             const Progress &progress);

} // namespace Prefdesk
