// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/partialfolder.h"

#include "models/access/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <sys/stat.h>
#include <utility>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PartialFolder)
};

} // namespace

Result<PartialFolder> PartialFolder::beside(const QString &finalPath)
{
    const QFileInfo target(QDir::cleanPath(finalPath));
    if (target.exists() || target.isSymLink())
        return Error {Error::Kind::Unavailable,
                      Words::tr("%1 exists already. Choose another name; nothing was replaced.").arg(target.filePath()),
                      QStringLiteral("exists")};
    const QString path = target.absolutePath() + QStringLiteral("/.") + target.fileName() + u'.'
        + QUuid::createUuid().toString(QUuid::Id128).left(8) + QStringLiteral(".partial");
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("Nothing can be written in the folder %1. Choose another place, or ask for the right to "
                      "write there.")
                .arg(target.absolutePath()),
            QStringLiteral("mkdir, errno %1").arg(errno)};
    return PartialFolder(path, target.absoluteFilePath());
}

PartialFolder::PartialFolder(QString path, QString finalPath)
    : m_path(std::move(path))
    , m_finalPath(std::move(finalPath))
{
}

PartialFolder::PartialFolder(PartialFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_finalPath(std::move(other.m_finalPath))
{
}

PartialFolder::~PartialFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

Result<> PartialFolder::publish()
{
    syncFolder(m_path);
    const Result<> moved = moveFolder(m_path, m_finalPath);
    if (moved)
        m_path.clear();
    return moved;
}

} // namespace Prefdesk
