// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/stocktools.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace Prefdesk {

namespace {

/// The places that /ByteRange names, read from the text and not with our own reader.
QList<qsizetype> byteRange(const QByteArray &pdf)
{
    static const QRegularExpression pattern(QStringLiteral(R"(/ByteRange \[(\d+) (\d+) (\d+) (\d+))"));
    const auto match = pattern.match(QString::fromLatin1(pdf));
    return {match.captured(1).toLongLong(), match.captured(2).toLongLong(), match.captured(3).toLongLong(),
            match.captured(4).toLongLong()};
}

QByteArray container(const QByteArray &pdf)
{
    const auto range = byteRange(pdf);
    return QByteArray::fromHex(pdf.mid(range[1] + 1, range[2] - range[1] - 2));
}

} // namespace

QString StockTools::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("test file");
    return file.fileName();
}

QString StockTools::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    process.start(program, arguments);
    m_lastOutput = process.waitForFinished(60'000) ? QString::fromUtf8(process.readAll()) : process.errorString();
    return m_lastOutput;
}

bool StockTools::verifiesCms(const QByteArray &pdf, const QByteArray &certificatePem) const
{
    const auto range = byteRange(pdf);
    const QString content = write(QStringLiteral("content"), pdf.first(range[1]) + pdf.sliced(range[2]));
    const QString cms = write(QStringLiteral("cms.der"), container(pdf));
    const QString trusted = write(QStringLiteral("trusted.pem"), certificatePem);
    return run(QStringLiteral("openssl"),
               {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-binary"), QStringLiteral("-cades"),
                QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"), cms,
                QStringLiteral("-content"), content, QStringLiteral("-CAfile"), trusted, QStringLiteral("-purpose"),
                QStringLiteral("any"), QStringLiteral("-out"), QStringLiteral("/dev/null")})
        .contains(QStringLiteral("Verification successful"), Qt::CaseInsensitive);
}

QString StockTools::printedCms(const QByteArray &pdf) const
{
    return run(QStringLiteral("openssl"),
               {QStringLiteral("cms"), QStringLiteral("-cmsout"), QStringLiteral("-print"), QStringLiteral("-noout"),
                QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"),
                write(QStringLiteral("cms.der"), container(pdf))});
}

} // namespace Prefdesk
