// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/elsewhere.h"

#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

Result<bool> answer(Connection &connection, const Actor &actor, const QString &sql, const QVariantList &values)
{
    if (connection.engine() != Engine::PostgreSql || actor.regions.isEmpty())
        return false;
    const auto answer = connection.first(sql, values, [](const Row &row) { return row.flag(0); });
    if (!answer)
        return answer.error();
    return answer->value_or(false);
}

} // namespace

Result<bool> isCustomerElsewhere(Connection &connection, const Actor &actor, const QString &number)
{
    return answer(connection, actor, QStringLiteral("SELECT is_foreign_customer(?)"), {number});
}

Result<bool> isAddressElsewhere(Connection &connection, const Actor &actor, const QString &address, Channel one,
                                Channel other)
{
    return answer(connection, actor, QStringLiteral("SELECT is_foreign_address(?, ?, ?)"),
                  {address, code(one), code(other)});
}

} // namespace Prefdesk
