// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresaccess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

namespace Prefdesk {

namespace {

/// Nothing of who runs the tests: no PGHOST, no ~/.pgpass, no client certificate of theirs.
QProcessEnvironment neutralEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QStringLiteral("PG")))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

} // namespace

PostgresAccess::Answer PostgresAccess::psql(const QString &role, const QString &rolePassword, const QString &database,
                                            const QString &sql, const QStringList &environment) const
{
    QProcessEnvironment settings = neutralEnvironment();
    settings.insert(QStringLiteral("PGHOST"), host);
    settings.insert(QStringLiteral("PGPORT"), QString::number(port));
    settings.insert(QStringLiteral("PGUSER"), role);
    settings.insert(QStringLiteral("PGPASSWORD"), rolePassword);
    settings.insert(QStringLiteral("PGDATABASE"), database);
    settings.insert(QStringLiteral("PGSSLMODE"), QStringLiteral("verify-full"));
    settings.insert(QStringLiteral("PGSSLROOTCERT"), caFile);
    for (const QString &setting : environment)
        settings.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));

    QProcess psql;
    psql.setProcessEnvironment(settings);
    psql.setWorkingDirectory(QDir::rootPath());
    psql.start(QStringLiteral("psql"),
               {QStringLiteral("--no-psqlrc"), QStringLiteral("--no-password"), QStringLiteral("--quiet"),
                QStringLiteral("--no-align"), QStringLiteral("--tuples-only"), QStringLiteral("--set=ON_ERROR_STOP=1"),
                QStringLiteral("--set=VERBOSITY=verbose"), QStringLiteral("--file=-")});
    psql.write(sql.toUtf8());
    psql.closeWriteChannel();
    if (!psql.waitForFinished(900'000))
        return {.exitCode = -1, .output = {}, .error = psql.errorString()};
    return {.exitCode = psql.exitCode(),
            .output = QString::fromUtf8(psql.readAllStandardOutput()).trimmed(),
            .error = QString::fromUtf8(psql.readAllStandardError()).trimmed()};
}

QString PostgresAccess::run(const QString &database, const QString &sql) const
{
    const Answer answer = psql(superuser, password, database, sql);
    if (answer.exitCode != 0)
        qFatal("psql: %s", qPrintable(answer.error));
    return answer.output;
}

void PostgresAccess::write(const QString &file) const
{
    QFile json(file);
    if (!json.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(file), qPrintable(json.errorString()));
    json.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    json.write(QJsonDocument(QJsonObject {{QStringLiteral("host"), host},
                                          {QStringLiteral("port"), port},
                                          {QStringLiteral("caFile"), caFile},
                                          {QStringLiteral("superuser"), superuser},
                                          {QStringLiteral("password"), password}})
                   .toJson());
}

std::optional<PostgresAccess> PostgresAccess::read(const QString &file)
{
    QFile json(file);
    if (!json.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
    return PostgresAccess {.host = object[QStringLiteral("host")].toString(),
                           .port = object[QStringLiteral("port")].toInt(),
                           .caFile = object[QStringLiteral("caFile")].toString(),
                           .superuser = object[QStringLiteral("superuser")].toString(),
                           .password = object[QStringLiteral("password")].toString()};
}

} // namespace Prefdesk
