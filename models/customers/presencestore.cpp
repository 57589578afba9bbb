// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/presencestore.h"

#include "models/storage/connection.h"

namespace Prefdesk {

PresenceStore::PresenceStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

bool PresenceStore::isShared() const
{
    return m_connection.engine() == Engine::PostgreSql;
}

Result<> PresenceStore::enter(CustomerId customer)
{
    if (!isShared())
        return {};
    const auto entered
        = m_connection.run(QStringLiteral("INSERT INTO presence (person, customer, seen_at) VALUES (?, ?, ?) "
                                          "ON CONFLICT (person, customer) DO UPDATE SET seen_at = excluded.seen_at"),
                           {number(m_actor.id), number(customer), m_clock().micros});
    return entered ? Result<>() : entered.error();
}

Result<> PresenceStore::leave(CustomerId customer)
{
    if (!isShared())
        return {};
    const auto left = m_connection.run(QStringLiteral("DELETE FROM presence WHERE person = ? AND customer = ?"),
                                       {number(m_actor.id), number(customer)});
    return left ? Result<>() : left.error();
}

Result<QStringList> PresenceStore::others(CustomerId customer) const
{
    if (!isShared())
        return QStringList();
    const auto names = m_connection.list(
        QStringLiteral("SELECT p.full_name FROM presence n JOIN person p ON p.id = n.person "
                       "WHERE n.customer = ? AND n.person <> ? AND n.seen_at >= ? ORDER BY p.full_name"),
        {number(customer), number(m_actor.id), m_clock().plusSeconds(-rememberedSeconds).micros},
        [](const Row &row) { return row.text(0); });
    if (!names)
        return names.error();
    return QStringList(*names);
}

} // namespace Prefdesk
