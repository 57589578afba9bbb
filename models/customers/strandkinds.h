// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/searchstrand.h"

namespace Prefdesk {

// What strands of numbers, addresses and names are made of.

/// Texts in an index's order; it counts.
Strand rangeStrand(RangeColumn column, const QList<TextRange> &ranges, Matched matched, const Actor &actor);
/// from: a query with %1 for the rows j (value) of the texts; it does not count.
Strand listStrand(Engine engine, const char *from, QStringList texts, Matched matched);

/// The customer number itself.
Strand exactNumber(const QString &number);
Strand numberPrefix(const QString &prefix, const Actor &actor);
/// Normal forms as they are.
Strand exactAddresses(Engine engine, const QStringList &addresses, Matched matched);
QList<Strand> addressPrefixes(Engine engine, const QStringList &prefixes, Matched matched, const Actor &actor);

} // namespace Prefdesk
