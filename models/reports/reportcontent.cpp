// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportcontent.h"

#include "models/audit/checkpoint.h"

namespace Prefdesk {

QString ReportContent::shortCode() const
{
    const Result<Checkpoint> checkpoint = openCheckpoint(evidence.checkpoint, evidence.verifier);
    if (!checkpoint)
        return {};
    return QString::fromLatin1(toBytes(checkpoint->root).toHex().first(16)) + u'-' + QString::number(checkpoint->size);
}

} // namespace Prefdesk
