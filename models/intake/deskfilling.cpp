// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/deskfilling.h"

#include "models/storage/connection.h"

namespace Prefdesk {

Result<bool> beginFilling(Connection &connection, qint64 customers)
{
    if (connection.engine() != Engine::PostgreSql)
        return false;
    const auto begun = connection.first(QStringLiteral("SELECT begin_filling(?)"), {customers},
                                        [](const Row &row) { return row.flag(0); });
    if (!begun)
        return begun.error();
    return begun->value_or(false);
}

Result<> endFilling(Connection &connection)
{
    const Result<qint64> made = connection.run(QStringLiteral("SELECT end_filling()"), {});
    return made ? Result<>() : made.error();
}

} // namespace Prefdesk
