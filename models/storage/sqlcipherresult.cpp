// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherresult.h"

#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"

#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>
#include <QSqlField>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SqlCipherResult)
};

} // namespace

SqlCipherResult::SqlCipherResult(const SqlCipherDriver *driver)
    : QSqlResult(driver)
{
}

SqlCipherHandle *SqlCipherResult::openHandle() const
{
    const auto *const own = static_cast<const SqlCipherDriver *>(driver()); // null once it has been deleted
    return own ? own->openHandle() : nullptr;
}

QVariant SqlCipherResult::handle() const
{
    sqlite3_stmt *statement = m_statement.get();
    return QVariant(QMetaType::fromType<sqlite3_stmt *>(), &statement);
}

bool SqlCipherResult::reset(const QString &sql)
{
    return prepare(sql) && exec();
}

bool SqlCipherResult::prepare(const QString &sql)
{
    SqlCipherHandle *const handle = openHandle();
    if (!handle || driver()->isOpenError())
        return false;
    detachFromResultSet();
    setActive(false);
    setAt(QSql::BeforeFirstRow);
    setSelect(false);
    const int code = m_statement.prepare(*handle, sql);
    if (code == SQLITE_MISUSE)
        return fail(Words::tr("Unable to execute multiple statements at a time"), QSqlError::StatementError, code);
    if (code != SQLITE_OK)
        return fail(Words::tr("Unable to execute statement"), QSqlError::StatementError, code);
    return true;
}

bool SqlCipherResult::exec()
{
    detachFromResultSet();
    forgetRows();
    setAt(QSql::BeforeFirstRow);
    setLastError(QSqlError());
    m_isForward = isForwardOnly();
    if (!bindValues()) {
        setSelect(false);
        setActive(false);
        return false;
    }
    // The first step shows errors now and whether there are rows at all.
    m_isEnded = false;
    m_isFirstReady = step();
    if (lastError().isValid()) {
        setSelect(false);
        setActive(false);
        return false;
    }
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

bool SqlCipherResult::bindValues()
{
    m_bound = boundValues();
    const int expected = m_statement.parameterCount();
    int code = SQLITE_OK;
    if (expected == m_bound.size()) {
        for (int index = 0; index < expected && code == SQLITE_OK; ++index)
            code = m_statement.bind(index + 1, m_bound.at(index));
    } else {
        code = expected > 0 && expected < m_bound.size() ? bindNamed() : SQLITE_RANGE;
    }
    if (code == SQLITE_RANGE) {
        setLastError(QSqlError(Words::tr("Parameter count mismatch"), {}, QSqlError::StatementError));
        return false;
    }
    if (code != SQLITE_OK)
        return fail(Words::tr("Unable to bind parameters"), QSqlError::StatementError, code);
    return true;
}

/// A name that stands several times in the text is one parameter for SQLite and several values for Qt.
int SqlCipherResult::bindNamed()
{
    QHash<QString, int> firstIndex;
    for (int index = static_cast<int>(m_bound.size()) - 1; index >= 0; --index)
        firstIndex.insert(boundValueName(index), index);
    const int expected = m_statement.parameterCount();
    if (firstIndex.size() != expected)
        return SQLITE_RANGE;
    for (int position = 1; position <= expected; ++position) {
        const auto index = firstIndex.constFind(m_statement.parameterName(position));
        if (index == firstIndex.constEnd())
            return SQLITE_RANGE;
        const int code = m_statement.bind(position, m_bound.at(*index));
        if (code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

/// True when SQLite stands on a row.
bool SqlCipherResult::step()
{
    if (!m_statement.isPrepared()) {
        setLastError(QSqlError(Words::tr("Unable to fetch row"), Words::tr("No query"), QSqlError::ConnectionError));
        m_isEnded = true;
        return false;
    }
    const int code = m_statement.step();
    if (code == SQLITE_ROW) {
        if (m_columns == 0)
            rememberColumns();
        return true;
    }
    m_columns = m_statement.columnCount();
    m_isEnded = true;
    setAt(QSql::AfterLastRow);
    if (code != SQLITE_DONE)
        fail(Words::tr("Unable to fetch row"), QSqlError::ConnectionError, code);
    m_statement.reset();
    return false;
}

void SqlCipherResult::rememberColumns()
{
    m_columns = m_statement.columnCount();
    for (int column = 0; column < m_columns; ++column)
        m_firstTypes.append(m_statement.columnType(column));
}

int SqlCipherResult::size()
{
    return -1;
}

int SqlCipherResult::numRowsAffected()
{
    const SqlCipherHandle *const handle = openHandle();
    return handle ? sqlite3_changes(handle->get()) : -1;
}

QVariant SqlCipherResult::lastInsertId() const
{
    const SqlCipherHandle *const handle = openHandle();
    const qlonglong id = isActive() && handle ? sqlite3_last_insert_rowid(handle->get()) : 0;
    return id ? QVariant(id) : QVariant();
}

QSqlRecord SqlCipherResult::record() const
{
    QSqlRecord fields;
    if (!isActive() || !isSelect() || !m_statement.isPrepared())
        return fields;
    for (int column = 0; column < m_columns; ++column)
        fields.append(m_statement.field(column, column < m_firstTypes.size() ? m_firstTypes.at(column) : SQLITE_NULL));
    return fields;
}

/// Qt's models do this before they write and go on reading the rows that were visited.
void SqlCipherResult::detachFromResultSet()
{
    m_statement.finish();
    m_bound.clear();
    m_isFirstReady = false;
    m_isEnded = true;
}

void SqlCipherResult::setActive(bool active)
{
    if (!active)
        forgetRows();
    QSqlResult::setActive(active);
}

void SqlCipherResult::forgetRows()
{
    m_rows.clear();
    m_firstTypes.clear();
    m_columns = 0;
    m_cachedRows = 0;
}

bool SqlCipherResult::fail(const QString &text, QSqlError::ErrorType type, int code)
{
    const SqlCipherHandle *const handle = openHandle();
    const int reason = handle ? handle->reason(code) : code;
    setLastError(QSqlError(text, handle ? handle->errorText() : QString(), type, QString::number(reason)));
    return false;
}

} // namespace Prefdesk
