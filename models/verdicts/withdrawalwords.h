// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/rule.h"

#include <QString>

namespace Prefdesk {

/// A stop when the words are one of those that 47 CFR 64.1200(a)(10)(i) takes for certain, whatever their case and
/// punctuation; all others are ambiguous: they are read in the strictest way and asked about.
WithdrawalKind withdrawalKindOf(const QString &words);

} // namespace Prefdesk
