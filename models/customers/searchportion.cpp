// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchportion.h"

#include "models/storage/connection.h"

namespace Prefdesk {

Portion::Portion(const Strand &strand, const StrandKey &after, int most)
    : m_strand(strand)
    , m_most(most)
    , m_end(after)
{
}

Query Portion::query(Engine engine) const
{
    if (m_strand.search.ranges.isEmpty())
        return {m_strand.sql, m_strand.values + QVariantList {m_end.customer, m_most}};
    const SqlPart query = rangeQuery(engine, m_strand.search, m_end, m_most);
    return {query.sql, query.values};
}

void Portion::add(const Row &row)
{
    const qint64 customer = row.integer(0);
    const bool isRange = !m_strand.search.ranges.isEmpty();
    m_end = {.text = isRange ? row.text(2) : QString(), .customer = customer};
    const bool isEnd = m_strand.isSieve() && row.integer(3) > 0;
    m_looked = isEnd ? row.integer(3) : m_looked + 1;
    if (!isEnd)
        m_candidates.append({.customer = customer, .contactPoint = row.integer(1), .key = m_end});
}

bool Portion::isLast() const
{
    return m_candidates.size() < m_most && m_looked < lookedAtMost(m_strand.search, m_most);
}

} // namespace Prefdesk
