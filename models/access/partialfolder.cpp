// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/partialfolder.h"

#include "models/access/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PartialFolder)
};

QString partialName(const QString &name, const QString &mark)
{
    return u'.' + name + u'.' + mark + QStringLiteral(".partial");
}

QByteArray lockFile(const QString &folder)
{
    return QFile::encodeName(folder + QStringLiteral("/.in-use"));
}

/// The descriptor of the locked file, or -1 when another program has it.
int lock(const QByteArray &file, int flags)
{
    const int descriptor = ::open(file.constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

/// Removes what a program that died has left.
void sweep(const QString &folder, const QString &name)
{
    const QString pattern = partialName(name, QStringLiteral("????????"));
    for (const QFileInfo &left : QDir(folder).entryInfoList({pattern}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const int abandoned = lock(lockFile(left.filePath()), 0);
        if (abandoned < 0)
            continue;
        QDir(left.filePath()).removeRecursively();
        ::close(abandoned);
    }
}

} // namespace

Result<PartialFolder> PartialFolder::beside(const QString &finalPath)
{
    const QFileInfo target(QDir::cleanPath(finalPath));
    if (target.exists() || target.isSymLink())
        return Error {Error::Kind::Unavailable,
                      Words::tr("%1 exists already. Choose another name; nothing was replaced.").arg(target.filePath()),
                      QStringLiteral("exists")};
    Result<PartialFolder> partial = in(target.absolutePath(), target.fileName());
    if (partial)
        partial->m_finalPath = target.absoluteFilePath();
    return partial;
}

Result<PartialFolder> PartialFolder::in(const QString &folder, const QString &name)
{
    sweep(folder, name);
    const QString path = folder + u'/' + partialName(name, QUuid::createUuid().toString(QUuid::Id128).left(8));
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("Nothing can be written in the folder %1. Choose another place, or ask for the right to "
                      "write there.")
                .arg(folder),
            QStringLiteral("mkdir, errno %1").arg(errno)};
    return PartialFolder(path, lock(lockFile(path), O_CREAT));
}

PartialFolder::PartialFolder(QString path, int inUse)
    : m_path(std::move(path))
    , m_inUse(inUse)
{
}

PartialFolder::PartialFolder(PartialFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_finalPath(std::move(other.m_finalPath))
    , m_inUse(std::exchange(other.m_inUse, -1))
{
}

PartialFolder::~PartialFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
    if (m_inUse >= 0)
        ::close(m_inUse);
}

Result<> PartialFolder::publish()
{
    QFile::remove(QFile::decodeName(lockFile(m_path)));
    syncFolder(m_path);
    const Result<> moved = moveFolder(m_path, m_finalPath);
    if (moved)
        m_path.clear();
    return moved;
}

} // namespace Prefdesk
