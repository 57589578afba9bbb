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

SearchHit hitFrom(const Row &row)
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
            .country = customer.country};
}

// A shared desk makes every journey wait for the line; a local one may need no more than its first strand.
qsizetype strandsAtOnce(Engine engine)
{
    return engine == Engine::PostgreSql ? std::numeric_limits<qsizetype>::max() : 1;
}

qsizetype roomOf(const Strand &strand, const SearchCursor &cursor)
{
    return strand.mostHits > 0 ? strand.mostHits - cursor.hitsOfStrand : std::numeric_limits<int>::max();
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
    while (page.next.strand < strands->size() && page.hits.size() < most && m_budget > 0) {
        if (const Result<> searched = searchOn(*strands, page, most - page.hits.size()); !searched)
            return searched.error();
    }
    page.hasMore = page.next.strand < strands->size();
    return page;
}

Result<> CustomerSearch::searchOn(const QList<Strand> &strands, SearchPage &page, qsizetype most)
{
    const QList<Strand> asked = strands.mid(page.next.strand, strandsAtOnce(m_connection.engine()));
    const auto portions = ask(asked, page.next, most);
    if (!portions)
        return portions.error();
    QList<Taken> taken;
    for (qsizetype at = 0; at < asked.size() && taken.size() < most; ++at) {
        if (!take(asked.at(at), portions->at(at), most, page.next, taken))
            break;
        page.next = {.strand = page.next.strand + 1, .shown = page.next.shown};
    }
    return append(page, taken);
}

Result<QList<Portion>> CustomerSearch::ask(const QList<Strand> &strands, const SearchCursor &from, qsizetype most) const
{
    QList<Portion> portions;
    QList<Query> queries;
    for (const Strand &strand : strands) {
        const SearchCursor cursor = portions.isEmpty() ? from : SearchCursor();
        portions.append(Portion(strand, cursor.after, askedFor(std::min(most, roomOf(strand, cursor)))));
        queries.append(portions.constLast().query(m_connection.engine()));
    }
    const Result<> read = m_connection.eachOf(queries, [&](qsizetype at, const Row &row) { portions[at].add(row); });
    return read ? Result<QList<Portion>>(portions) : read.error();
}

// Of a local desk's rows some may be of other regions; a server does not show those.
int CustomerSearch::askedFor(qsizetype wanted) const
{
    const bool isFiltered = m_connection.engine() == Engine::SqlCipher && !m_actor.regions.isEmpty();
    return static_cast<int>(isFiltered && wanted > 0 ? std::max<qsizetype>(wanted, fewestCandidates) : wanted);
}

bool CustomerSearch::take(const Strand &strand, const Portion &portion, qsizetype most, SearchCursor &next,
                          QList<Taken> &taken)
{
    const qsizetype enough = taken.size() + askedFor(std::min(most - taken.size(), roomOf(strand, next)));
    m_budget -= static_cast<int>(portion.looked());
    for (const Candidate &candidate : portion.candidates()) {
        if (taken.size() >= enough)
            return roomOf(strand, next) <= 0;
        next.after = candidate.key;
        if (next.shown.contains(candidate.customer))
            continue;
        next.shown.insert(candidate.customer);
        ++next.hitsOfStrand;
        taken.append({candidate, strand.matched});
    }
    next.after = portion.end();
    return portion.isLast() || roomOf(strand, next) <= 0;
}

Result<> CustomerSearch::append(SearchPage &page, const QList<Taken> &taken) const
{
    if (taken.isEmpty())
        return {};
    QList<std::pair<qint64, qint64>> pairs;
    for (const Taken &one : taken)
        pairs.append({one.candidate.customer, one.candidate.contactPoint});
    const SqlPart list = listed(m_connection.engine(), pairs);
    QHash<qint64, SearchHit> hits;
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT c.id, c.number, c.given_name, c.family_name, c.language, c.country,"
                                           " coalesce(p.typed, c.contact) FROM %1 CROSS JOIN customer c"
                                           " LEFT JOIN contact_point p ON p.id = j.point WHERE c.id = j.customer")
                                .arg(list.sql),
                            list.values, [&](const Row &row) {
                                if (m_actor.coversRegion(row.text(5)))
                                    hits.insert(row.integer(0), hitFrom(row));
                                return true;
                            });
    if (!read)
        return read;
    for (const Taken &one : taken) {
        auto hit = hits.find(one.candidate.customer);
        if (hit == hits.end())
            continue;
        hit->matched = one.matched;
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
    QList<Strand> broad = *strands;
    broad.removeIf([](const Strand &strand) { return !strand.isBroad; });
    const qsizetype atOnce = strandsAtOnce(m_connection.engine());
    QSet<qint64> customers;
    bool isCutOff = false;
    for (qsizetype at = 0; at < broad.size() && customers.size() <= mostCounted; at += atOnce) {
        const auto portions = ask(broad.mid(at, atOnce), {}, mostCounted + 1);
        if (!portions)
            return portions.error();
        for (const Portion &portion : *portions) {
            for (const Candidate &candidate : portion.candidates())
                customers.insert(candidate.customer);
            isCutOff = isCutOff || !portion.isLast();
        }
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
