// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QSaveFile;

namespace Prefdesk {

/// A report on the disk that nobody sees until appear(): it comes complete or not at all, and what stood under its
/// name stays until then.
class ReportFile final
{
public:
    /// Invalid when path is one of the inputs or lies in a folder among them; Unavailable when it cannot be written.
    static Result<ReportFile> write(const QString &path, const QStringList &inputs, const QByteArray &bytes);

    ReportFile(ReportFile &&) noexcept;
    ReportFile &operator=(ReportFile &&) noexcept;
    ~ReportFile();

    Result<> appear();

private:
    explicit ReportFile(std::unique_ptr<QSaveFile> file);

    std::unique_ptr<QSaveFile> m_file;
};

} // namespace Prefdesk
