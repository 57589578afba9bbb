// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <atomic>
#include <memory>

struct sqlite3;

namespace Prefdesk {

class SqlCipherStatement;

/// An open sqlite3 connection; see SqlCipherOpening for what it has proven.
class SqlCipherHandle final
{
public:
    /// Closes it in the end; null: what sqlite3 gives when it has no memory.
    explicit SqlCipherHandle(sqlite3 *database);
    SqlCipherHandle(const SqlCipherHandle &) = delete;
    SqlCipherHandle &operator=(const SqlCipherHandle &) = delete;
    ~SqlCipherHandle();

    sqlite3 *get() const { return m_database; }
    QString errorText() const;
    /// The code; SQLITE_FULL for a write that failed because one's share of the disk is used up.
    int reason(int code) const;
    /// Stops the statements that run now; callable from any thread while this lives.
    void interrupt();
    /// While *flag is true every statement stops with SQLITE_INTERRUPT; null: none.
    void setStopFlag(const std::atomic_bool *flag);
    Result<> rekey(const Secret &key);

    /// A statement of that text without bound values, prepared once and kept; null when SQLite refuses the text.
    SqlCipherStatement *kept(const QString &sql);
    void forget(const QString &sql) { m_kept.remove(sql); }
    /// Of the last call that failed.
    int errorCode() const;

    void add(SqlCipherStatement *statement) { m_statements.insert(statement); }
    void remove(SqlCipherStatement *statement) { m_statements.remove(statement); }

private:
    sqlite3 *m_database;
    QSet<SqlCipherStatement *> m_statements;
    QHash<QString, std::shared_ptr<SqlCipherStatement>> m_kept;
};

} // namespace Prefdesk
