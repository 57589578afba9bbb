// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"
#include "models/storage/connection.h"

#include <QHash>
#include <QSqlDatabase>

namespace Prefdesk {

class SqlCipherDriver;
class SqlCipherHandle;

/// The encrypted, proven file of a local desk.
class SqlCipherConnection final : public Connection
{
public:
    /// Opens the database file with the raw 32-byte key; fails closed (see SqlCipherDriver::open).
    static Result<std::unique_ptr<Connection>> open(const QString &file, const Secret &key, Mode mode);
    ~SqlCipherConnection() override;

    Engine engine() const override { return Engine::SqlCipher; }
    Result<qint64> run(const QString &sql, const QVariantList &values) override;
    Result<qint64> insert(const QString &sql, const QVariantList &values) override;
    Result<> each(const QString &sql, const QVariantList &values,
                  const std::function<bool(const Row &)> &visit) override;
    Result<> eachOf(const QList<Query> &queries, const std::function<void(qsizetype, const Row &)> &visit) override;
    std::unique_ptr<Cursor> cursor(const QString &sql, const QVariantList &values) override;
    /// A write transaction takes the file's write lock at once, so that nothing fails half way for want of it.
    Result<> begin(Purpose purpose, CustomerId customer) override;
    Result<> commit() override;
    void rollBack() override;
    void interrupt() override;
    void resume() override;
    QString place() const override;
    QStringList ownFiles() const override;

    SqlCipherDriver &driver() const;

private:
    explicit SqlCipherConnection(const QSqlDatabase &database);
    Result<SqlCipherHandle *> execute(const QString &sql, const QVariantList &values);
    Result<QSqlQuery *> prepared(const QString &sql, const QVariantList &values);

    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

/// The driver of a local desk's connection; only where the engine is known to be SQLCipher.
SqlCipherDriver &sqlCipherDriver(Connection &connection);

} // namespace Prefdesk
