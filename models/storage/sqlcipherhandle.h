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

/// How a file is opened; from the driver's option text.
struct SqlCipherOptions
{
    bool readOnly = false;
    bool mustExist = false;
    bool regexp = false;
    int busyTimeoutMs = 5000;
    int cacheKib = 65536;

    static SqlCipherOptions fromText(const QString &text);
};

/// An open sqlite3 connection that has proven to be encrypted with our key.
class SqlCipherHandle final
{
public:
    /// Fails closed: whatever is not proven is an error and nothing stays open.
    static Result<std::unique_ptr<SqlCipherHandle>> open(const QString &file, const Secret &key,
                                                         const SqlCipherOptions &options);

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
    SqlCipherHandle() = default;
    Result<> connect(const QString &file, const SqlCipherOptions &options);
    Result<> checkEngine() const;
    Result<> unlock(const QString &file, const Secret &key);
    Result<> harden(const SqlCipherOptions &options);
    Result<> checkFile(const QString &file, const SqlCipherOptions &options) const;
    Result<QString> pragma(const char *sql) const;
    Result<> expect(const char *sql, const QString &value) const;

    sqlite3 *m_database = nullptr;
    QSet<SqlCipherStatement *> m_statements;
    QHash<QString, std::shared_ptr<SqlCipherStatement>> m_kept;
};

} // namespace Prefdesk
