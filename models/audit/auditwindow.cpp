// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditwindow.h"

#include <algorithm>
#include <functional>

namespace Prefdesk {

AuditWindow AuditWindow::ofAll(qint64 entries)
{
    AuditWindow window;
    window.m_rows = entries;
    return window;
}

AuditWindow AuditWindow::of(QList<qint64> chosen)
{
    AuditWindow window;
    window.m_rows = chosen.size();
    window.m_chosen = std::move(chosen);
    std::ranges::sort(window.m_chosen, std::greater());
    return window;
}

QList<qint64> AuditWindow::indices(qint64 chunk) const
{
    const qint64 first = chunk * auditChunk;
    const qint64 end = std::min(first + auditChunk, m_rows);
    QList<qint64> indices;
    for (qint64 row = first; row < end; ++row)
        indices.append(m_chosen.isEmpty() ? m_rows - 1 - row : m_chosen.at(row));
    return indices;
}

} // namespace Prefdesk
