// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/keptshelf.h"

#include "models/storage/connection.h"

namespace Prefdesk {

// A pack may have been installed since the last time.
Result<RuleShelf *> KeptShelf::shelf(Connection &connection)
{
    const auto newest = connection.first(QStringLiteral("SELECT coalesce(max(id), 0) FROM rule_pack"), {},
                                         [](const Row &row) { return row.integer(0); });
    if (!newest)
        return newest.error();
    if (m_shelf && **newest == m_newest)
        return &*m_shelf;
    Result<RuleShelf> shelf = RuleShelf::open(connection, m_zones);
    if (!shelf)
        return shelf.error();
    m_shelf = *std::move(shelf);
    m_newest = **newest;
    return &*m_shelf;
}

} // namespace Prefdesk
