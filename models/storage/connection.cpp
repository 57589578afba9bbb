// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"

#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"
#include "models/storage/sqlcipherstatement.h"

#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace Prefdesk {

namespace {

// Statements are few and fixed; past this many something builds SQL from values.
constexpr qsizetype mostStatements = 200;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Connection)
};

// Qt's SQL classes store a default-constructed text as NULL; ours mean an empty text.
QVariant parameter(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull())
        return QVariant(QLatin1String(""));
    if (value.typeId() == QMetaType::QByteArray && !value.isNull() && value.toByteArray().isNull())
        return QVariant(QByteArray(""));
    return value;
}

Error stopped()
{
    return {Error::Kind::Cancelled, Words::tr("Stopped. Nothing was changed."), {}};
}

Error wrongParameterCount()
{
    return {Error::Kind::Internal, Words::tr("This program made a mistake. Nothing was changed; please report it."),
            QStringLiteral("parameter count")};
}

// Statements without rows go to SQLite directly: QSqlQuery's own bookkeeping costs more than a short INSERT.
Result<sqlite3 *> execute(Connection &connection, const QString &sql, const QVariantList &values)
{
    if (connection.isInterrupted())
        return stopped();
    SqlCipherHandle &handle = *static_cast<SqlCipherDriver *>(connection.database().driver())->openHandle();
    SqlCipherStatement *const statement = handle.kept(sql);
    if (!statement)
        return sqlError(handle.errorCode(), QStringLiteral("prepare"));
    if (statement->parameterCount() != values.size())
        return wrongParameterCount();
    int code = SQLITE_OK;
    for (qsizetype at = 0; at < values.size() && code == SQLITE_OK; ++at)
        code = statement->bind(static_cast<int>(at) + 1, parameter(values.at(at)));
    if (code == SQLITE_OK)
        code = statement->step();
    const bool isDone = code == SQLITE_DONE || code == SQLITE_ROW; // a pragma may answer with a row
    const int reason = isDone ? SQLITE_OK : handle.reason(code); // finish() forgets it
    statement->finish();
    if (isDone)
        return handle.get();
    handle.forget(sql);
    return sqlError(reason, QStringLiteral("step"));
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const Secret &key, Mode mode)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    registerSqlCipherDriver();
    std::unique_ptr<Connection> connection(
        new Connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLCIPHER"), name)));
    QSqlDatabase &database = connection->m_database;
    auto *const driver = static_cast<SqlCipherDriver *>(database.driver());
    driver->setKey(key.copy());
    database.setDatabaseName(file);
    if (mode == Mode::ReadOnly)
        database.setConnectOptions(QStringLiteral("QSQLCIPHER_OPEN_READONLY"));
    else if (mode == Mode::ReadWrite)
        database.setConnectOptions(QStringLiteral("QSQLCIPHER_OPEN_EXISTING"));
    if (!database.open())
        return driver->openError();
    driver->setStopFlag(&connection->m_interrupted);
    return connection;
}

Connection::Connection(const QSqlDatabase &database)
    : m_database(database)
{
}

Connection::~Connection()
{
    m_statements.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<qint64> Connection::run(const QString &sql, const QVariantList &values)
{
    const Result<sqlite3 *> done = execute(*this, sql, values);
    if (!done)
        return done.error();
    return sqlite3_changes64(*done);
}

Result<qint64> Connection::insert(const QString &sql, const QVariantList &values)
{
    const Result<sqlite3 *> done = execute(*this, sql, values);
    if (!done)
        return done.error();
    return sqlite3_last_insert_rowid(*done);
}

Result<> Connection::each(const QString &sql, const QVariantList &values, const std::function<bool(const Row &)> &visit)
{
    const Result<QSqlQuery *> running = prepared(sql, values);
    if (!running)
        return running.error();
    // The visitor may run further statements, so this one leaves the cache while it is read.
    const std::shared_ptr<QSqlQuery> query = m_statements.take(sql);
    while (query->next()) {
        if (!visit(Row(*query)))
            break;
    }
    const QSqlError failure = query->lastError();
    query->finish();
    m_statements.insert(sql, query);
    if (failure.isValid())
        return errorOf(failure);
    return {};
}

void Connection::rollBack()
{
    // A failure needs no answer: SQLite has then rolled back by itself (disk full, I/O error).
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

void Connection::interrupt()
{
    m_interrupted = true;
    m_database.driver()->cancelQuery();
}

void Connection::resume()
{
    m_interrupted = false;
    if (static_cast<SqlCipherDriver *>(m_database.driver())->isInTransaction())
        rollBack();
}

QString Connection::file() const
{
    return m_database.databaseName();
}

Result<QSqlQuery *> Connection::prepared(const QString &sql, const QVariantList &values)
{
    if (m_interrupted)
        return stopped();
    if (m_statements.size() > mostStatements)
        m_statements.clear();
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const Error error = errorOf(query->lastError());
            m_statements.remove(sql);
            return error;
        }
    }
    for (qsizetype index = 0; index < values.size(); ++index)
        query->bindValue(static_cast<int>(index), parameter(values.at(index)));
    // A statement from the cache still holds the values of the last run: none of them may stand in.
    if (query->boundValues().size() != values.size())
        return wrongParameterCount();
    if (!query->exec()) {
        const Error error = errorOf(query->lastError());
        m_statements.remove(sql);
        return error;
    }
    return query.get();
}

Error Connection::errorOf(const QSqlError &error) const
{
    return sqlError(error.nativeErrorCode().toInt(), error.driverText());
}

} // namespace Prefdesk
