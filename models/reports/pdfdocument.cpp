// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pdfdocument.h"

#include <qpdf/QPDFExc.hh>

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PdfDocument)
};

} // namespace

Error damagedPdf(const std::exception &why)
{
    const auto *known = dynamic_cast<const QPDFExc *>(&why);
    return {Error::Kind::Damaged, Words::tr("This is not a sound PDF file. Take the original of the report."),
            known ? QStringLiteral("qpdf %1 at %2").arg(known->getErrorCode()).arg(known->getFilePosition())
                  : QStringLiteral("qpdf")};
}

void readPdf(QPDF &document, const QByteArray &pdf)
{
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);
    document.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    const auto warnings = document.getWarnings();
    if (!warnings.empty())
        throw warnings.front();
}

} // namespace Prefdesk
