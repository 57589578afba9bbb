// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherdriver.h"

#include "models/storage/sqlcipherhandle.h"
#include "models/storage/sqlcipheropening.h"
#include "models/storage/sqlcipherresult.h"

#include <sqlcipher/sqlite3.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <mutex>
#include <utility>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)

namespace Prefdesk {

namespace {

/// The number in "SQLite 14: open", or nothing.
QString nativeCode(const Error &error)
{
    return error.detail.startsWith(u"SQLite ") ? error.detail.section(u' ', 1, 1).chopped(1) : QString();
}

} // namespace

struct SqlCipherDriver::Private
{
    std::mutex closing; // cancelQuery() comes from other threads
    std::unique_ptr<SqlCipherHandle> handle;
    Secret key;
    Error openError;
    QStringList notified;
};

void registerSqlCipherDriver()
{
    static std::once_flag done;
    std::call_once(done, [] {
        QSqlDatabase::registerSqlDriver(QStringLiteral("QSQLCIPHER"), new QSqlDriverCreator<SqlCipherDriver>);
    });
}

SqlCipherDriver::SqlCipherDriver(QObject *parent)
    : QSqlDriver(parent)
    , d(std::make_unique<Private>())
{
}

SqlCipherDriver::~SqlCipherDriver() = default;

void SqlCipherDriver::setKey(Secret key)
{
    d->key = std::move(key);
}

Error SqlCipherDriver::openError() const
{
    return d->openError;
}

Result<> SqlCipherDriver::rekey(const Secret &key)
{
    if (!d->handle)
        return sqlError(SQLITE_MISUSE, QStringLiteral("rekey"));
    return d->handle->rekey(key);
}

SqlCipherHandle *SqlCipherDriver::openHandle() const
{
    return d->handle.get();
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case LowPrecisionNumbers:
    case SimpleLocking:
    case EventNotifications:
    case FinishQuery:
    case CancelQuery:
        return true;
    case QuerySize:
    case BatchOperations:
    case MultipleResultSets:
        return false;
    }
    return false;
}

bool SqlCipherDriver::open(const QString &file, const QString &, const QString &, const QString &, int,
                           const QString &options)
{
    if (isOpen())
        close();
    const Secret key = std::exchange(d->key, {});
    auto opened = SqlCipherOpening(file, SqlCipherOptions::fromText(options)).open(key);
    if (!opened) {
        d->openError = opened.error();
        const QString code = nativeCode(d->openError);
        const QString reason = code.isEmpty() ? d->openError.detail : QString::fromUtf8(sqlite3_errstr(code.toInt()));
        setLastError(QSqlError(d->openError.message, reason, QSqlError::ConnectionError, code));
        setOpenError(true);
        return false;
    }
    const std::scoped_lock lock(d->closing);
    d->handle = std::move(*opened);
    d->openError = {};
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlCipherDriver::close()
{
    if (!isOpen())
        return;
    const std::scoped_lock lock(d->closing);
    d->notified.clear();
    d->handle.reset();
    setOpen(false);
    setOpenError(false);
}

QSqlResult *SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this);
}

bool SqlCipherDriver::runTransaction(const QString &sql, const QString &failure)
{
    if (!isOpen() || isOpenError())
        return false;
    QSqlQuery query(createResult());
    if (query.exec(sql))
        return true;
    const QSqlError error = query.lastError();
    setLastError(QSqlError(failure, error.databaseText(), QSqlError::TransactionError, error.nativeErrorCode()));
    return false;
}

bool SqlCipherDriver::beginTransaction()
{
    return runTransaction(QStringLiteral("BEGIN"), tr("Unable to begin transaction"));
}

bool SqlCipherDriver::commitTransaction()
{
    return runTransaction(QStringLiteral("COMMIT"), tr("Unable to commit transaction"));
}

bool SqlCipherDriver::rollbackTransaction()
{
    return runTransaction(QStringLiteral("ROLLBACK"), tr("Unable to rollback transaction"));
}

bool SqlCipherDriver::isInTransaction() const
{
    return d->handle && sqlite3_get_autocommit(d->handle->get()) == 0;
}

QVariant SqlCipherDriver::handle() const
{
    sqlite3 *database = d->handle ? d->handle->get() : nullptr;
    return QVariant(QMetaType::fromType<sqlite3 *>(), &database);
}

void SqlCipherDriver::tellChange(void *driver, int, const char *, const char *table, long long row)
{
    auto *const self = static_cast<SqlCipherDriver *>(driver);
    // Queued: inside the hook the connection must not be used.
    QMetaObject::invokeMethod(
        self,
        [self, name = QString::fromUtf8(table), row] {
            if (self->d->notified.contains(name))
                emit self->notification(name, QSqlDriver::UnknownSource, QVariant(static_cast<qlonglong>(row)));
        },
        Qt::QueuedConnection);
}

bool SqlCipherDriver::subscribeToNotification(const QString &table)
{
    if (!d->handle || d->notified.contains(table))
        return false;
    d->notified.append(table);
    sqlite3_update_hook(d->handle->get(), tellChange, this);
    return true;
}

bool SqlCipherDriver::unsubscribeFromNotification(const QString &table)
{
    if (!d->handle || !d->notified.removeOne(table))
        return false;
    if (d->notified.isEmpty())
        sqlite3_update_hook(d->handle->get(), nullptr, nullptr);
    return true;
}

QStringList SqlCipherDriver::subscribedToNotifications() const
{
    return d->notified;
}

bool SqlCipherDriver::cancelQuery()
{
    const std::scoped_lock lock(d->closing);
    if (!d->handle)
        return false;
    d->handle->interrupt();
    return true;
}

void SqlCipherDriver::setStopFlag(const std::atomic_bool *flag)
{
    if (d->handle)
        d->handle->setStopFlag(flag);
}

} // namespace Prefdesk
