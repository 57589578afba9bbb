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

/// The descriptor of the locked folder. -1 with EWOULDBLOCK: another program has it; ENOENT: it is gone.
int lock(const QString &folder, int operation)
{
    const int descriptor
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return -1;
    int reason = ::flock(descriptor, operation | LOCK_NB) == 0 ? 0 : errno;
    if (reason == 0 && !QFileInfo::exists(folder))
        reason = ENOENT;
    if (reason == 0)
        return descriptor;
    ::close(descriptor);
    errno = reason;
    return -1;
}

/// Removes what a program that died has left.
void sweep(const QString &folder, const QString &name)
{
    const QString pattern = partialName(name, QStringLiteral("????????"));
    for (const QFileInfo &left : QDir(folder).entryInfoList({pattern}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const int abandoned = lock(left.filePath(), LOCK_EX);
        if (abandoned < 0)
            continue;
        QDir(left.filePath()).removeRecursively();
        ::close(abandoned);
    }
}

Error notWritable(const QString &folder, const QString &detail)
{
    return {Error::Kind::Unavailable,
            Words::tr("Nothing can be written in the folder %1. Choose another place, or ask for the right to write "
                      "there.")
                .arg(folder),
            detail};
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
    // Between mkdir and lock another program can sweep it away: then another name is taken.
    constexpr int attempts = 8;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString path = folder + u'/' + partialName(name, QUuid::createUuid().toString(QUuid::Id128).left(8));
        if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0)
            return notWritable(folder, QStringLiteral("mkdir, errno %1").arg(errno));
        const int inUse = lock(path, LOCK_SH); // shared, as by who works at the desk in it
        // Some network drives lock no folders: nobody sweeps there either.
        if (inUse >= 0 || (errno != EWOULDBLOCK && errno != ENOENT))
            return PartialFolder(path, inUse);
    }
    return notWritable(folder, QStringLiteral("flock"));
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
    syncFolder(m_path);
    const Result<> moved = moveFolder(m_path, m_finalPath);
    if (moved)
        m_path.clear();
    return moved;
}

} // namespace Prefdesk
