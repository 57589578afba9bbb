// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulingsreader.h"

#include "models/verdicts/factsloader.h"

namespace Prefdesk {

Result<Rulings> RulingsReader::rulings(Connection &connection, const Actor &actor, CustomerId customer, Instant instant)
{
    const Result<Facts> facts = FactsLoader(connection, actor).facts(customer, instant, m_rules.zones());
    if (!facts)
        return facts.error();
    const Result<RuleShelf *> shelf = m_rules.shelf(connection);
    if (!shelf)
        return shelf.error();
    return Rulings(*facts, (*shelf)->at(facts->place, instant), instant);
}

} // namespace Prefdesk
