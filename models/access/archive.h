// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QCryptographicHash>
#include <QFile>
#include <QString>

#include <functional>

namespace Prefdesk {

/// Writes a backup: the line "prefdesk-backup/1"; for each part a line "part NAME SIZE SHA256" and its bytes; at the
/// end a line "end SHA256" over everything before it. What it holds is encrypted already.
class ArchiveWriter final
{
public:
    /// draft: where it is written; isStopped: asked from time to time, writing then ends as Cancelled.
    ArchiveWriter(const QString &draft, std::function<bool()> isStopped);

    Result<> begin();
    Result<> add(const QString &name, const QString &source);
    /// Writes the last line and answers its hash; all is on the disk, but the file is not there before publish().
    Result<QByteArray> end();
    /// The file appears under that name in the draft's file system, complete and durable.
    Result<> publish(const QString &file);

private:
    Result<> write(const QByteArray &bytes);

    QFile m_file;
    std::function<bool()> m_isStopped;
    QCryptographicHash m_hash;
};

/// Unpacks a backup into an empty folder; Damaged unless every byte is as it was written. isStopped: asked from time to
/// time; it ends as Cancelled then.
Result<> unpackArchive(const QString &file, const QString &folder, const std::function<bool()> &isStopped);

} // namespace Prefdesk
