// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/customers/searchsql.h"
#include "models/customers/searchtext.h"

#include <QList>
#include <QString>
#include <QVariantList>

namespace Prefdesk {

class Connection;

/// What of a customer answered the search.
enum class Matched { Number, Phone, Email, Name };

/// "number", "phone", "email", "name"
QString code(Matched matched);

/// One way to find customers with one index; a search tries its strands in the order of how exact they are.
struct Strand
{
    QString sql = {}; ///< rows (customer, contact point); parameters: own values, last customer, most rows
    QVariantList values = {};
    RangeSearch search = {}; ///< instead of sql; the key is (text, customer) there, otherwise (customer)
    Matched matched = Matched::Name;
    int mostHits = 0; ///< gives place to the next strand after so many; 0: no limit
    bool isBroad = false; ///< no other strand finds more of the same, so it counts

    /// Reads many rows for those that match.
    bool isSieve() const { return !search.probes.isEmpty(); }
};

/// The strands for a text, most exact first. Reads which calling codes are on the desk when a national number was
/// typed.
Result<QList<Strand>> strandsFor(const SearchText &text, const Actor &actor, Connection &connection);

} // namespace Prefdesk
