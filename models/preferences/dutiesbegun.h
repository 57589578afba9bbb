// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/duties/duty.h"
#include "models/preferences/call.h"
#include "models/preferences/choice.h"

#include <QList>

#include <functional>

namespace Prefdesk {

class Connection;

/// Which duties begin with a call whose rows were just written: asked inside the transaction that saves it. Who knows
/// the rules answers (verdicts/dutystarter.h).
using DutiesBegun = std::function<Result<QList<Duty>>(Connection &, const Call &, const QList<Choice> &)>;

} // namespace Prefdesk
