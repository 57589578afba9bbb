// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"

#include "models/storage/connection.h"
#include "models/storage/migrationscripts.h"
#include "models/storage/postgresschema.h"
#include "models/storage/transaction.h"

namespace Prefdesk {

namespace {

/// Statements end with ";" at the end of a line, triggers with "END;".
QStringList statements(const QString &script)
{
    QStringList found;
    QString statement;
    bool inTrigger = false;
    for (const QString &line : script.split(u'\n')) {
        const QString text = line.section(QStringLiteral("--"), 0, 0).trimmed();
        if (text.isEmpty())
            continue;
        inTrigger = inTrigger || text.startsWith(QStringLiteral("CREATE TRIGGER"));
        statement += text + u'\n';
        if (text.endsWith(u';') && (!inTrigger || text == QStringLiteral("END;"))) {
            found.append(statement);
            statement.clear();
            inTrigger = false;
        }
    }
    return found;
}

Result<int> schemaVersion(Connection &connection)
{
    const auto version = connection.first(QStringLiteral("PRAGMA user_version"), {},
                                          [](const Row &row) { return static_cast<int>(row.integer(0)); });
    if (!version)
        return version.error();
    return version->value_or(0);
}

Result<> apply(Connection &connection, const QString &file, int version)
{
    const Result<QString> script = migrationScript(Engine::SqlCipher, file);
    if (!script)
        return script.error();
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const Result<int> now = schemaVersion(connection); // another program may have been first
    if (!now || *now >= version)
        return now ? transaction->commit() : now.error();
    for (const QString &statement : statements(*script)) {
        const Result<qint64> done = connection.run(statement);
        if (!done)
            return done.error();
    }
    const Result<qint64> marked = connection.run(QStringLiteral("PRAGMA user_version = %1").arg(version));
    if (!marked)
        return marked.error();
    return transaction->commit();
}

} // namespace

int newestSchemaVersion()
{
    return static_cast<int>(migrationScripts(Engine::SqlCipher).size());
}

Result<> migrate(Connection &connection)
{
    if (connection.engine() == Engine::PostgreSql)
        return requireNewestSchema(connection);
    const Result<int> version = schemaVersion(connection);
    if (!version)
        return version.error();
    const QStringList scripts = migrationScripts(Engine::SqlCipher);
    const int current = *version;
    if (current > scripts.size())
        return newerDeskError(QStringLiteral("schema %1, known %2").arg(current).arg(scripts.size()));
    for (int next = current; next < scripts.size(); ++next) {
        const Result<> applied = apply(connection, scripts.at(next), next + 1);
        if (!applied)
            return applied;
    }
    return {};
}

} // namespace Prefdesk
