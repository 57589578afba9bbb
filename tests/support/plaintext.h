// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace Prefdesk {

/// Whether a file holds these words as they are, or as Qt keeps them in memory (UTF-16).
inline bool holdsPlaintext(const QString &file, const QByteArray &words)
{
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = bytes.readAll();
    const QString text = QString::fromUtf8(words);
    return content.contains(words)
        || content.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
}

/// What this process has open, deleted temporary files too.
inline QStringList openFiles()
{
    QStringList files;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QString &entry : folder.entryList(QDir::Files | QDir::System)) {
        const QString target = QFile::symLinkTarget(folder.filePath(entry));
        if (target.startsWith(u'/') && !target.startsWith(u"/dev") && !target.startsWith(u"/proc"))
            files.append(folder.filePath(entry));
    }
    return files;
}

/// All files below a folder, hidden ones too.
inline QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(entries.next());
    return files;
}

/// Those of SQLite's temporary files that other programs could see.
inline QStringList temporaryFiles()
{
    QStringList files;
    for (const QString &folder : {QStringLiteral("/tmp"), QStringLiteral("/var/tmp"), QStringLiteral("/usr/tmp"),
                                  qEnvironmentVariable("SQLITE_TMPDIR", QDir::tempPath())}) {
        for (const QFileInfo &entry : QDir(folder).entryInfoList({QStringLiteral("etilqs_*")}, QDir::Files))
            files.append(entry.filePath());
    }
    return files;
}

/// Wherever the words lie open: in a file of the folder, in one that this process has open, in a temporary one.
inline QStringList plaintextOf(const QByteArray &words, const QString &folder)
{
    QStringList found;
    for (const QString &file : filesBelow(folder) + openFiles() + temporaryFiles()) {
        if (holdsPlaintext(file, words))
            found.append(file);
    }
    return found;
}

} // namespace Prefdesk
