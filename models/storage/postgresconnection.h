// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"
#include "models/storage/postgresline.h"
#include "models/storage/serverlogin.h"

#include <QHash>

namespace Prefdesk {

/// The database of a shared desk, over verified TLS and SCRAM. Values travel in binary beside the statement's text,
/// never in it.
class PostgresConnection final : public Connection
{
public:
    /// WrongKey, or Unavailable with what stands in the way. Mode::Create is as ReadWrite.
    static Result<std::unique_ptr<Connection>> open(const ServerLogin &login, Mode mode);

    Engine engine() const override { return Engine::PostgreSql; }
    Result<qint64> run(const QString &sql, const QVariantList &values) override;
    Result<qint64> insert(const QString &sql, const QVariantList &values) override;
    Result<> each(const QString &sql, const QVariantList &values,
                  const std::function<bool(const Row &)> &visit) override;
    Result<> eachOf(const QList<Query> &queries, const std::function<void(qsizetype, const Row &)> &visit) override;
    /// Reads in portions, inside the open transaction or one of its own.
    std::unique_ptr<Cursor> cursor(const QString &sql, const QVariantList &values) override;
    Result<> begin(Purpose purpose, CustomerId customer) override;
    /// Unavailable with the detail commitUnknown when the line broke before the answer: the change may be stored.
    Result<> commit() override;
    void rollBack() override;
    void interrupt() override;
    void resume() override;
    bool isLost() const override { return m_line->isLost(); }
    QString place() const override { return m_place; }
    QStringList ownFiles() const override { return {}; }

    /// Runs together with COMMIT, or before the next statement: what others wait for is held as short as can be. An
    /// error of it is that of commit() or of that statement.
    Result<> runLast(const QString &sql, const QVariantList &values);
    /// Begins without waiting, so that the program goes on while the server works. An error of it is that of the next
    /// statement that is waited for, or of commit().
    Result<> post(const QString &sql, const QVariantList &values);
    /// Several statements without parameters.
    Result<> runScript(const QString &sql);
    /// What the server stores instead of a password (RFC 5803); made here, so that none travels.
    Result<QString> passwordVerifier(const QString &role, const Secret &password) const;

private:
    friend class PostgresCursor;
    struct Last
    {
        QString sql;
        QVariantList values;
    };

    PostgresConnection(std::unique_ptr<PostgresLine> line, QString place);
    Result<PostgresResult> execute(const QString &sql, const QVariantList &values);
    Result<> runPending();
    Result<QList<PostgresLine::Step>> stepsOf(const QList<Query> &queries);
    Result<QByteArray> nameOf(const QString &sql, const PostgresParameters &parameters);
    /// Forgets all prepared statements when there would be too many.
    Result<> makeRoom(qsizetype statements);
    Result<PostgresResult> command(const char *sql);

    std::unique_ptr<PostgresLine> m_line;
    QString m_place;
    QHash<QByteArray, QByteArray> m_statements; // text and types: name
    std::optional<Last> m_last;
    int m_cursors = 0; // that stand open now
    bool m_cursorsBegan = false; // the transaction they stand in
    quint64 m_lastName = 0;
};

/// Of an error of commit(): whether the change was stored must be asked for.
inline constexpr QLatin1String commitUnknown {"commit unknown"};

/// A statement with "$1", "$2" ... where ours has "?" outside of quotes.
struct NumberedSql
{
    QByteArray text;
    qsizetype parameters = 0;
};
NumberedSql numbered(const QString &sql);

} // namespace Prefdesk
