// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportFile)
};

Error unwritable(const QSaveFile &file)
{
    return {Error::Kind::Unavailable,
            Words::tr("The report could not be written to %1: %2. Nothing was kept; choose another place.")
                .arg(file.fileName(), file.errorString()),
            QStringLiteral("report file %1").arg(file.error())};
}

/// Where a file is or will be, without links on the way.
QString place(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    return QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

bool isInput(const QString &path, const QStringList &inputs)
{
    const QString wanted = place(path);
    for (const QString &input : inputs) {
        const QString taken = place(input);
        if (wanted == taken || wanted.startsWith(taken + u'/'))
            return true;
    }
    return false;
}

} // namespace

ReportFile::ReportFile(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file))
{
}

ReportFile::ReportFile(ReportFile &&) noexcept = default;
ReportFile &ReportFile::operator=(ReportFile &&) noexcept = default;
ReportFile::~ReportFile() = default;

Result<ReportFile> ReportFile::write(const QString &path, const QStringList &inputs, const QByteArray &bytes)
{
    if (isInput(path, inputs))
        return Error {Error::Kind::Invalid,
                      Words::tr("The report cannot be written over a file it is made from. Choose another name."),
                      QStringLiteral("output is an input")};
    const QFileInfo present(path);
    if (present.exists() && !present.isFile()) // a device would be replaced by a file of its name
        return Error {Error::Kind::Invalid,
                      Words::tr("%1 is not a file. Choose another name for the report.").arg(path),
                      QStringLiteral("output is no file")};
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly) || file->write(bytes) != bytes.size() || !file->flush())
        return unwritable(*file);
    return ReportFile(std::move(file));
}

Result<> ReportFile::appear()
{
    if (!m_file->commit())
        return unwritable(*m_file);
    return {};
}

} // namespace Prefdesk
