// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/searchstrand.h"

namespace Prefdesk {

/// For digits: a customer number, or a phone number from its beginning or its end. Reads which calling codes are on the
/// desk when a national number was typed.
Result<QList<Strand>> digitStrands(const SearchText &text, const Actor &actor, Connection &connection);

} // namespace Prefdesk
