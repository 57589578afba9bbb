// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"

#include "models/storage/sqlcipherdriver.h"

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

Connection::Connection(QSqlDatabase database)
    : m_database(std::move(database))
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
    const Result<QSqlQuery *> query = prepared(sql, values);
    if (!query)
        return query.error();
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<qint64> Connection::insert(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = prepared(sql, values);
    if (!query)
        return query.error();
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return id;
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
        return Error {Error::Kind::Cancelled, Words::tr("Stopped. Nothing was changed."), {}};
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
        return Error {Error::Kind::Internal,
                      Words::tr("This program made a mistake. Nothing was changed; please report it."),
                      QStringLiteral("parameter count")};
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
