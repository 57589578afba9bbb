// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/reports/certificate.h"
#include "models/reports/pdfsigner.h"
#include "models/reports/reportcontent.h"

#include <QByteArray>

namespace Prefdesk {

/// Pages, and the place on the last one that is left for the signature.
struct DrawnReport
{
    QByteArray pdf;
    SignatureSpot spot;
};

/// Draws A4 pages with head, page numbers and a box that names the signer; needs a QGuiApplication, any thread.
/// Unavailable when this computer has no fonts.
Result<DrawnReport> drawReport(const ReportContent &content, const Certificate &signer);

} // namespace Prefdesk
