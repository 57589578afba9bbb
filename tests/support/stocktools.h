// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Prefdesk {

/// pdfsig, qpdf, openssl and the like as independent judges, with a folder for their files.
class StockTools final
{
public:
    QString write(const QString &name, const QByteArray &content) const;
    /// Standard output and error together; the exit code of pdfsig says nothing, so nobody asks for it.
    QString run(const QString &program, const QStringList &arguments) const;
    /// openssl cms -verify over the signature and the signed bytes of the PDF.
    bool verifiesCms(const QByteArray &pdf, const QByteArray &certificatePem) const;
    /// openssl cms -cmsout -print of the PDF's signature.
    QString printedCms(const QByteArray &pdf) const;
    QString lastOutput() const { return m_lastOutput; }

private:
    QTemporaryDir m_folder;
    mutable QString m_lastOutput;
};

} // namespace Prefdesk
