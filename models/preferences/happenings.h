// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/preferences/call.h"
#include "models/preferences/choice.h"

namespace Prefdesk {

/// ChoiceRecorded, StopRecorded or StopLifted, with the answer before and the whole choice after.
Happening happeningOf(const Choice &choice, const Answer &before);
/// The same as ChoiceCorrected.
Happening correctionOf(const Choice &choice, const Answer &before);
/// CallSaved.
Happening happeningOf(const Call &call);

} // namespace Prefdesk
