// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/audit/finding.h"
#include "models/reports/evidence.h"

#include <QList>

#include <optional>

namespace Prefdesk {

/// Seconds that two computers' clocks may differ.
inline constexpr qint64 reportClockTolerance = 300;

/// What the evidence says about itself, recomputed from its bytes.
struct EvidenceCheck
{
    QList<Finding> findings;
    std::optional<Checkpoint> checkpoint; ///< if the log's key signed it
    int hiddenValues = 0; ///< commitments that the report does not open
    int strayTimes = 0; ///< entries between those of a period whose time lies outside it: the desk's clock was set
};

/// entry bytes -> leaf -> inclusion proof -> root of the signed checkpoint; openings; order and number of entries.
EvidenceCheck checkEvidence(const Evidence &evidence);

/// How a checkpoint that somebody else kept stands to the evidence.
enum class Agreement {
    Same, ///< equal size and root
    Continued, ///< earlier, and the evidence proves that its log goes on from there
    Contradicted, ///< another history or another log's key
    Unknown, ///< the evidence has no proof for it: it is newer, or no checkpoint of the desk has that size
};

Agreement compare(const Evidence &evidence, const Checkpoint &own, const QByteArray &outsideNote);

} // namespace Prefdesk
