// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/engine.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <utility>

namespace Prefdesk {

// What the engines say differently in the SQL of the customers' search.

/// A part of a statement and its parameters.
struct SqlPart
{
    QString sql;
    QVariantList values;
};

/// Rows j (value) of a list, for FROM.
SqlPart listed(Engine engine, const QStringList &texts);
SqlPart listed(Engine engine, const QList<qint64> &numbers);
/// Rows j (customer, point).
SqlPart listed(Engine engine, const QList<std::pair<qint64, qint64>> &pairs);

/// Texts from one on, up to another that is not among them any more.
struct TextRange
{
    QString from;
    QString until;

    static TextRange beginningWith(const QString &prefix);
    static TextRange only(const QString &word);

    bool operator==(const TextRange &) const = default;
};

/// Where a strand goes on: the key of the last row it gave.
struct StrandKey
{
    QString text = {};
    qint64 customer = 0;

    bool operator==(const StrandKey &) const = default;
};

/// The columns that ranges are looked up in; words only on a shared desk, a local one has its full text index.
enum class RangeColumn { Number, Address, Reversed, Word };

/// Customers by texts in an index's order.
struct RangeSearch
{
    RangeColumn column = RangeColumn::Number;
    QList<TextRange> ranges; ///< a local desk knows only the first
    /// Shared desk: only these countries, each from its own end of the index, so that nobody reads through another
    /// region's customers; none for all.
    QStringList regions = {};
    /// Shared desk: a word of every list must also stand at the customer.
    QList<QList<TextRange>> probes = {};
};

/// Rows (customer, contact point, text) that meet all probes, in the order of (text, customer), behind that key and at
/// most so many. With probes there is a fourth column, which is 0; and when there are fewer rows, a last one of its
/// own: where looking ended, and after how many rows.
SqlPart rangeQuery(Engine engine, const RangeSearch &search, const StrandKey &after, int most);
/// How many rows that looks at to find so many.
int lookedAtMost(const RangeSearch &search, int most);

/// Shared desk: the first address of each calling code that is found in these countries (none: in all). codes: all that
/// there are in the world.
SqlPart callingCodesQuery(const QStringList &codes, const QStringList &regions);

} // namespace Prefdesk
