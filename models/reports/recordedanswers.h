// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/preferences/preference.h"
#include "models/reports/evidence.h"

namespace Prefdesk {

/// Damaged unless these are exactly the answers that the opened values of the entries lead to: a page must not be
/// signed that says anything else.
Result<> requireRecorded(const QList<Preference> &preferences, const QList<EvidenceEntry> &entries);

} // namespace Prefdesk
