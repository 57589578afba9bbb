// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskfiles.h"

#include "models/access/atomicfile.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskFiles)
};

} // namespace

QString signerFileName(const QString &personName)
{
    return QStringLiteral("signers/%1.p12").arg(personName);
}

Result<QByteArray> readSharedFile(Connection &connection, const QString &name)
{
    const auto content = connection.first(QStringLiteral("SELECT content FROM desk_file WHERE name = ?"), {name},
                                          [](const Row &row) { return row.bytes(0); });
    if (!content)
        return content.error();
    if (!*content)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("The desk's file %1 is missing on the server. Ask an administrator of this desk.").arg(name),
            QStringLiteral("no desk file")};
    return **content;
}

Result<QByteArray> readDeskFile(Connection &connection, const DeskLocation &location, const QString &name)
{
    return location.isShared() ? readSharedFile(connection, name) : readWhole(location.folder.path + u'/' + name);
}

} // namespace Prefdesk
