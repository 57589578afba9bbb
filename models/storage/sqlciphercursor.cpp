// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlciphercursor.h"

#include "models/storage/connection.h"
#include "models/storage/sqlcipherdriver.h"

#include <sqlcipher/sqlite3.h>

namespace Prefdesk {

SqlCipherCursor::SqlCipherCursor(const Connection &connection, SqlCipherHandle &handle, const QString &sql,
                                 const QVariantList &values)
    : m_connection(connection)
    , m_values(values)
{
    int code = m_statement.prepare(handle, sql);
    for (qsizetype at = 0; at < m_values.size() && code == SQLITE_OK; ++at)
        code = m_statement.bind(static_cast<int>(at) + 1, m_values.at(at));
    if (code != SQLITE_OK)
        fail(code);
}

void SqlCipherCursor::restart(qint64 value)
{
    if (!m_result)
        return;
    m_statement.reset();
    m_isEnded = false;
    if (const int code = sqlite3_bind_int64(m_statement.get(), 1, value); code != SQLITE_OK)
        fail(code);
}

bool SqlCipherCursor::next()
{
    if (m_isEnded)
        return false;
    // A short query may end before SQLite looks at the stop flag.
    const int code = m_connection.isInterrupted() ? SQLITE_INTERRUPT : m_statement.step();
    if (code == SQLITE_ROW)
        return true;
    m_isEnded = true;
    m_statement.reset();
    if (code != SQLITE_DONE)
        fail(code);
    return false;
}

qint64 SqlCipherCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool SqlCipherCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

QByteArrayView SqlCipherCursor::bytes(int column) const
{
    const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, sqlite3_column_bytes(m_statement.get(), column)};
}

void SqlCipherCursor::fail(int code)
{
    m_isEnded = true;
    m_result = sqlError(code, QStringLiteral("scan"));
}

} // namespace Prefdesk
