// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipheropening.h"

#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherkey.h"
#include "models/storage/sqlcipherregexp.h"

#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace Prefdesk {

namespace {

const QByteArray plainHeader = QByteArrayLiteral("SQLite format 3");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SqlCipherOpening)
};

bool isMemory(const QString &file)
{
    return file == u":memory:";
}

} // namespace

SqlCipherOpening::SqlCipherOpening(QString file, SqlCipherOptions options)
    : m_file(std::move(file))
    , m_options(options)
{
}

Result<std::unique_ptr<SqlCipherHandle>> SqlCipherOpening::open(const Secret &key)
{
    Result<> step = checkBefore();
    if (step)
        step = connect();
    if (step && isPlain())
        step = plainFile();
    if (step)
        step = checkEngine();
    if (step)
        step = unlock(key);
    if (step)
        step = readSchema();
    if (step)
        step = harden();
    if (step)
        step = checkFile();
    if (!step) {
        m_handle.reset();
        return step.error();
    }
    if (m_options.regexp)
        addRegexp(m_handle->get());
    return std::move(m_handle);
}

Result<> SqlCipherOpening::checkBefore() const
{
    if (isMemory(m_file))
        return {};
    const QFileInfo info(m_file);
    if (m_file.isEmpty() || ((m_options.mustExist || m_options.readOnly) && !info.exists()))
        return Error {
            Error::Kind::Unavailable,
            Words::tr("The desk's file \"%1\" is not there. Check the place or restore a backup.").arg(info.fileName()),
            QStringLiteral("missing")};
    if (info.exists() && !info.isFile())
        return Error {Error::Kind::Unavailable, Words::tr("\"%1\" is not a file.").arg(info.fileName()),
                      QStringLiteral("not a file")};
    if ((m_options.mustExist || m_options.readOnly) && info.size() == 0)
        return Error {Error::Kind::Damaged,
                      Words::tr("The desk's file \"%1\" is empty. Restore the newest backup.").arg(info.fileName()),
                      QStringLiteral("empty")};
    return {};
}

Result<> SqlCipherOpening::connect()
{
    int flags = SQLITE_OPEN_NOMUTEX; // one thread per connection
    if (m_options.readOnly)
        flags |= SQLITE_OPEN_READONLY;
    else
        flags |= SQLITE_OPEN_READWRITE | (m_options.mustExist ? 0 : SQLITE_OPEN_CREATE);
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(m_file.toUtf8().constData(), &database, flags, nullptr);
    m_handle = std::make_unique<SqlCipherHandle>(database); // also after a failure there is something to close
    if (code != SQLITE_OK)
        return sqlError(database ? m_handle->errorCode() : code, QStringLiteral("open"));
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, m_options.busyTimeoutMs);
    if (!m_options.readOnly && sqlite3_db_readonly(database, "main") == 1)
        return sqlError(SQLITE_READONLY, QStringLiteral("open"));
    return {};
}

Result<> SqlCipherOpening::checkEngine() const
{
    const Result<QString> version = pragma("PRAGMA cipher_version");
    if (version && !version->isEmpty() && qstrcmp(sqlite3_sourceid(), SQLITE_SOURCE_ID) == 0)
        return {};
    return Error {Error::Kind::Unavailable,
                  Words::tr("This program runs with a database engine that does not encrypt. Nothing was opened; "
                            "install Prefdesk again."),
                  QStringLiteral("engine is not SQLCipher")};
}

Result<> SqlCipherOpening::unlock(const Secret &key)
{
    if (key.size() != sqlCipherKeyBytes)
        return Error {Error::Kind::WrongKey, Words::tr("No key was given for this desk. Sign in again."),
                      QStringLiteral("key size")};
    // As default and with the key kept, so that ATTACH opens a file of the same key, which has its own salt.
    const Result<QString> hash = pragma("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256");
    if (!hash)
        return hash.error();
    const Secret literal = sqlCipherKeyLiteral(key);
    const int code = sqlite3_key_v2(m_handle->get(), "main", literal.data(), static_cast<int>(literal.size()));
    if (code != SQLITE_OK)
        return sqlError(code, QStringLiteral("key"));
    // The log level after the key: keying sets it back, and it writes about pages to standard error.
    for (const char *sql : {"PRAGMA cipher_page_size = 4096", "PRAGMA cipher_hmac_algorithm = HMAC_SHA256",
                            "PRAGMA cipher_store_pass = ON", "PRAGMA cipher_log_level = NONE"}) {
        const Result<QString> set = pragma(sql);
        if (!set)
            return set.error();
    }
    return expect("PRAGMA temp_store = MEMORY; PRAGMA temp_store", QStringLiteral("2"));
}

// The first page that is read proves the key.
Result<> SqlCipherOpening::readSchema() const
{
    const Result<QString> tables = pragma("SELECT count(*) FROM sqlite_schema");
    if (tables)
        return {};
    if ((sqlite3_errcode(m_handle->get()) & 0xff) != SQLITE_NOTADB)
        return tables.error();
    return Error {Error::Kind::WrongKey,
                  Words::tr("The key does not open \"%1\", or the beginning of the file is damaged. Sign in to the "
                            "right desk or restore the newest backup.")
                      .arg(QFileInfo(m_file).fileName()),
                  QStringLiteral("SQLite 26: first page")};
}

Result<> SqlCipherOpening::harden()
{
    const QByteArray cache = "PRAGMA cache_size = -" + QByteArray::number(m_options.cacheKib);
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

Result<> SqlCipherOpening::checkFile() const
{
    if (isMemory(m_file))
        return {};
    if (!m_options.readOnly) {
        const Result<> log = expect("PRAGMA journal_mode = WAL", QStringLiteral("wal"));
        if (!log)
            return log.error();
    }
    if (header().isEmpty())
        return sqlError(SQLITE_IOERR, QStringLiteral("header"));
    return isPlain() ? Result<>(plainFile()) : Result<>();
}

// Through the engine's own handle: closing another one of the same file takes away the locks of all connections of this
// program (fcntl), and the next program that leaves the desk would remove the log under our feet.
QByteArray SqlCipherOpening::header() const
{
    sqlite3_file *file = nullptr;
    const int found
        = sqlite3_file_control(m_handle->get(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    if (found != SQLITE_OK || !file || !file->pMethods)
        return {};
    QByteArray bytes(plainHeader.size(), '\0');
    const int read = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    return read == SQLITE_OK ? bytes : QByteArray();
}

bool SqlCipherOpening::isPlain() const
{
    return header() == plainHeader;
}

Error SqlCipherOpening::plainFile() const
{
    return {Error::Kind::Damaged,
            Words::tr("\"%1\" is not encrypted, so it is not a desk of Prefdesk. It was not opened; choose the desk's "
                      "own file or restore a backup.")
                .arg(QFileInfo(m_file).fileName()),
            QStringLiteral("plain SQLite file")};
}

Result<QString> SqlCipherOpening::pragma(const char *sql) const
{
    QString answer;
    const auto take = [](void *target, int count, char **values, char **) {
        if (count > 0)
            *static_cast<QString *>(target) = QString::fromUtf8(values[0]);
        return 0;
    };
    const int code = sqlite3_exec(m_handle->get(), sql, take, &answer, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_handle->reason(code), QString::fromLatin1(sql).section(u' ', 1, 1));
    return answer;
}

Result<> SqlCipherOpening::expect(const char *sql, const QString &value) const
{
    const Result<QString> answer = pragma(sql);
    if (!answer)
        return answer.error();
    if (*answer == value)
        return {};
    return sqlError(SQLITE_MISUSE, QString::fromLatin1(sql).section(u' ', 1, 1));
}

} // namespace Prefdesk
