// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

#include <QString>

namespace Prefdesk {

/// A new printed recovery code: 160 random bits in Crockford's base 32 as ten groups of four. The first eight
/// groups are the secret; each letter of the last two checks one of them, so that a typo is found and named.
QString newRecoveryCode();

/// The secret of a typed code: case, spaces and hyphens do not matter, O reads as 0, I and L as 1. Invalid, with
/// the group that does not fit.
Result<Secret> readRecoveryCode(const QString &typed);

} // namespace Prefdesk
