// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/formerstore.h"

#include "models/storage/connection.h"

#include <tuple>

namespace Prefdesk {

namespace {

auto placeOf(const Customer &customer)
{
    return std::tie(customer.country, customer.subdivision, customer.postalCode, customer.street, customer.zone,
                    customer.customerSince);
}

} // namespace

FormerStore::FormerStore(Connection &connection)
    : m_connection(connection)
{
}

Result<Instant> FormerStore::keepPlace(const Customer &before, const Customer &after, Instant now)
{
    if (placeOf(before) != placeOf(after)) {
        const auto kept = m_connection.run(
            QStringLiteral("INSERT INTO former_place (customer, country, subdivision, postal_code, street, zone,"
                           " customer_since, recorded_at, replaced_at) SELECT id, country, subdivision, postal_code,"
                           " street, zone, customer_since, recorded_at, CAST(? AS BIGINT) FROM customer WHERE id = ?"),
            {now.micros, number(before.id)});
        return kept ? Result<Instant>(now) : kept.error();
    }
    const auto since = m_connection.first(QStringLiteral("SELECT recorded_at FROM customer WHERE id = ?"),
                                          {number(before.id)}, [](const Row &row) { return row.instant(0); });
    if (!since)
        return since.error();
    return since->value_or(now);
}

Result<> FormerStore::keepPoint(ContactPointId point, Instant now)
{
    const auto kept = m_connection.run(
        QStringLiteral("INSERT INTO former_point (customer, point, channel, kind, address, recorded_at, replaced_at)"
                       " SELECT customer, id, channel, kind, address, recorded_at, CAST(? AS BIGINT)"
                       " FROM contact_point WHERE id = ?"),
        {now.micros, number(point)});
    return kept ? Result<>() : kept.error();
}

} // namespace Prefdesk
