// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSql>
#include <QSqlRecord>
#include <QString>
#include <QVariant>

struct sqlite3_stmt;

namespace Prefdesk {

class SqlCipherHandle;

/// One prepared SQLite statement. The handle takes it away when it closes; every call is then harmless.
class SqlCipherStatement final
{
public:
    SqlCipherStatement() = default;
    SqlCipherStatement(const SqlCipherStatement &) = delete;
    SqlCipherStatement &operator=(const SqlCipherStatement &) = delete;
    ~SqlCipherStatement();

    // Answers are SQLite's extended result codes.

    /// SQLITE_MISUSE when the text holds more than one statement.
    int prepare(SqlCipherHandle &handle, const QString &sql);
    int reset();
    /// Positions count from 1. Blobs are not copied: the value must outlive the run.
    int bind(int position, const QVariant &value);
    int step();
    /// Ends the run and forgets the bound values.
    void finish();
    void finalize();

    bool isPrepared() const { return m_statement; }
    bool isReadOnly() const;
    sqlite3_stmt *get() const { return m_statement; }
    int parameterCount() const;
    QString parameterName(int position) const;
    int columnCount() const;
    /// Of the current row; SQLITE_INTEGER, SQLITE_TEXT ...
    int columnType(int column) const;
    bool isNull(int column) const;
    QVariant value(int column, QSql::NumericalPrecisionPolicy policy) const;
    /// Name, declared type and table of a column; storedType of its first row when it has no declared type.
    QSqlField field(int column, int storedType) const;

private:
    SqlCipherHandle *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// What a declared SQL type is in Qt, as QSQLITE sees it.
QMetaType sqlColumnType(const QString &declaration);

} // namespace Prefdesk
