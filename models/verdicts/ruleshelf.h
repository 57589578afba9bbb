// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/verdicts/rulebook.h"

#include <QHash>
#include <QList>

#include <vector>

namespace Prefdesk {

class Connection;
class ZoneBook;
struct SitePack;

/// The rules in force at every place and instant, put together once: the packs that come with the program and, from
/// when they were installed until they were withdrawn, the site's own.
class RuleShelf final
{
public:
    RuleShelf(RuleBook::Packs supplied, const QList<SitePack> &site);
    /// As the desk has them.
    static Result<RuleShelf> open(Connection &connection, ZoneBook &zones);

    /// Valid until the next call.
    const RuleBook &at(const Place &place, Instant instant);

private:
    struct Period // between two changes of the site's packs
    {
        Instant from;
        RuleBook::Packs packs;
    };
    struct Book
    {
        qsizetype period = 0;
        RuleBook rules;
    };

    qsizetype periodAt(Instant instant) const;

    std::vector<Period> m_periods; // the first from the beginning of time
    QHash<Place, std::vector<Book>> m_books;
};

} // namespace Prefdesk
