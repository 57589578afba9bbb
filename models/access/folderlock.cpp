// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/folderlock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::FolderLock)
};

} // namespace

Result<std::shared_ptr<FolderLock>> FolderLock::share(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return Error {Error::Kind::Unavailable,
                      Words::tr("There is no desk at this place, or you may not read it. Choose the desk's folder."),
                      QStringLiteral("open folder, errno %1").arg(errno)};
    std::shared_ptr<FolderLock> lock(new FolderLock(descriptor));
    if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("Another program is re-encrypting this desk. Wait until it has finished, then try again."),
            QStringLiteral("flock shared, errno %1").arg(errno)};
    return lock;
}

FolderLock::FolderLock(int descriptor)
    : m_descriptor(descriptor)
{
}

FolderLock::~FolderLock()
{
    ::close(m_descriptor);
}

Result<> FolderLock::makeExclusive()
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return {};
    const int reason = errno;
    // The failed change may have given up the shared lock.
    if (const Result<> shared = shareAgain(); !shared)
        return shared;
    return Error {Error::Kind::Unavailable,
                  Words::tr("Another program has this desk open. Close the desk there, then try again."),
                  QStringLiteral("flock exclusive, errno %1").arg(reason)};
}

Result<> FolderLock::shareAgain()
{
    m_isHeld = ::flock(m_descriptor, LOCK_SH | LOCK_NB) == 0;
    if (m_isHeld)
        return {};
    return Error {Error::Kind::Unavailable,
                  Words::tr("Another program is re-encrypting this desk. Wait until it has finished, then try again."),
                  QStringLiteral("flock share again, errno %1").arg(errno)};
}

} // namespace Prefdesk
