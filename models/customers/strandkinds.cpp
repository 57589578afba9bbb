// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/strandkinds.h"

namespace Prefdesk {

Strand rangeStrand(RangeColumn column, const QList<TextRange> &ranges, Matched matched, const Actor &actor)
{
    return {
        .search = {.column = column, .ranges = ranges, .regions = actor.regions}, .matched = matched, .isBroad = true};
}

Strand listStrand(Engine engine, const char *from, QStringList texts, Matched matched)
{
    texts.removeDuplicates();
    const SqlPart list = listed(engine, texts);
    return {.sql = QString::fromLatin1(from).arg(list.sql), .values = list.values, .matched = matched};
}

Strand exactNumber(const QString &number)
{
    return {.sql = QStringLiteral("SELECT id, 0 FROM customer WHERE number IN (?, ?) AND id > ? ORDER BY id LIMIT ?"),
            .values = {number, number.toUpper()},
            .matched = Matched::Number};
}

Strand numberPrefix(const QString &prefix, const Actor &actor)
{
    return rangeStrand(RangeColumn::Number, {TextRange::beginningWith(prefix)}, Matched::Number, actor);
}

// Counts too: a normal form begins otherwise than what was typed.
Strand exactAddresses(Engine engine, const QStringList &addresses, Matched matched)
{
    Strand strand = listStrand(engine,
                               "SELECT p.customer, p.id FROM %1 CROSS JOIN contact_point p"
                               " WHERE p.address = j.value AND p.customer > ? ORDER BY p.customer LIMIT ?",
                               addresses, matched);
    strand.isBroad = true;
    return strand;
}

// On a shared desk each strand waits for the line once, so that all beginnings are asked for together.
QList<Strand> addressPrefixes(Engine engine, const QStringList &prefixes, Matched matched, const Actor &actor)
{
    QList<TextRange> ranges;
    for (const QString &prefix : prefixes)
        ranges.append(TextRange::beginningWith(prefix));
    if (ranges.isEmpty())
        return {};
    if (engine == Engine::PostgreSql)
        return {rangeStrand(RangeColumn::Address, ranges, matched, actor)};
    QList<Strand> strands;
    for (const TextRange &range : std::as_const(ranges))
        strands.append(rangeStrand(RangeColumn::Address, {range}, matched, actor));
    return strands;
}

} // namespace Prefdesk
