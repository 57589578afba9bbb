// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherhandle.h"

#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherkey.h"
#include "models/storage/sqlcipherstatement.h"

#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>

#include <cerrno>

namespace Prefdesk {

namespace {

constexpr int operationsBetweenStopChecks = 2000;
// Statements are few and fixed; past this many something builds SQL from values.
constexpr qsizetype mostKept = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SqlCipherHandle)
};

int stopAsked(void *flag)
{
    return static_cast<const std::atomic_bool *>(flag)->load() ? 1 : 0;
}

} // namespace

SqlCipherHandle::SqlCipherHandle(sqlite3 *database)
    : m_database(database)
{
}

SqlCipherHandle::~SqlCipherHandle()
{
    const QSet<SqlCipherStatement *> statements = m_statements;
    for (SqlCipherStatement *const statement : statements)
        statement->finalize();
    sqlite3_close_v2(m_database);
}

QString SqlCipherHandle::errorText() const
{
    return QString::fromUtf8(sqlite3_errmsg(m_database));
}

int SqlCipherHandle::reason(int code) const
{
    const int system = sqlite3_system_errno(m_database);
    const bool isWrite = code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_TRUNCATE || code == SQLITE_IOERR_SHMSIZE;
    return isWrite && (system == ENOSPC || system == EDQUOT || system == EFBIG) ? SQLITE_FULL : code;
}

SqlCipherStatement *SqlCipherHandle::kept(const QString &sql)
{
    if (m_kept.size() > mostKept)
        m_kept.clear();
    const auto known = m_kept.constFind(sql);
    if (known != m_kept.constEnd())
        return known->get();
    auto statement = std::make_shared<SqlCipherStatement>();
    if (statement->prepare(*this, sql) != SQLITE_OK)
        return nullptr;
    m_kept.insert(sql, statement);
    return statement.get();
}

int SqlCipherHandle::errorCode() const
{
    return sqlite3_extended_errcode(m_database);
}

void SqlCipherHandle::interrupt()
{
    sqlite3_interrupt(m_database);
}

void SqlCipherHandle::setStopFlag(const std::atomic_bool *flag)
{
    sqlite3_progress_handler(m_database, operationsBetweenStopChecks, flag ? stopAsked : nullptr,
                             const_cast<std::atomic_bool *>(flag));
}

Result<> SqlCipherHandle::rekey(const Secret &key)
{
    if (key.size() != sqlCipherKeyBytes)
        return sqlError(SQLITE_MISUSE, QStringLiteral("rekey"));
    const Secret literal = sqlCipherKeyLiteral(key);
    const int code = sqlite3_rekey_v2(m_database, "main", literal.data(), static_cast<int>(literal.size()));
    if (code != SQLITE_OK)
        return sqlError(reason(code), QStringLiteral("rekey"));
    // It answers "done" also when the new pages could not be written, and then leaves its transaction open.
    if (sqlite3_txn_state(m_database, "main") != SQLITE_TXN_NONE)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("The desk could not be re-encrypted; most often the disk is full. Nothing is lost: free "
                      "some space, and it is tried again when somebody signs in."),
            QStringLiteral("rekey not committed")};
    return {};
}

} // namespace Prefdesk
