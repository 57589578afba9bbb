// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bare.h"

#include "models/storage/sqlcipherconnection.h"
#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"

#include <sqlcipher/sqlite3.h>

namespace Prefdesk {

namespace {

sqlite3 *handleOf(Connection &connection)
{
    return sqlCipherDriver(connection).openHandle()->get();
}

// As a reader would take it: numbers by value, the rest by address and length.
qint64 seen(sqlite3_stmt *statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
        return sqlite3_column_int64(statement, column) >= 0 ? 8 : 0;
    return sqlite3_column_blob(statement, column) ? sqlite3_column_bytes(statement, column) : 0;
}

} // namespace

BareStatement::BareStatement(Connection &connection, const char *sql)
{
    if (sqlite3_prepare_v2(handleOf(connection), sql, -1, &m_statement, nullptr) != SQLITE_OK)
        qFatal("bench: %s", sqlite3_errmsg(handleOf(connection)));
}

BareStatement::~BareStatement()
{
    sqlite3_finalize(m_statement);
}

void BareStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void BareStatement::bind(int position, QByteArrayView utf8)
{
    sqlite3_bind_text(m_statement, position, utf8.data(), static_cast<int>(utf8.size()), SQLITE_STATIC);
}

void BareStatement::bindBlob(int position, QByteArrayView bytes)
{
    sqlite3_bind_blob(m_statement, position, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

void BareStatement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

qint64 BareStatement::run()
{
    qint64 bytes = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
            bytes += seen(m_statement, column);
    }
    sqlite3_reset(m_statement);
    return code == SQLITE_DONE ? bytes : -1;
}

qint64 BareStatement::lastId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_statement));
}

} // namespace Prefdesk
