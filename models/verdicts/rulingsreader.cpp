// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulingsreader.h"

#include "models/storage/connection.h"
#include "models/verdicts/factsloader.h"

namespace Prefdesk {

Result<Rulings> RulingsReader::rulings(Connection &connection, const Actor &actor, CustomerId customer, Instant instant)
{
    const Result<Facts> facts = FactsLoader(connection, actor).facts(customer, instant, m_zones);
    if (!facts)
        return facts.error();
    if (const Result<> open = openShelf(connection); !open)
        return open.error();
    return Rulings(*facts, m_shelf->at(facts->place, instant), instant);
}

// A pack may have been installed since the last time.
Result<> RulingsReader::openShelf(Connection &connection)
{
    const auto newest = connection.first(QStringLiteral("SELECT coalesce(max(id), 0) FROM rule_pack"), {},
                                         [](const Row &row) { return row.integer(0); });
    if (!newest)
        return newest.error();
    if (m_shelf && **newest == m_newest)
        return {};
    Result<RuleShelf> shelf = RuleShelf::open(connection, m_zones);
    if (!shelf)
        return shelf.error();
    m_shelf = *std::move(shelf);
    m_newest = **newest;
    return {};
}

} // namespace Prefdesk
