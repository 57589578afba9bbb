// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::OutputFile)
};

// Qt has a code of its own for a full disk, but none for a used-up share of it or a file that may not grow.
bool isFull(const QFileDevice &file)
{
    constexpr std::array reasons {ENOSPC, EDQUOT, EFBIG};
    return file.error() == QFileDevice::ResourceError
        || std::ranges::any_of(reasons, [&](int reason) { return file.errorString() == qt_error_string(reason); });
}

bool isForbidden(const QFileDevice &file)
{
    const QFileInfo info(file.fileName());
    return file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError
        || (info.exists() && !info.isWritable());
}

/// Where a file is or will be, without links on the way.
QString place(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    return QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
}

} // namespace

Error fileError(const QFileDevice &file)
{
    const QString detail = QStringLiteral("file error %1").arg(static_cast<int>(file.error()));
    const QString place = file.fileName();
    if (isFull(file))
        return {Error::Kind::Unavailable,
                Words::tr("The disk is full: %1 could not be written. Free some space, then try again.").arg(place),
                detail};
    if (isForbidden(file))
        return {Error::Kind::Unavailable,
                Words::tr("%1 cannot be opened. Check that the folder exists and that you may use it.").arg(place),
                detail};
    return {Error::Kind::Unavailable,
            Words::tr("%1 could not be read or written. Check the disk, then try again.").arg(place), detail};
}

bool writeWhole(QFileDevice &file, const QByteArray &bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

bool flushWhole(QFileDevice &file)
{
    // Where the first stopped half-way, the second begins, and is told why.
    return file.flush() || file.flush();
}

bool commit(QSaveFile &file)
{
    // QSaveFile of Qt 6.4 does not look whether the bytes that it still held arrived, and publishes an empty file.
    return flushWhole(file) && file.commit();
}

Result<> checkOutput(const QString &path, const QStringList &inputs)
{
    const QString wanted = place(path);
    for (const QString &input : inputs) {
        const QString taken = place(input);
        if (wanted == taken || wanted.startsWith(taken + u'/'))
            return Error {Error::Kind::Invalid,
                          Words::tr("%1 cannot be written: it is made from that file or lies inside the desk. Choose "
                                    "another name.")
                              .arg(path),
                          QStringLiteral("output is an input")};
    }
    const QFileInfo present(path);
    if (present.exists() && !present.isFile()) // a device would be replaced by a file of its name
        return Error {Error::Kind::Invalid, Words::tr("%1 is not a file. Choose another name.").arg(path),
                      QStringLiteral("output is no file")};
    return {};
}

Result<> writeOutput(const QString &path, const QStringList &inputs, const QByteArray &bytes)
{
    const Result<> fits = checkOutput(path, inputs);
    if (!fits)
        return fits;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeWhole(file, bytes) || !commit(file))
        return fileError(file);
    return {};
}

} // namespace Prefdesk
