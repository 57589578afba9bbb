// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QRectF>

namespace Prefdesk {

class Signer;

/// Where the signature is clicked: an empty field over a box that is already drawn.
struct SignatureSpot
{
    int page = 0; ///< from 0
    QRectF box; ///< points; y upwards from the page's lower edge
};

/// The room that signPdf() leaves for the CMS, in bytes; it stands in the file as twice as many hex digits.
inline constexpr int signatureRoom = 16 * 1024;

/// Appends a PAdES B-B signature (ETSI EN 319 142-1) as one incremental update: the given bytes stay as they are and
/// all of them are signed. pdf comes from withAttachments() and has no form yet.
Result<QByteArray> signPdf(const QByteArray &pdf, const Signer &signer, const SignatureSpot &spot, Instant now);

} // namespace Prefdesk
