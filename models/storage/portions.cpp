// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/portions.h"

#include "models/storage/connection.h"

#include <limits>

namespace Prefdesk {

namespace {

constexpr qint64 portion = 4096;

} // namespace

Result<> eachPortion(Connection &connection, const QString &sql, int idColumn,
                     const std::function<bool(const Row &)> &visit)
{
    qint64 last = std::numeric_limits<qint64>::min();
    for (;;) {
        qint64 rows = 0;
        bool goesOn = true;
        const Result<> read = connection.each(sql, {last, portion}, [&](const Row &row) {
            last = row.integer(idColumn);
            ++rows;
            goesOn = visit(row);
            return goesOn;
        });
        if (!read || !goesOn || rows < portion)
            return read;
    }
}

} // namespace Prefdesk
