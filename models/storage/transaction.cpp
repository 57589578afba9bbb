// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/transaction.h"

#include "models/storage/connection.h"

#include <utility>

namespace Prefdesk {

Result<Transaction> Transaction::begin(Connection &connection)
{
    const Result<qint64> begun = connection.run(QStringLiteral("BEGIN IMMEDIATE"));
    if (!begun)
        return begun.error();
    return Transaction(connection);
}

Result<Transaction> Transaction::beginReading(Connection &connection)
{
    const Result<qint64> begun = connection.run(QStringLiteral("BEGIN"));
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
    const Result<qint64> committed = m_connection->run(QStringLiteral("COMMIT"));
    if (!committed)
        return committed.error();
    m_connection = nullptr;
    return {};
}

} // namespace Prefdesk
