// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/ruleshelf.h"

#include "models/storage/connection.h"
#include "models/verdicts/packreader.h"
#include "models/verdicts/rulepackstore.h"

#include <algorithm>
#include <limits>

namespace Prefdesk {

RuleShelf::RuleShelf(RuleBook::Packs supplied, const QList<SitePack> &site)
{
    m_periods.push_back({Instant {std::numeric_limits<qint64>::min()}, std::move(supplied)});
    for (const SitePack &change : site) {
        Period next {change.since, m_periods.back().packs};
        std::erase_if(next.packs, [&change](const auto &pack) { return pack->id == change.name; });
        if (change.pack)
            next.packs.push_back(change.pack);
        m_periods.push_back(std::move(next));
    }
}

Result<RuleShelf> RuleShelf::open(Connection &connection, ZoneBook &zones)
{
    Result<RuleBook::Packs> supplied = suppliedPacks(zones);
    if (!supplied)
        return supplied.error();
    const Result<QList<SitePack>> site = RulePackStore(connection, Actor(), Instant::now, zones).changes();
    if (!site)
        return site.error();
    return RuleShelf(*std::move(supplied), *site);
}

qsizetype RuleShelf::periodAt(Instant instant) const
{
    const auto later
        = std::ranges::upper_bound(m_periods, instant, {}, [](const Period &period) { return period.from; });
    return std::distance(m_periods.begin(), later) - 1;
}

const RuleBook &RuleShelf::at(const Place &place, Instant instant)
{
    const qsizetype period = periodAt(instant);
    std::vector<Book> &books = m_books[place];
    const auto known = std::ranges::find_if(
        books, [&](const Book &book) { return book.period == period && book.rules.covers(instant); });
    if (known != books.end())
        return known->rules;
    books.push_back({period, RuleBook::at(m_periods[static_cast<std::size_t>(period)].packs, place, instant)});
    return books.back().rules;
}

} // namespace Prefdesk
