// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/elsewhere.h"

#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

Result<QSet<QString>> answers(Connection &connection, const Actor &actor, const QString &sql,
                              const QVariantList &values)
{
    QSet<QString> elsewhere;
    if (connection.engine() != Engine::PostgreSql || actor.regions.isEmpty())
        return elsewhere;
    const Result<> read = connection.each(sql, values, [&elsewhere](const Row &row) {
        elsewhere.insert(row.text(0));
        return true;
    });
    return read ? Result<QSet<QString>>(elsewhere) : read.error();
}

} // namespace

Result<bool> isCustomerElsewhere(Connection &connection, const Actor &actor, const QString &number)
{
    const auto elsewhere = numbersElsewhere(connection, actor, {number});
    return elsewhere ? Result<bool>(!elsewhere->isEmpty()) : elsewhere.error();
}

Result<QSet<QString>> numbersElsewhere(Connection &connection, const Actor &actor, const QStringList &numbers)
{
    return answers(connection, actor,
                   QStringLiteral("SELECT j.value FROM unnest(?) j (value) WHERE is_foreign_customer(j.value)"),
                   {numbers});
}

Result<QSet<QString>> addressesElsewhere(Connection &connection, const Actor &actor, const QStringList &addresses,
                                         Channel one, Channel other)
{
    return answers(connection, actor,
                   QStringLiteral("SELECT j.value FROM unnest(?) j (value) WHERE is_foreign_address(j.value, ?, ?)"),
                   {addresses, code(one), code(other)});
}

} // namespace Prefdesk
