// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherconnection.h"

#include "models/storage/parameter.h"
#include "models/storage/sqlciphercursor.h"
#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"
#include "models/storage/sqlcipherstatement.h"

#include <sqlcipher/sqlite3.h>

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace Prefdesk {

namespace {

// Statements are few and fixed; past this many something builds SQL from values.
constexpr qsizetype mostStatements = 200;

class QueryRow final : public Row
{
public:
    explicit QueryRow(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QString text(int column) const override { return m_query.value(column).toString(); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const override { return m_query.isNull(column); }

private:
    const QSqlQuery &m_query;
};

Error errorOf(const QSqlError &error)
{
    return sqlError(error.nativeErrorCode().toInt(), error.driverText());
}

} // namespace

Result<std::unique_ptr<Connection>> SqlCipherConnection::open(const QString &file, const Secret &key, Mode mode)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    registerSqlCipherDriver();
    std::unique_ptr<SqlCipherConnection> connection(
        new SqlCipherConnection(QSqlDatabase::addDatabase(QStringLiteral("QSQLCIPHER"), name)));
    QSqlDatabase &database = connection->m_database;
    SqlCipherDriver &driver = connection->driver();
    driver.setKey(key.copy());
    database.setDatabaseName(file);
    if (mode == Mode::ReadOnly)
        database.setConnectOptions(QStringLiteral("QSQLCIPHER_OPEN_READONLY"));
    else if (mode == Mode::ReadWrite)
        database.setConnectOptions(QStringLiteral("QSQLCIPHER_OPEN_EXISTING"));
    if (!database.open())
        return driver.openError();
    driver.setStopFlag(&connection->m_interrupted);
    return std::unique_ptr<Connection>(std::move(connection));
}

SqlCipherConnection::SqlCipherConnection(const QSqlDatabase &database)
    : m_database(database)
{
}

SqlCipherConnection::~SqlCipherConnection()
{
    m_statements.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

SqlCipherDriver &SqlCipherConnection::driver() const
{
    return *static_cast<SqlCipherDriver *>(m_database.driver());
}

// Statements without rows go to SQLite directly: QSqlQuery's own bookkeeping costs more than a short INSERT.
Result<SqlCipherHandle *> SqlCipherConnection::execute(const QString &sql, const QVariantList &values)
{
    if (m_interrupted)
        return stoppedError();
    SqlCipherHandle &handle = *driver().openHandle();
    SqlCipherStatement *const statement = handle.kept(sql);
    if (!statement)
        return sqlError(handle.errorCode(), QStringLiteral("prepare"));
    if (statement->parameterCount() != values.size())
        return parameterCountError();
    int code = SQLITE_OK;
    for (qsizetype at = 0; at < values.size() && code == SQLITE_OK; ++at)
        code = statement->bind(static_cast<int>(at) + 1, parameter(values.at(at)));
    if (code == SQLITE_OK)
        code = statement->step();
    const bool isDone = code == SQLITE_DONE || code == SQLITE_ROW; // a pragma may answer with a row
    const int reason = isDone ? SQLITE_OK : handle.reason(code); // finish() forgets it
    statement->finish();
    if (isDone)
        return &handle;
    handle.forget(sql);
    return sqlError(reason, QStringLiteral("step"));
}

Result<qint64> SqlCipherConnection::run(const QString &sql, const QVariantList &values)
{
    const Result<SqlCipherHandle *> done = execute(sql, values);
    if (!done)
        return done.error();
    return sqlite3_changes64((*done)->get());
}

Result<qint64> SqlCipherConnection::insert(const QString &sql, const QVariantList &values)
{
    const Result<SqlCipherHandle *> done = execute(sql, values);
    if (!done)
        return done.error();
    return sqlite3_last_insert_rowid((*done)->get());
}

Result<> SqlCipherConnection::each(const QString &sql, const QVariantList &values,
                                   const std::function<bool(const Row &)> &visit)
{
    const Result<QSqlQuery *> running = prepared(sql, values);
    if (!running)
        return running.error();
    // The visitor may run further statements, so this one leaves the cache while it is read.
    const std::shared_ptr<QSqlQuery> query = m_statements.take(sql);
    const QueryRow row(*query);
    while (query->next()) {
        if (!visit(row))
            break;
    }
    const QSqlError failure = query->lastError();
    query->finish();
    m_statements.insert(sql, query);
    if (failure.isValid())
        return errorOf(failure);
    return {};
}

Result<> SqlCipherConnection::eachOf(const QList<Query> &queries,
                                     const std::function<void(qsizetype, const Row &)> &visit)
{
    for (qsizetype at = 0; at < queries.size(); ++at) {
        const Result<> read = each(queries.at(at).sql, queries.at(at).values, [&](const Row &row) {
            visit(at, row);
            return true;
        });
        if (!read)
            return read;
    }
    return {};
}

std::unique_ptr<Cursor> SqlCipherConnection::cursor(const QString &sql, const QVariantList &values)
{
    return std::make_unique<SqlCipherCursor>(*this, *driver().openHandle(), sql, values);
}

Result<> SqlCipherConnection::begin(Purpose purpose, CustomerId)
{
    const Result<qint64> begun
        = run(purpose == Purpose::Read ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"), {});
    return begun ? Result<>() : begun.error();
}

Result<> SqlCipherConnection::commit()
{
    const Result<qint64> committed = run(QStringLiteral("COMMIT"), {});
    return committed ? Result<>() : committed.error();
}

void SqlCipherConnection::rollBack()
{
    // A failure needs no answer: SQLite has then rolled back by itself (disk full, I/O error).
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

void SqlCipherConnection::interrupt()
{
    m_interrupted = true;
    m_database.driver()->cancelQuery();
}

void SqlCipherConnection::resume()
{
    m_interrupted = false;
    if (driver().isInTransaction())
        rollBack();
}

QString SqlCipherConnection::place() const
{
    return QFileInfo(m_database.databaseName()).canonicalFilePath();
}

QStringList SqlCipherConnection::ownFiles() const
{
    return {QFileInfo(m_database.databaseName()).path()};
}

Result<QSqlQuery *> SqlCipherConnection::prepared(const QString &sql, const QVariantList &values)
{
    if (m_interrupted)
        return stoppedError();
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
        return parameterCountError();
    if (!query->exec()) {
        const Error error = errorOf(query->lastError());
        m_statements.remove(sql);
        return error;
    }
    return query.get();
}

SqlCipherDriver &sqlCipherDriver(Connection &connection)
{
    Q_ASSERT(connection.engine() == Engine::SqlCipher);
    return static_cast<SqlCipherConnection &>(connection).driver();
}

} // namespace Prefdesk
