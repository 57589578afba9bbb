// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

#include <QSqlDriver>

#include <atomic>
#include <functional>
#include <memory>

class QSqlQuery;

namespace Prefdesk {

class SqlCipherHandle;

/// Makes "QSQLCIPHER" known to QSqlDatabase; safe to call again.
void registerSqlCipherDriver();

/// What SQLite's (extended) result code means to a person; detail names the code and place only.
Error sqlError(int code, const QString &place);

/// QSqlDriver over libsqlcipher's C interface (SQLCipher >= 4.6), public Qt API only.
///
/// open() keys the file with sqlite3_key_v2 and then proves that it is encrypted; anything else refuses to
/// open. Options (";"-separated): QSQLCIPHER_OPEN_READONLY, QSQLCIPHER_OPEN_EXISTING (never creates),
/// QSQLCIPHER_BUSY_TIMEOUT=ms (5000), QSQLCIPHER_CACHE_KIB=n (65536), QSQLCIPHER_ENABLE_REGEXP.
class SqlCipherDriver : public QSqlDriver
{
    Q_OBJECT

public:
    explicit SqlCipherDriver(QObject *parent = nullptr);
    ~SqlCipherDriver() override;

    /// The raw 32-byte key for the next open(), which forgets it; there is no other way to give one.
    void setKey(Secret key);
    /// Why the last open() failed, as a sentence.
    Error openError() const;
    /// Re-encrypts the whole file with another key; the caller proves it by opening again.
    Result<> rekey(const Secret &key);

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &file, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &table) const override;
    QSqlIndex primaryIndex(const QString &table) const override;
    QVariant handle() const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;
    bool subscribeToNotification(const QString &table) override;
    bool unsubscribeFromNotification(const QString &table) override;
    QStringList subscribedToNotifications() const override;
    /// Stops the running statements; callable from any thread.
    bool cancelQuery() override;
    /// While *flag is true every statement stops with SQLITE_INTERRUPT; it must outlive the connection.
    void setStopFlag(const std::atomic_bool *flag);
    bool isInTransaction() const;
    /// Null while closed.
    SqlCipherHandle *openHandle() const;

private:
    bool runTransaction(const QString &sql, const QString &failure);
    QSqlRecord fields(const QString &table, const std::function<bool(const QSqlQuery &)> &wanted) const;
    static void tellChange(void *driver, int, const char *, const char *table, long long row);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Prefdesk
