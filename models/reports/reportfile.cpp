// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportfile.h"

#include "models/basics/outputfile.h"

#include <QSaveFile>

namespace Prefdesk {

ReportFile::ReportFile(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file))
{
}

ReportFile::ReportFile(ReportFile &&) noexcept = default;
ReportFile &ReportFile::operator=(ReportFile &&) noexcept = default;
ReportFile::~ReportFile() = default;

Result<ReportFile> ReportFile::write(const QString &path, const QStringList &inputs, const QByteArray &bytes)
{
    const Result<> fits = checkOutput(path, inputs);
    if (!fits)
        return fits.error();
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly) || !writeWhole(*file, bytes) || !flushWhole(*file))
        return fileError(*file);
    return ReportFile(std::move(file));
}

Result<> ReportFile::appear()
{
    if (!commit(*m_file))
        return fileError(*m_file);
    return {};
}

} // namespace Prefdesk
