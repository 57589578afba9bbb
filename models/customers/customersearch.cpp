// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customersearch.h"

#include "models/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace Prefdesk {

namespace {

// Where another region owns most of a range the page ends short, instead of reading it all.
constexpr int mostCandidates = 400;
constexpr int fewestCandidates = 100;

QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString asJson(const QList<Candidate> &candidates)
{
    QJsonArray rows;
    for (const Candidate &candidate : candidates)
        rows.append(QJsonArray {candidate.customer, candidate.contactPoint});
    return json(rows);
}

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
        const int asked = m_actor.regions.isEmpty() ? static_cast<int>(wanted)
                                                    : std::max(static_cast<int>(wanted), fewestCandidates);
        const auto candidates = strand.candidates(m_connection, page.next.after, asked);
        if (!candidates)
            return candidates.error();
        m_budget -= static_cast<int>(candidates->size());
        const qsizetype before = page.hits.size();
        const Result<> appended = append(page, *candidates, strand.matched);
        if (!appended)
            return appended.error();
        page.next.hitsOfStrand += static_cast<int>(page.hits.size() - before);
        if (candidates->size() < asked)
            return true;
    }
}

Result<> CustomerSearch::append(SearchPage &page, const QList<Candidate> &candidates, Matched matched) const
{
    QList<Candidate> fresh;
    for (const Candidate &candidate : candidates) {
        page.next.after = candidate.key;
        if (page.next.shown.contains(candidate.customer))
            continue;
        page.next.shown.insert(candidate.customer);
        fresh.append(candidate);
    }
    if (fresh.isEmpty())
        return {};
    return m_connection.each(QStringLiteral("SELECT c.id, c.number, c.given_name, c.family_name, c.language, c.country,"
                                            " coalesce(p.typed, c.contact) FROM json_each(?) j"
                                            " CROSS JOIN customer c ON c.id = j.value ->> 0"
                                            " LEFT JOIN contact_point p ON p.id = j.value ->> 1"),
                             {asJson(fresh)}, [&](const Row &row) {
                                 if (m_actor.coversRegion(row.text(5)))
                                     page.hits.append(hitFrom(row, matched));
                                 return true;
                             });
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
        for (const Candidate &candidate : *candidates)
            customers.insert(candidate.customer);
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
    QJsonArray ids;
    for (const CustomerId id : customers)
        ids.append(Prefdesk::number(id));
    QSet<CustomerId> shared;
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT j.value FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM contact_point p"
                       " JOIN contact_point o ON o.address = p.address AND o.customer <> p.customer"
                       " WHERE p.customer = j.value AND p.address <> '')"),
        {json(ids)}, [&](const Row &row) {
            shared.insert(CustomerId {row.integer(0)});
            return true;
        });
    if (!read)
        return read.error();
    return shared;
}

Result<int> CustomerSearch::countOf(const QSet<qint64> &customers) const
{
    QJsonArray ids;
    for (const qint64 id : customers)
        ids.append(id);
    int covered = 0;
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT c.country FROM json_each(?) j CROSS JOIN customer c ON c.id = j.value"), {json(ids)},
        [&](const Row &row) {
            covered += m_actor.coversRegion(row.text(0)) ? 1 : 0;
            return true;
        });
    if (!read)
        return read.error();
    return covered;
}

} // namespace Prefdesk
