// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrybatch.h"

#include "models/storage/connection.h"

namespace Prefdesk {

QString EntryBatch::selection()
{
    return QStringLiteral(
        "SELECT idx, entry, CAST(iif(length(leaf) = 32, leaf || iif(subject IS NULL AND subject_seq IS "
        "NULL, x'ff', ifnull(subject, x'')), x'') AS BLOB), recorded_at, CAST(action AS BLOB), person, "
        "ifnull(subject_seq, -1) FROM ledger_entry ");
}

EntryBatch::Entry EntryBatch::entryOf(const Row &row)
{
    return {row.integer(0), row.bytes(1), row.bytes(2), row.integer(3), row.bytes(4), row.integer(5), row.integer(6)};
}

Result<> EntryBatch::readValues(Connection &connection)
{
    if (entries.empty())
        return {};
    return connection.each(
        // The lengths are fixed here, so that no other cut of the same bytes passes.
        QStringLiteral("SELECT idx, CAST(iif(length(salt) = 32 AND instr(label, char(0)) = 0, "
                       "x'02' || salt || label || x'00' || value, x'') AS BLOB) "
                       "FROM commitment WHERE idx BETWEEN ? AND ?"),
        {entries.front().index, entries.back().index}, [this](const Row &row) {
            values.push_back({row.integer(0), row.bytes(1)});
            return true;
        });
}

} // namespace Prefdesk
