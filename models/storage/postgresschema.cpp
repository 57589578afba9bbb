// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresschema.h"

#include "models/storage/migrationscripts.h"
#include "models/storage/postgresconnection.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Migrations)
};

/// Several scripts make one version.
int versionOf(const QString &file)
{
    return file.section(u'_', 0, 0).toInt();
}

QString filledIn(QString script, const ServerRoles &roles)
{
    const QString prefix = QString(roles.prefix).replace(u'\'', QStringLiteral("''"));
    script.replace(QStringLiteral("@prefix@"), prefix);
    script.replace(QStringLiteral("@owner@"), quotedIdentifier(roles.owner()));
    script.replace(QStringLiteral("@members@"), quotedIdentifier(roles.members()));
    for (const char *const group : {"agent", "officer", "regional", "admin"}) {
        const QString name = QLatin1String(group);
        script.replace(u'@' + name + u'@', quotedIdentifier(roles.group(name)));
    }
    return script;
}

Result<> apply(PostgresConnection &connection, const QString &file, const ServerRoles &roles)
{
    const Result<QString> script = migrationScript(Engine::PostgreSql, file);
    if (!script)
        return script.error();
    const Result<> applied = connection.runScript(filledIn(*script, roles));
    if (!applied)
        return Error {applied.error().kind, applied.error().message, applied.error().detail + u' ' + file};
    return {};
}

Result<> applyNewer(PostgresConnection &connection, int version, const ServerRoles &roles)
{
    for (const QString &file : migrationScripts(Engine::PostgreSql)) {
        const Result<> applied = versionOf(file) > version ? apply(connection, file, roles) : Result<>();
        if (!applied)
            return applied;
    }
    const Result<qint64> marked = connection.run(QStringLiteral("UPDATE prefdesk.schema_version SET version = ?"),
                                                 {newestPostgresSchemaVersion()});
    return marked ? Result<>() : marked.error();
}

Error beingUpdated(const Error &error)
{
    if (!error.detail.contains(QStringLiteral("55P03")))
        return error;
    return {Error::Kind::Unavailable,
            Words::tr("This desk is just being updated by somebody. Try again in a few minutes."), error.detail};
}

} // namespace

QString quotedIdentifier(const QString &name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

int newestPostgresSchemaVersion()
{
    const QStringList scripts = migrationScripts(Engine::PostgreSql);
    return scripts.isEmpty() ? 0 : versionOf(scripts.constLast());
}

Result<int> postgresSchemaVersion(Connection &connection)
{
    const auto isDesk = connection.first(QStringLiteral("SELECT to_regclass('prefdesk.schema_version') IS NOT NULL"),
                                         {}, [](const Row &row) { return row.flag(0); });
    if (!isDesk)
        return isDesk.error();
    if (!isDesk->value_or(false))
        return 0;
    const auto version = connection.first(QStringLiteral("SELECT version FROM prefdesk.schema_version"), {},
                                          [](const Row &row) { return static_cast<int>(row.integer(0)); });
    if (!version)
        return beingUpdated(version.error());
    return version->value_or(0);
}

Result<> requireNewestSchema(Connection &connection)
{
    const Result<int> version = postgresSchemaVersion(connection);
    if (!version)
        return version.error();
    const QString detail = QStringLiteral("schema %1, known %2").arg(*version).arg(newestPostgresSchemaVersion());
    if (*version == 0)
        return Error {Error::Kind::Unavailable,
                      Words::tr("This database is not a desk. Check the desk's address, or make the desk first."),
                      detail};
    if (*version > newestPostgresSchemaVersion())
        return newerDeskError(detail);
    if (*version < newestPostgresSchemaVersion())
        return Error {Error::Kind::Unavailable,
                      Words::tr("This desk was made by an older Prefdesk. Whoever keeps the server must update it "
                                "first (prefdeskctl upgrade)."),
                      detail};
    return {};
}

Result<> updatePostgresSchema(PostgresConnection &connection, const ServerRoles &roles)
{
    const Result<int> version = postgresSchemaVersion(connection);
    if (!version)
        return version.error();
    if (*version > newestPostgresSchemaVersion())
        return newerDeskError(QStringLiteral("schema %1").arg(*version));
    if (*version == newestPostgresSchemaVersion())
        return {};
    if (*version > 0) {
        const Result<> alone = connection.runScript(
            QStringLiteral("LOCK TABLE prefdesk.schema_version IN ACCESS EXCLUSIVE MODE NOWAIT"));
        if (!alone)
            return beingUpdated(alone.error());
    }
    return applyNewer(connection, *version, roles);
}

} // namespace Prefdesk
