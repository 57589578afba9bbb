// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/wordindex.h"

#include "models/storage/connection.h"

namespace Prefdesk {

WordIndex::WordIndex(Connection &connection)
    : m_connection(connection)
{
}

Result<> WordIndex::add(CustomerId id, const QString &words)
{
    if (m_isDeferred)
        return {};
    const Result<qint64> row = m_connection.insert(
        QStringLiteral("INSERT INTO customer_words (rowid, words) VALUES (?, ?)"), {number(id), words});
    if (!row)
        return row.error();
    return {};
}

Result<> WordIndex::remove(CustomerId id, const QString &words)
{
    if (m_isDeferred)
        return {};
    const Result<qint64> row = m_connection.insert(
        QStringLiteral("INSERT INTO customer_words (customer_words, rowid, words) VALUES ('delete', ?, ?)"),
        {number(id), words});
    if (!row)
        return row.error();
    return {};
}

Result<> WordIndex::rebuild()
{
    m_isDeferred = false;
    for (const char *const command : {"rebuild", "optimize"}) {
        const Result<qint64> done = m_connection.insert(
            QStringLiteral("INSERT INTO customer_words (customer_words) VALUES (?)"), {QLatin1String(command)});
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace Prefdesk
