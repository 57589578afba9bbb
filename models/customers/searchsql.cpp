// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchsql.h"

#include "models/storage/parameter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Prefdesk {

namespace {

// So many are looked at for words that may be at none of them.
constexpr int sieveRows = 1'000;

struct Column
{
    const char *table;
    const char *text;
    const char *customer;
    const char *point;
};

Column columnOf(RangeColumn column)
{
    switch (column) {
    case RangeColumn::Number:
        return {"customer", "number", "id", "CAST(0 AS BIGINT)"};
    case RangeColumn::Address:
        return {"contact_point", "address", "customer", "id"};
    case RangeColumn::Reversed:
        return {"contact_point", "reversed", "customer", "id"};
    case RangeColumn::Word:
        break;
    }
    return {"customer_word", "word", "customer", "CAST(0 AS BIGINT)"};
}

QString withNames(const char *sql, RangeColumn column)
{
    const Column names = columnOf(column);
    return QString::fromLatin1(sql)
        .replace(QLatin1String("{table}"), QLatin1String(names.table))
        .replace(QLatin1String("{text}"), QLatin1String(names.text))
        .replace(QLatin1String("{customer}"), QLatin1String(names.customer))
        .replace(QLatin1String("{point}"), QLatin1String(names.point));
}

QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QVariant array(const QList<qint64> &numbers)
{
    OptionalIntegers integers;
    for (const qint64 number : numbers)
        integers.append(number);
    return QVariant::fromValue(integers);
}

// The range begins where the last page ended, so that a later page costs no more than the first.
SqlPart localRangeQuery(const RangeSearch &search, const StrandKey &after, int most)
{
    const TextRange &range = search.ranges.constFirst();
    return {withNames("SELECT {customer}, {point}, {text} FROM {table} WHERE {text} >= ? AND {text} < ?"
                      " AND ({text}, {customer}) > (?, ?) ORDER BY {text}, {customer} LIMIT ?",
                      search.column),
            {std::max(range.from, after.text), range.until, after.text, after.customer, most}};
}

/// Ranges that do not meet, in their order.
QList<TextRange> joined(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, [](const TextRange &one, const TextRange &other) { return one.from < other.from; });
    QList<TextRange> joined;
    for (const TextRange &range : std::as_const(ranges)) {
        if (!joined.isEmpty() && range.from < joined.constLast().until)
            joined.last().until = std::max(joined.constLast().until, range.until);
        else
            joined.append(range);
    }
    return joined;
}

/// The parts of the ranges that are behind the key, as rows r (from_text, from_customer, until_text).
SqlPart rangesBehind(const QList<TextRange> &ranges, const StrandKey &after)
{
    QStringList from;
    QList<qint64> customers;
    QStringList until;
    for (const TextRange &range : joined(ranges)) {
        if (range.until <= after.text)
            continue;
        const bool goesOn = range.from <= after.text && !after.text.isEmpty();
        from.append(goesOn ? after.text : range.from);
        customers.append(goesOn ? after.customer : 0);
        until.append(range.until);
    }
    return {QStringLiteral("unnest(?, ?, ?) r (from_text, from_customer, until_text)"),
            {from, array(customers), until}};
}

// Never EXISTS: as a join it would be made for all rows, and sorted, before the first is given.
SqlPart probe(const QList<TextRange> &ranges)
{
    SqlPart probe;
    QStringList conditions;
    for (const TextRange &range : ranges) {
        conditions.append(QStringLiteral("(o.word >= ? AND o.word < ?)"));
        probe.values << range.from << range.until;
    }
    probe.sql
        = QStringLiteral("(SELECT 1 FROM customer_word o WHERE o.customer = f.customer AND (%1) LIMIT 1) IS NOT NULL")
              .arg(conditions.join(QLatin1String(" OR ")));
    return probe;
}

/// A condition on f.customer.
SqlPart allOf(const QList<QList<TextRange>> &probes)
{
    QStringList conditions;
    QVariantList values;
    for (const QList<TextRange> &ranges : probes) {
        const SqlPart one = probe(ranges);
        conditions.append(one.sql);
        values += one.values;
    }
    return {conditions.join(QLatin1String(" AND ")), values};
}

// Every range in every country is read from its own place in the index and no further than is asked for.
SqlPart sharedRows(const RangeSearch &search, const StrandKey &after, int most)
{
    const SqlPart ranges = rangesBehind(search.ranges, after);
    const bool isForAll = search.regions.isEmpty();
    const QString rows
        = withNames("SELECT t.{customer} AS customer, t.{point} AS point, t.{text} AS text FROM {table} t"
                    " WHERE t.{text} >= r.from_text AND t.{text} < r.until_text"
                    " AND (t.{text}, t.{customer}) > (r.from_text, r.from_customer)",
                    search.column)
              .replace(QLatin1String("t.CAST"), QLatin1String("CAST"))
        + (isForAll ? QString() : QStringLiteral(" AND t.country = g.country"))
        + withNames(" ORDER BY t.{text}, t.{customer} LIMIT ?", search.column);
    return {QStringLiteral("SELECT l.customer, l.point, l.text FROM %1%2 CROSS JOIN LATERAL (%3) l"
                           " ORDER BY l.text, l.customer LIMIT ?")
                .arg(ranges.sql, isForAll ? QString() : QStringLiteral(" CROSS JOIN unnest(?) g (country)"), rows),
            ranges.values + (isForAll ? QVariantList() : QVariantList {search.regions}) + QVariantList {most, most}};
}

// Probing ends with the last row that is wanted. How far it got is asked only when there are fewer: the second part
// then reads the rows once more, without probing.
SqlPart sharedSieve(const RangeSearch &search, const StrandKey &after, int most)
{
    const SqlPart rows = sharedRows(search, after, lookedAtMost(search, most));
    const SqlPart probes = allOf(search.probes);
    return {QStringLiteral("SELECT a.customer, a.point, a.text, a.looked FROM ("
                           "(SELECT f.customer, f.point, f.text, 0 AS looked FROM (%1) f WHERE %2"
                           " ORDER BY f.text, f.customer LIMIT ?) UNION ALL "
                           "(SELECT f.customer, f.point, f.text, count(*) OVER () FROM (%1) f"
                           " ORDER BY f.text DESC, f.customer DESC LIMIT 1)) a LIMIT ?")
                .arg(rows.sql, probes.sql),
            rows.values + probes.values + QVariantList {most} + rows.values + QVariantList {most}};
}

} // namespace

SqlPart listed(Engine engine, const QStringList &texts)
{
    if (engine == Engine::PostgreSql)
        return {QStringLiteral("unnest(?) j (value)"), {texts}};
    return {QStringLiteral("json_each(?) j"), {json(QJsonArray::fromStringList(texts))}};
}

SqlPart listed(Engine engine, const QList<qint64> &numbers)
{
    if (engine == Engine::PostgreSql)
        return {QStringLiteral("unnest(?) j (value)"), {array(numbers)}};
    QJsonArray values;
    for (const qint64 number : numbers)
        values.append(number);
    return {QStringLiteral("json_each(?) j"), {json(values)}};
}

SqlPart listed(Engine engine, const QList<std::pair<qint64, qint64>> &pairs)
{
    if (engine == Engine::PostgreSql) {
        QList<qint64> customers;
        QList<qint64> points;
        for (const auto &[customer, point] : pairs) {
            customers.append(customer);
            points.append(point);
        }
        return {QStringLiteral("unnest(?, ?) j (customer, point)"), {array(customers), array(points)}};
    }
    QJsonArray values;
    for (const auto &[customer, point] : pairs)
        values.append(QJsonArray {customer, point});
    return {QStringLiteral("(SELECT value ->> 0 AS customer, value ->> 1 AS point FROM json_each(?)) j"),
            {json(values)}};
}

// Addresses and numbers hold no U+10FFFF.
TextRange TextRange::beginningWith(const QString &prefix)
{
    return {prefix, prefix + QString::fromUcs4(U"\U0010FFFF", 1)};
}

TextRange TextRange::only(const QString &word)
{
    return {word, word + QChar(1)};
}

int lookedAtMost(const RangeSearch &search, int most)
{
    return search.probes.isEmpty() ? most : std::max(most, sieveRows);
}

SqlPart rangeQuery(Engine engine, const RangeSearch &search, const StrandKey &after, int most)
{
    if (engine == Engine::SqlCipher)
        return localRangeQuery(search, after, most);
    return search.probes.isEmpty() ? sharedRows(search, after, most) : sharedSieve(search, after, most);
}

// Leaps from one calling code to the next on the address index; in one statement, since each would wait for the line.
SqlPart callingCodesQuery(const QStringList &codes, const QStringList &regions)
{
    const bool isForAll = regions.isEmpty();
    return {
        QStringLiteral("WITH RECURSIVE leap (country, address, next) AS ("
                       " SELECT g.country, CAST('+' AS TEXT) COLLATE \"C\", CAST('+' AS TEXT) COLLATE \"C\""
                       " FROM unnest(?) g (country)"
                       " UNION ALL SELECT l.country, n.address, coalesce((SELECT '+' || c || ':' FROM unnest(?) c"
                       " WHERE starts_with(n.address, '+' || c) LIMIT 1), n.address) FROM leap l CROSS JOIN LATERAL ("
                       "SELECT p.address FROM contact_point p WHERE %1p.address > l.next AND p.address < ','"
                       " ORDER BY p.address LIMIT 1) n)"
                       " SELECT DISTINCT address FROM leap WHERE address > '+' ORDER BY address")
            .arg(isForAll ? QString() : QStringLiteral("p.country = l.country AND ")),
        {isForAll ? QStringList {QLatin1String("")} : regions, codes}};
}

} // namespace Prefdesk
