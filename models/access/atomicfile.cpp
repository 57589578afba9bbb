// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/atomicfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Prefdesk {

namespace {

// A desk's small files; a larger one is not ours.
constexpr qint64 mostBytes = qint64 {16} * 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::AtomicFile)
};

} // namespace

Result<> writeAtomically(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!writeWhole(file, bytes) || !commit(file))
        return fileError(file);
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<> replaceFile(const QString &file, const QString &replaced)
{
    if (::rename(QFile::encodeName(file).constData(), QFile::encodeName(replaced).constData()) != 0)
        return Error {Error::Kind::Unavailable,
                      Words::tr("%1 could not be read or written. Check the disk, then try again.").arg(replaced),
                      QStringLiteral("rename, errno %1").arg(errno)};
    syncFolder(QFileInfo(replaced).absolutePath());
    return {};
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    const QByteArray bytes = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError || !file.atEnd())
        return fileError(file);
    return bytes;
}

void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<> moveFolder(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    int failed = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    if (failed && errno == EINVAL && !QFileInfo::exists(to)) // a file system without that promise
        failed = ::rename(source.constData(), target.constData());
    if (failed)
        return Error {Error::Kind::Unavailable,
                      Words::tr("The folder %1 exists already or cannot be made. Choose another name.").arg(to),
                      QStringLiteral("rename, errno %1").arg(errno)};
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

} // namespace Prefdesk
