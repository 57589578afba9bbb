// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrationscripts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Migrations)
};

QString folderOf(Engine engine)
{
    return engine == Engine::PostgreSql ? QStringLiteral(":/migrations/postgresql")
                                        : QStringLiteral(":/migrations/sqlcipher");
}

} // namespace

QStringList migrationScripts(Engine engine)
{
    return QDir(folderOf(engine)).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Result<QString> migrationScript(Engine engine, const QString &name)
{
    QFile script(folderOf(engine) + u'/' + name);
    if (!script.open(QIODevice::ReadOnly))
        return Error {Error::Kind::Internal, Words::tr("This program is not complete. Install it again."), name};
    return QString::fromUtf8(script.readAll());
}

Error newerDeskError(const QString &detail)
{
    return {Error::Kind::Unavailable,
            Words::tr("This desk was made by a newer Prefdesk. Update this program, then open it again."), detail};
}

} // namespace Prefdesk
