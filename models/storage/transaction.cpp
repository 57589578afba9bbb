// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/transaction.h"

#include "models/storage/connection.h"

#include <utility>

namespace Prefdesk {

Result<Transaction> Transaction::begin(Connection &connection)
{
    const Result<> begun = connection.begin(Connection::Purpose::Write, {});
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Result<Transaction> Transaction::beginFor(Connection &connection, CustomerId customer)
{
    const Result<> begun = connection.begin(Connection::Purpose::WriteCustomer, customer);
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Result<Transaction> Transaction::beginUnlocked(Connection &connection)
{
    const Result<> begun = connection.begin(Connection::Purpose::WriteUnlocked, {});
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Result<Transaction> Transaction::beginReading(Connection &connection)
{
    const Result<> begun = connection.begin(Connection::Purpose::Read, {});
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollBack();
}

Result<> Transaction::commit()
{
    const Result<> committed = m_connection->commit();
    if (!committed)
        return committed;
    m_connection = nullptr;
    return {};
}

} // namespace Prefdesk
