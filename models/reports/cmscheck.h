// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"
#include "models/reports/certificate.h"

#include <QByteArray>

#include <optional>

namespace Prefdesk {

/// What a detached CMS says about a digest.
struct CmsCheck
{
    QList<Finding> findings; ///< none: somebody with this certificate's key signed that digest
    std::optional<Certificate> signer;
};

/// container: one DER CMS followed by zeros, as it stands in a PDF; any bytes are safe.
CmsCheck checkCms(const QByteArray &container, const QByteArray &digest);

} // namespace Prefdesk
