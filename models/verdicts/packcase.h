// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/factsreader.h"
#include "models/verdicts/rulepack.h"

namespace Prefdesk {

/// Judges one example case of a pack by the pack alone; what comes out otherwise than it says is a fault.
void runCase(const QJsonValue &json, const std::shared_ptr<const RulePack> &pack, ZoneBook &zones, FirstFault &fault);

} // namespace Prefdesk
