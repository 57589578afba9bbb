// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Prefdesk {

/// How many rows of a history are read at a time.
constexpr qint64 auditChunk = 256;

/// Which entries a history shows, newest first: the chosen ones, or all from 0 on, which need not be kept.
class AuditWindow final
{
public:
    AuditWindow() = default;
    static AuditWindow ofAll(qint64 entries);
    /// In any order.
    static AuditWindow of(QList<qint64> chosen);

    qint64 rows() const { return m_rows; }
    /// The entries that the rows from chunk * auditChunk on show, at most auditChunk; none behind the end.
    QList<qint64> indices(qint64 chunk) const;

private:
    qint64 m_rows = 0;
    QList<qint64> m_chosen; // empty: all
};

} // namespace Prefdesk
