// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customersearch.h"

#include "models/storage/connection.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace Prefdesk {

namespace {

// Where another region owns most of a range the page ends short, instead of reading it all.
constexpr int mostCandidates = 400;
constexpr int fewestCandidates = 100;
// Of those where another word is looked for at each.
constexpr int sieveCandidates = 1'000;

SearchHit hitFrom(const Row &row, Matched matched)
{
    const Customer customer {.id = CustomerId {row.integer(0)},
                             .number = row.text(1),
                             .givenName = row.text(2),
                             .familyName = row.text(3),
                             .language = row.text(4),
                             .country = row.text(5)};
    return {.id = customer.id,
            .number = customer.number,
            .name = customer.displayName(),
            .contact = row.text(6),
            .country = customer.country,
            .matched = matched};
}

} // namespace

CustomerSearch::CustomerSearch(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
{
}

Result<SearchPage> CustomerSearch::page(const QString &text, const SearchCursor &from, int most)
{
    const Result<> allowed = m_actor.require(Permission::LookUp);
    if (!allowed)
        return allowed.error();
    const Result<QList<Strand>> strands = strandsFor(SearchText::of(text), m_actor, m_connection);
    if (!strands)
        return strands.error();
    SearchPage page {.next = from};
    m_budget = mostCandidates;
    while (page.next.strand < strands->size()) {
        const Result<bool> isDone = continueWith(strands->at(page.next.strand), page, most);
        if (!isDone)
            return isDone.error();
        if (!*isDone) {
            page.hasMore = true;
            break;
        }
        page.next = {.strand = page.next.strand + 1, .shown = page.next.shown};
    }
    return page;
}

Result<bool> CustomerSearch::continueWith(const Strand &strand, SearchPage &page, qsizetype most)
{
    for (;;) {
        const qsizetype ownLimit
            = strand.mostHits > 0 ? strand.mostHits - page.next.hitsOfStrand : std::numeric_limits<int>::max();
        const qsizetype wanted = std::min(most - page.hits.size(), ownLimit);
        if (ownLimit <= 0)
            return true;
        if (wanted <= 0 || m_budget <= 0)
            return false;
        const int asked = askedFor(strand, static_cast<int>(wanted));
        const auto candidates = strand.candidates(m_connection, page.next.after, asked);
        if (!candidates)
            return candidates.error();
        m_budget -= static_cast<int>(candidates->size());
        const qsizetype before = page.hits.size();
        const QList<Candidate> taken = take(page, *candidates, strand.isSieve() ? wanted : asked);
        const Result<> appended = append(page, taken, strand.matched);
        if (!appended)
            return appended.error();
        page.next.hitsOfStrand += static_cast<int>(page.hits.size() - before);
        if (candidates->size() < asked && (candidates->isEmpty() || candidates->constLast().key == page.next.after))
            return true;
    }
}

int CustomerSearch::askedFor(const Strand &strand, int wanted) const
{
    if (strand.isSieve())
        return std::max(wanted, sieveCandidates);
    return m_actor.regions.isEmpty() ? wanted : std::max(wanted, fewestCandidates);
}

QList<Candidate> CustomerSearch::take(SearchPage &page, const QList<Candidate> &candidates, qsizetype most)
{
    QList<Candidate> fresh;
    for (const Candidate &candidate : candidates) {
        if (fresh.size() >= most)
            break;
        page.next.after = candidate.key;
        if (!candidate.isMatch || page.next.shown.contains(candidate.customer))
            continue;
        page.next.shown.insert(candidate.customer);
        fresh.append(candidate);
    }
    return fresh;
}

Result<> CustomerSearch::append(SearchPage &page, const QList<Candidate> &candidates, Matched matched) const
{
    if (candidates.isEmpty())
        return {};
    QList<std::pair<qint64, qint64>> pairs;
    for (const Candidate &candidate : candidates)
        pairs.append({candidate.customer, candidate.contactPoint});
    const SqlPart list = listed(m_connection.engine(), pairs);
    QHash<qint64, SearchHit> hits;
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT c.id, c.number, c.given_name, c.family_name, c.language, c.country,"
                                           " coalesce(p.typed, c.contact) FROM %1 CROSS JOIN customer c"
                                           " LEFT JOIN contact_point p ON p.id = j.point WHERE c.id = j.customer")
                                .arg(list.sql),
                            list.values, [&](const Row &row) {
                                if (m_actor.coversRegion(row.text(5)))
                                    hits.insert(row.integer(0), hitFrom(row, matched));
                                return true;
                            });
    if (!read)
        return read;
    for (const Candidate &candidate : candidates) {
        if (const auto hit = hits.constFind(candidate.customer); hit != hits.cend())
            page.hits.append(*hit);
    }
    return {};
}

Result<HitCount> CustomerSearch::count(const QString &text)
{
    const Result<> allowed = m_actor.require(Permission::LookUp);
    if (!allowed)
        return allowed.error();
    const Result<QList<Strand>> strands = strandsFor(SearchText::of(text), m_actor, m_connection);
    if (!strands)
        return strands.error();
    QSet<qint64> customers;
    bool isCutOff = false;
    for (const Strand &strand : *strands) {
        if (!strand.isBroad)
            continue;
        const auto candidates = strand.candidates(m_connection, {}, mostCounted + 1);
        if (!candidates)
            return candidates.error();
        for (const Candidate &candidate : *candidates) {
            if (candidate.isMatch)
                customers.insert(candidate.customer);
        }
        isCutOff = isCutOff || candidates->size() > mostCounted;
        if (customers.size() > mostCounted)
            break;
    }
    isCutOff = isCutOff || customers.size() > mostCounted;
    if (m_actor.regions.isEmpty())
        return HitCount {std::min(static_cast<int>(customers.size()), mostCounted), isCutOff};
    const Result<int> covered = countOf(customers);
    if (!covered)
        return covered.error();
    return HitCount {std::min(*covered, mostCounted), isCutOff};
}

Result<QSet<CustomerId>> CustomerSearch::sharers(const QList<CustomerId> &customers)
{
    QList<qint64> ids;
    for (const CustomerId id : customers)
        ids.append(Prefdesk::number(id));
    const SqlPart list = listed(m_connection.engine(), ids);
    QSet<CustomerId> shared;
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT j.value FROM %1 WHERE EXISTS (SELECT 1 FROM contact_point p"
                                           " JOIN contact_point o ON o.address = p.address AND o.customer <> p.customer"
                                           " WHERE p.customer = j.value AND p.address <> '')")
                                .arg(list.sql),
                            list.values, [&](const Row &row) {
                                shared.insert(CustomerId {row.integer(0)});
                                return true;
                            });
    if (!read)
        return read.error();
    return shared;
}

Result<int> CustomerSearch::countOf(const QSet<qint64> &customers) const
{
    const SqlPart list = listed(m_connection.engine(), customers.values());
    int covered = 0;
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT c.country FROM %1 CROSS JOIN customer c WHERE c.id = j.value").arg(list.sql),
        list.values, [&](const Row &row) {
            covered += m_actor.coversRegion(row.text(0)) ? 1 : 0;
            return true;
        });
    if (!read)
        return read.error();
    return covered;
}

} // namespace Prefdesk
