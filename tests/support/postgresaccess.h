// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

/// How a test reaches a PostgreSQL server.
struct PostgresAccess
{
    struct Answer
    {
        int exitCode = -1;
        QString output; ///< one row a line, columns parted by "|"
        QString error; ///< with SQLSTATE
    };

    QString host = QStringLiteral("localhost");
    int port = 0;
    QString caFile;
    QString superuser;
    QString password; ///< the superuser's

    /// Stock psql with verify-full over TLS; stops at the first error. environment is NAME=VALUE and wins.
    Answer psql(const QString &role, const QString &password, const QString &database, const QString &sql,
                const QStringList &environment = {}) const;
    /// As the superuser; what the test itself needs, so an error ends it.
    QString run(const QString &database, const QString &sql) const;

    /// For tests of other processes.
    void write(const QString &file) const;
    static std::optional<PostgresAccess> read(const QString &file);
};

} // namespace Prefdesk
