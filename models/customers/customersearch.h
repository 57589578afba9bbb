// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/customers/customer.h"
#include "models/customers/searchportion.h"

#include <QList>
#include <QSet>
#include <QString>

namespace Prefdesk {

class Connection;

/// A customer found, with what the list shows.
struct SearchHit
{
    CustomerId id = {};
    QString number = {};
    QString name = {}; ///< Customer::displayName()
    QString contact = {}; ///< as typed: the one that matched, otherwise a phone before an e-mail
    QString country = {};
    Matched matched = Matched::Name;

    bool operator==(const SearchHit &) const = default;
};

/// How many customers a search finds.
struct HitCount
{
    int found = 0;
    bool isLeast = false; ///< there are more, or may be

    bool operator==(const HitCount &) const = default;
};

/// Where the next page goes on.
struct SearchCursor
{
    int strand = 0;
    StrandKey after = {};
    int hitsOfStrand = 0;
    QSet<qint64> shown = {};
};

/// Some hits, the most exact first.
struct SearchPage
{
    QList<SearchHit> hits = {};
    SearchCursor next = {};
    bool hasMore = false;
};

/// Finds customers by what an agent types while the caller speaks; only of the regions the person works for.
class CustomerSearch final
{
public:
    /// What "1,000+" stands for: counting further would keep the list waiting.
    static constexpr int mostCounted = 1000;

    CustomerSearch(Connection &connection, Actor actor);

    /// At most so many hits; a page may be short and still have more behind it.
    Result<SearchPage> page(const QString &text, const SearchCursor &from, int most);
    /// How many there are; counts no further than mostCounted, in all regions together.
    Result<HitCount> count(const QString &text);
    /// Which of them have a contact point that others have too; asked once the hits are on the screen.
    Result<QSet<CustomerId>> sharers(const QList<CustomerId> &customers);

private:
    /// A hit that is still without what the list shows.
    struct Taken
    {
        Candidate candidate;
        Matched matched;
    };

    Result<> searchOn(const QList<Strand> &strands, SearchPage &page, qsizetype most);
    Result<QList<Portion>> ask(const QList<Strand> &strands, const SearchCursor &from, qsizetype most) const;
    int askedFor(qsizetype wanted) const;
    /// Those that match and are not shown yet; next goes on behind what was looked at. True when the next strand may go
    /// on.
    bool take(const Strand &strand, const Portion &portion, qsizetype most, SearchCursor &next, QList<Taken> &taken);
    Result<> append(SearchPage &page, const QList<Taken> &taken) const;
    Result<int> countOf(const QSet<qint64> &customers) const;

    Connection &m_connection;
    Actor m_actor;
    int m_budget = 0; ///< candidates this page may still look at
};

} // namespace Prefdesk
