// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/verdicts/rulebook.h"
#include "models/verdicts/zonebook.h"

#include <QByteArray>

#include <memory>

namespace Prefdesk {

/// Reads a rule pack (JSON, resources/rules/README.md). Invalid, with the first fault by name, when it is malformed,
/// has a member that is not known, versions of a rule that overlap in time, no case, or a case that comes out
/// otherwise.
Result<std::shared_ptr<const RulePack>> readRulePack(const QByteArray &json, ZoneBook &zones);

/// The packs that come with the program.
Result<RuleBook::Packs> suppliedPacks(ZoneBook &zones);

/// Invalid when two packs have the same name.
Result<> checkTogether(const RuleBook::Packs &packs);

} // namespace Prefdesk
