// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

namespace Prefdesk {

/// A folder in the making beside its final place; removed with all it holds unless publish() was reached. What a
/// program that was killed has left of that name is removed when the next one begins.
class PartialFolder final
{
public:
    /// Unavailable when the final folder exists or the place cannot be written.
    static Result<PartialFolder> beside(const QString &finalPath);
    /// A place to work in, which is never published. Unavailable when the folder cannot be written.
    static Result<PartialFolder> in(const QString &folder, const QString &name);

    PartialFolder(PartialFolder &&other) noexcept;
    PartialFolder &operator=(PartialFolder &&) = delete;
    ~PartialFolder();

    QString path() const { return m_path; }
    /// Gives it its final name; nothing of it could be seen there before.
    Result<> publish();

private:
    PartialFolder(QString path, int inUse);

    QString m_path; // empty once published or moved from
    QString m_finalPath;
    int m_inUse; // the folder, locked; the kernel frees the lock when the program dies
};

} // namespace Prefdesk
