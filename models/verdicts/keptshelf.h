// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/zonebook.h"

#include <optional>

namespace Prefdesk {

class Connection;

/// The desk's rules and time zones, kept from one time to the next and read anew when the site changed its packs. For
/// one thread.
class KeptShelf final
{
public:
    /// As the desk has them now; valid until the next call.
    Result<RuleShelf *> shelf(Connection &connection);
    ZoneBook &zones() { return m_zones; }

private:
    ZoneBook m_zones;
    std::optional<RuleShelf> m_shelf;
    qint64 m_newest = -1; ///< change of the site's packs that the shelf knows
};

} // namespace Prefdesk
