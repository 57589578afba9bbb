// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QString>

using X509 = struct x509_st;

namespace Prefdesk {

/// What matters of an X.509 certificate that signs reports.
struct Certificate
{
    QString name; ///< the subject's common name
    QString issuer; ///< the issuer's common name
    QString fingerprint; ///< SHA-256 of the DER, hexadecimal
    Instant validFrom;
    Instant validUntil;
    bool keyIsFit = false; ///< RSA of at least 2048 bits or P-256
    bool maySign = false; ///< key usage and extended key usage (RFC 5280 4.2.1.3, 4.2.1.12) allow documents

    bool operator==(const Certificate &) const = default;
};

Certificate certificateOf(const X509 *certificate);

/// Refused when the certificate is for another use, or not valid at that moment.
Result<> requireFitness(const Certificate &certificate, Instant at);

} // namespace Prefdesk
