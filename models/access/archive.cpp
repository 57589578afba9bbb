// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/archive.h"

#include "models/access/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <unistd.h>

namespace Prefdesk {

namespace {

constexpr qint64 blockSize = qint64 {1024} * 1024;
constexpr qint64 longestLine = 4096;
const QByteArray header = QByteArrayLiteral("prefdesk-backup/1\n");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Archive)
};

struct Part
{
    QString name;
    qint64 size = 0;
    QByteArray hash;
};

Error damaged(const QString &where)
{
    return {
        Error::Kind::Damaged,
        Words::tr("This backup is damaged or incomplete (%1). Nothing was restored; use another backup.").arg(where),
        QStringLiteral("archive")};
}

/// Only the files of a desk, so that no backup can write elsewhere.
std::optional<Part> partFrom(const QByteArray &line)
{
    static const QRegularExpression shape(QStringLiteral(
        R"(^part (desk\.db|desk\.keys|signers/[a-z0-9][a-z0-9._-]{0,39}\.p12) (\d{1,15}) ([0-9a-f]{64})\n$)"));
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return std::nullopt;
    return Part {
        .name = match.captured(1), .size = match.captured(2).toLongLong(), .hash = match.captured(3).toLatin1()};
}

/// Hands the file's next size bytes to take, block by block.
template<typename Take>
Result<> eachBlock(QIODevice &source, qint64 size, Take take)
{
    while (size > 0) {
        const QByteArray block = source.read(std::min(size, blockSize));
        if (block.isEmpty())
            return damaged(Words::tr("cut off"));
        const Result<> taken = take(block);
        if (!taken)
            return taken;
        size -= block.size();
    }
    return {};
}

/// Where the parts of an archive go.
struct Unpacking
{
    QString folder;
    const std::function<bool()> &isStopped;
    QCryptographicHash whole {QCryptographicHash::Sha256};
};

Result<> unpackPart(QFile &archive, const Part &part, Unpacking &unpacking)
{
    QFile target(unpacking.folder + u'/' + part.name);
    if (!QDir().mkpath(QFileInfo(target).absolutePath()) || !target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fileError(target);
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Result<> copied = eachBlock(archive, part.size, [&](const QByteArray &block) -> Result<> {
        if (unpacking.isStopped())
            return Error {Error::Kind::Cancelled, Words::tr("Stopped. Nothing was restored."), {}};
        hash.addData(block);
        unpacking.whole.addData(block);
        if (!writeWhole(target, block))
            return fileError(target);
        return {};
    });
    if (!copied)
        return copied;
    if (!flushWhole(target) || ::fsync(target.handle()) != 0)
        return fileError(target);
    if (hash.result().toHex() != part.hash)
        return damaged(part.name);
    return {};
}

} // namespace

ArchiveWriter::ArchiveWriter(const QString &draft, std::function<bool()> isStopped)
    : m_file(draft)
    , m_isStopped(std::move(isStopped))
    , m_hash(QCryptographicHash::Sha256)
{
}

Result<> ArchiveWriter::begin()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return fileError(m_file);
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return write(header);
}

Result<> ArchiveWriter::add(const QString &name, const QString &source)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file) || !file.seek(0))
        return fileError(file);
    const Result<> begun
        = write("part " + name.toLatin1() + ' ' + QByteArray::number(file.size()) + ' ' + hash.result().toHex() + '\n');
    if (!begun)
        return begun;
    return eachBlock(file, file.size(), [this](const QByteArray &block) { return write(block); });
}

Result<QByteArray> ArchiveWriter::end()
{
    const QByteArray hash = m_hash.result().toHex();
    const Result<> written = write("end " + hash + '\n');
    if (!written)
        return written.error();
    // All of it is on the disk before publish(), which comes after the commit and should have little left to fail.
    if (!flushWhole(m_file) || ::fsync(m_file.handle()) != 0)
        return fileError(m_file);
    return hash;
}

Result<> ArchiveWriter::publish(const QString &file)
{
    if (::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(file).constData()) != 0)
        return Error {Error::Kind::Unavailable,
                      Words::tr("The backup could not get its name %1. Choose another place.").arg(file),
                      QStringLiteral("publish, errno %1").arg(errno)};
    syncFolder(QFileInfo(file).absolutePath());
    return {};
}

Result<> ArchiveWriter::write(const QByteArray &bytes)
{
    if (m_isStopped())
        return Error {Error::Kind::Cancelled, Words::tr("Stopped. No backup was made."), {}};
    m_hash.addData(bytes);
    if (!writeWhole(m_file, bytes))
        return fileError(m_file);
    return {};
}

Result<> unpackArchive(const QString &file, const QString &folder, const std::function<bool()> &isStopped)
{
    QFile archive(file);
    if (!archive.open(QIODevice::ReadOnly))
        return fileError(archive);
    Unpacking unpacking {.folder = folder, .isStopped = isStopped};
    const QByteArray first = archive.readLine(longestLine);
    if (first != header)
        return Error {
            Error::Kind::Invalid,
            Words::tr("This file is not a Prefdesk backup, or a newer Prefdesk made it. Choose another file."),
            QStringLiteral("header")};
    unpacking.whole.addData(first);
    for (;;) {
        const QByteArray line = archive.readLine(longestLine);
        if (line.startsWith("end ")) {
            if (line != "end " + unpacking.whole.result().toHex() + '\n' || !archive.atEnd())
                return damaged(Words::tr("its end"));
            return {};
        }
        const std::optional<Part> part = partFrom(line);
        if (!part)
            return damaged(Words::tr("a part's name"));
        unpacking.whole.addData(line);
        const Result<> unpacked = unpackPart(archive, *part, unpacking);
        if (!unpacked)
            return unpacked;
    }
}

} // namespace Prefdesk
