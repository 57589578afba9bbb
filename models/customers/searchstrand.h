// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
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

/// Where a strand goes on: the key of the last row it gave.
struct StrandKey
{
    QString text = {};
    qint64 customer = 0;

    bool operator==(const StrandKey &) const = default;
};

/// A customer a strand found; contactPoint is 0 where none was looked at.
struct Candidate
{
    qint64 customer = 0;
    qint64 contactPoint = 0;
    StrandKey key = {};
};

/// One way to find customers with one index; a search tries its strands in the order of how exact they are.
struct Strand
{
    QString sql; ///< rows (customer, contact point, key); parameters: own values, last key, most rows
    QVariantList values;
    Matched matched = Matched::Name;
    bool keyHasText = false; ///< the key is (text, customer), otherwise (customer)
    int mostHits = 0; ///< gives place to the next strand after so many; 0: no limit
    bool isBroad = false; ///< no other strand finds more of the same, so it counts

    Result<QList<Candidate>> candidates(Connection &connection, const StrandKey &after, int most) const;
};

/// The strands for a text, most exact first. Reads which calling codes are on the desk when a national number was
/// typed.
Result<QList<Strand>> strandsFor(const SearchText &text, const Actor &actor, Connection &connection);

} // namespace Prefdesk
