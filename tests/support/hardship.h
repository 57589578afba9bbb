// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>

#include <csignal>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Prefdesk {

/// From here on no file of this process grows past so many bytes: what a used-up share of the disk does, and what
/// needs no rights. For good, so for child processes before exec.
inline void fillDisk(rlim_t mostBytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = mostBytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

/// The same for as long as it lives.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t mostBytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        fillDisk(mostBytes);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

/// From here on file modes hold for root too, also in child processes; nobody else needs it. For good.
inline void obeyModes()
{
    __user_cap_header_struct header {_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct sets[2] {};
    if (syscall(SYS_capget, &header, sets) != 0)
        return;
    for (__user_cap_data_struct &set : sets)
        set.inheritable = 0;
    sets[0].effective &= ~(1U << CAP_DAC_OVERRIDE);
    sets[0].permitted &= ~(1U << CAP_DAC_OVERRIDE);
    syscall(SYS_capset, &header, sets);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); // exec gives root nothing back
}

/// While it lives nothing in the folder can be written, not even by root (see obeyModes()).
class ReadOnlyFolder final
{
public:
    explicit ReadOnlyFolder(const QString &folder)
    {
        obeyModes();
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext())
            protect(entries.next());
        protect(folder);
    }
    ReadOnlyFolder(const ReadOnlyFolder &) = delete;
    ReadOnlyFolder &operator=(const ReadOnlyFolder &) = delete;
    ~ReadOnlyFolder()
    {
        while (!m_before.isEmpty()) {
            const auto entry = m_before.takeLast();
            QFile::setPermissions(entry.first, entry.second);
        }
    }

    /// Whether it works here; a test that cannot protect must fail and not pass.
    bool holds() const
    {
        QFile probe(m_before.last().first + QStringLiteral("/probe"));
        return !probe.open(QIODevice::WriteOnly);
    }

private:
    void protect(const QString &path)
    {
        const QFile::Permissions before = QFile::permissions(path);
        m_before.append({path, before});
        QFile::setPermissions(path,
                              before & ~(QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther));
    }

    QList<std::pair<QString, QFile::Permissions>> m_before;
};

} // namespace Prefdesk
