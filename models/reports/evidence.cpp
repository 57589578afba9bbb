// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/evidence.h"

namespace Prefdesk {

QByteArray Evidence::proof(const EvidenceEntry &entry) const
{
    return TlogProof {.index = entry.index, .path = entry.path, .extra = {}, .checkpoint = checkpoint}.toText();
}

QString proofFileName(qint64 index)
{
    return QStringLiteral("entry-%1.tlog-proof").arg(index);
}

} // namespace Prefdesk
