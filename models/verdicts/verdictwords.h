// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/verdict.h"

#include <QString>

namespace Prefdesk {

// code(): the word in files and on the command line.
QString code(VerdictKind kind); ///< "allowed", "from", "blocked"
QString code(Outcome outcome); ///< "passed", "blocks", "not-before", "skipped"
QString code(Gate gate); ///< "legal-stop" ... "quiet-hours"
QString code(Reason reason); ///< "withdrawn", "missing-zone" ...
QString code(RecordKind kind); ///< "choice", "hold" ...
QString code(ZoneSource source); ///< "stated", "postal-code" ...

/// A sign and a blank, so that no yes or no is told by colour alone.
QString mark(VerdictKind kind);
QString mark(Outcome outcome);
/// The reason as a sentence for a person: "The customer has withdrawn consent."
QString sentence(Reason reason);
/// "stated by the customer", "by the number's prefix"
QString label(ZoneSource source);
/// "Contact point"
QString label(Gate gate);

} // namespace Prefdesk
