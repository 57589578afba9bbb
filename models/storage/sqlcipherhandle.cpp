// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherhandle.h"

#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherregexp.h"
#include "models/storage/sqlcipherstatement.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace Prefdesk {

namespace {

constexpr std::size_t keyBytes = 32;
constexpr int operationsBetweenStopChecks = 2000;
// Statements are few and fixed; past this many something builds SQL from values.
constexpr qsizetype mostKept = 200;
const QByteArray plainHeader = QByteArrayLiteral("SQLite format 3");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SqlCipherHandle)
};

bool isMemory(const QString &file)
{
    return file == u":memory:";
}

/// x'<64 hex digits>': how SQLCipher takes a raw key without deriving one.
Secret keyLiteral(const Secret &key)
{
    Secret literal(2 + 2 * keyBytes + 2);
    auto *const text = reinterpret_cast<char *>(literal.data());
    text[0] = 'x';
    text[1] = '\'';
    sodium_bin2hex(text + 2, 2 * keyBytes + 1, key.data(), keyBytes);
    text[2 + 2 * keyBytes] = '\'';
    return literal;
}

constexpr int keyLiteralSize = 2 + 2 * int(keyBytes) + 1;

Error plainFile(const QString &file)
{
    return {Error::Kind::Damaged,
            Words::tr("\"%1\" is not encrypted, so it is not a desk of Prefdesk. It was not opened; choose the desk's "
                      "own file or restore a backup.")
                .arg(QFileInfo(file).fileName()),
            QStringLiteral("plain SQLite file")};
}

Result<> checkBefore(const QString &file, const SqlCipherOptions &options)
{
    if (isMemory(file))
        return {};
    const QFileInfo info(file);
    if (file.isEmpty() || ((options.mustExist || options.readOnly) && !info.exists()))
        return Error {
            Error::Kind::Unavailable,
            Words::tr("The desk's file \"%1\" is not there. Check the place or restore a backup.").arg(info.fileName()),
            QStringLiteral("missing")};
    if (info.exists() && !info.isFile())
        return Error {Error::Kind::Unavailable, Words::tr("\"%1\" is not a file.").arg(info.fileName()),
                      QStringLiteral("not a file")};
    if ((options.mustExist || options.readOnly) && info.size() == 0)
        return Error {Error::Kind::Damaged,
                      Words::tr("The desk's file \"%1\" is empty. Restore the newest backup.").arg(info.fileName()),
                      QStringLiteral("empty")};
    QFile bytes(file);
    if (info.exists() && bytes.open(QIODevice::ReadOnly) && bytes.read(plainHeader.size()) == plainHeader)
        return plainFile(file);
    return {};
}

int stopAsked(void *flag)
{
    return static_cast<const std::atomic_bool *>(flag)->load() ? 1 : 0;
}

} // namespace

SqlCipherOptions SqlCipherOptions::fromText(const QString &text)
{
    SqlCipherOptions options;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        bool isNumber = false;
        const int number = part.section(u'=', 1).trimmed().toInt(&isNumber);
        if (name == u"QSQLCIPHER_OPEN_READONLY")
            options.readOnly = true;
        else if (name == u"QSQLCIPHER_OPEN_EXISTING")
            options.mustExist = true;
        else if (name == u"QSQLCIPHER_ENABLE_REGEXP")
            options.regexp = true;
        else if (name == u"QSQLCIPHER_BUSY_TIMEOUT" && isNumber)
            options.busyTimeoutMs = number;
        else if (name == u"QSQLCIPHER_CACHE_KIB" && isNumber && number > 0)
            options.cacheKib = number;
    }
    return options;
}

Result<std::unique_ptr<SqlCipherHandle>> SqlCipherHandle::open(const QString &file, const Secret &key,
                                                               const SqlCipherOptions &options)
{
    std::unique_ptr<SqlCipherHandle> handle(new SqlCipherHandle);
    Result<> step = checkBefore(file, options);
    if (step)
        step = handle->connect(file, options);
    if (step)
        step = handle->checkEngine();
    if (step)
        step = handle->unlock(file, key);
    if (step)
        step = handle->harden(options);
    if (step)
        step = handle->checkFile(file, options);
    if (!step)
        return step.error();
    if (options.regexp)
        addRegexp(handle->m_database);
    return handle;
}

SqlCipherHandle::~SqlCipherHandle()
{
    const QSet<SqlCipherStatement *> statements = m_statements;
    for (SqlCipherStatement *const statement : statements)
        statement->finalize();
    sqlite3_close_v2(m_database);
}

Result<> SqlCipherHandle::connect(const QString &file, const SqlCipherOptions &options)
{
    int flags = SQLITE_OPEN_NOMUTEX; // one thread per connection
    if (options.readOnly)
        flags |= SQLITE_OPEN_READONLY;
    else
        flags |= SQLITE_OPEN_READWRITE | (options.mustExist ? 0 : SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &m_database, flags, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_database ? sqlite3_extended_errcode(m_database) : code, QStringLiteral("open"));
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_timeout(m_database, options.busyTimeoutMs);
    if (!options.readOnly && sqlite3_db_readonly(m_database, "main") == 1)
        return sqlError(SQLITE_READONLY, QStringLiteral("open"));
    return {};
}

Result<> SqlCipherHandle::checkEngine() const
{
    const Result<QString> version = pragma("PRAGMA cipher_version");
    if (version && !version->isEmpty() && qstrcmp(sqlite3_sourceid(), SQLITE_SOURCE_ID) == 0)
        return {};
    return Error {Error::Kind::Unavailable,
                  Words::tr("This program runs with a database engine that does not encrypt. Nothing was opened; "
                            "install Prefdesk again."),
                  QStringLiteral("engine is not SQLCipher")};
}

Result<> SqlCipherHandle::unlock(const QString &file, const Secret &key)
{
    if (key.size() != keyBytes)
        return Error {Error::Kind::WrongKey, Words::tr("No key was given for this desk. Sign in again."),
                      QStringLiteral("key size")};
    // As default and with the key kept, so that ATTACH opens a file of the same key, which has its own salt.
    const Result<QString> hash = pragma("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256");
    if (!hash)
        return hash.error();
    const Secret literal = keyLiteral(key);
    const int code = sqlite3_key_v2(m_database, "main", literal.data(), keyLiteralSize);
    if (code != SQLITE_OK)
        return sqlError(code, QStringLiteral("key"));
    // The log level after the key: keying sets it back, and it writes about pages to standard error.
    for (const char *sql : {"PRAGMA cipher_page_size = 4096", "PRAGMA cipher_hmac_algorithm = HMAC_SHA256",
                            "PRAGMA cipher_store_pass = ON", "PRAGMA cipher_log_level = NONE"}) {
        const Result<QString> set = pragma(sql);
        if (!set)
            return set.error();
    }
    const Result<> memory = expect("PRAGMA temp_store = MEMORY; PRAGMA temp_store", QStringLiteral("2"));
    if (!memory)
        return memory;
    const Result<QString> tables = pragma("SELECT count(*) FROM sqlite_schema");
    if (tables)
        return {};
    if ((sqlite3_errcode(m_database) & 0xff) != SQLITE_NOTADB)
        return tables.error();
    return Error {Error::Kind::WrongKey,
                  Words::tr("The key does not open \"%1\", or the beginning of the file is damaged. Sign in to the "
                            "right desk or restore the newest backup.")
                      .arg(QFileInfo(file).fileName()),
                  QStringLiteral("SQLite 26: first page")};
}

Result<> SqlCipherHandle::harden(const SqlCipherOptions &options)
{
    const QByteArray cache = "PRAGMA cache_size = -" + QByteArray::number(options.cacheKib);
    for (const char *sql : {"PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON", cache.constData()}) {
        const Result<QString> set = pragma(sql);
        if (!set)
            return set.error();
    }
    Result<> read = expect("PRAGMA foreign_keys = ON; PRAGMA foreign_keys", QStringLiteral("1"));
    if (read)
        read = expect("PRAGMA trusted_schema = OFF; PRAGMA trusted_schema", QStringLiteral("0"));
    return read;
}

Result<> SqlCipherHandle::checkFile(const QString &file, const SqlCipherOptions &options) const
{
    if (isMemory(file))
        return {};
    if (!options.readOnly) {
        const Result<> log = expect("PRAGMA journal_mode = WAL", QStringLiteral("wal"));
        if (!log)
            return log;
    }
    QFile bytes(file);
    const bool isRead = bytes.open(QIODevice::ReadOnly);
    const QByteArray header = bytes.read(plainHeader.size());
    if (!isRead || header.size() < plainHeader.size())
        return sqlError(SQLITE_IOERR, QStringLiteral("header"));
    if (header == plainHeader)
        return plainFile(file);
    return {};
}

Result<QString> SqlCipherHandle::pragma(const char *sql) const
{
    QString answer;
    const auto take = [](void *target, int count, char **values, char **) {
        if (count > 0)
            *static_cast<QString *>(target) = QString::fromUtf8(values[0]);
        return 0;
    };
    const int code = sqlite3_exec(m_database, sql, take, &answer, nullptr);
    if (code != SQLITE_OK)
        return sqlError(reason(code), QString::fromLatin1(sql).section(u' ', 1, 1));
    return answer;
}

Result<> SqlCipherHandle::expect(const char *sql, const QString &value) const
{
    const Result<QString> answer = pragma(sql);
    if (!answer)
        return answer.error();
    if (*answer == value)
        return {};
    return sqlError(SQLITE_MISUSE, QString::fromLatin1(sql).section(u' ', 1, 1));
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
    if (key.size() != keyBytes)
        return sqlError(SQLITE_MISUSE, QStringLiteral("rekey"));
    const Secret literal = keyLiteral(key);
    const int code = sqlite3_rekey_v2(m_database, "main", literal.data(), keyLiteralSize);
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
