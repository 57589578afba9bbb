// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/searchstrand.h"

namespace Prefdesk {

/// For words of a name: the exact ones, then those that begin so.
QList<Strand> nameStrands(Engine engine, const SearchText &text, const Actor &actor);

} // namespace Prefdesk
