// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

namespace Prefdesk {

/// A folder in the making beside its final place; removed with all it holds unless publish() was reached.
class PartialFolder final
{
public:
    /// Unavailable when the final folder exists or the place cannot be written.
    static Result<PartialFolder> beside(const QString &finalPath);

    PartialFolder(PartialFolder &&other) noexcept;
    PartialFolder &operator=(PartialFolder &&) = delete;
    ~PartialFolder();

    QString path() const { return m_path; }
    /// Gives it its final name; nothing of it could be seen there before.
    Result<> publish();

private:
    PartialFolder(QString path, QString finalPath);

    QString m_path; // empty once published or moved from
    QString m_finalPath;
};

} // namespace Prefdesk
