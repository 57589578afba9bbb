// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"
#include "models/basics/instant.h"

#include <QByteArray>

namespace Prefdesk {

/// The one signature of a PDF as it lies in the file.
struct PdfSignature
{
    QList<Finding> findings; ///< none: it covers the file from the first to the last byte, but for itself
    QByteArray container; ///< CMS and padding
    QByteArray digest; ///< SHA-256 of the signed bytes
    Instant claimedAt; ///< the signer's own word (/M)
};

/// Any bytes are safe. Nothing of the signature itself is checked here; checkCms() does that.
PdfSignature readSignature(const QByteArray &pdf);

} // namespace Prefdesk
