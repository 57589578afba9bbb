// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <map>

namespace Prefdesk {

/// New and changed objects, written behind the end of a PDF with a cross-reference table of their own
/// (ISO 32000-1 7.5.6).
class PdfIncrement final
{
public:
    explicit PdfIncrement(const QByteArray &pdf);

    /// The position, in the finished file, of the object's first byte after "N 0 obj\n".
    qsizetype add(int number, const QByteArray &content);
    /// The old bytes, the objects, the table and the trailer; trailerKeys: "/Root 1 0 R /ID [...]".
    QByteArray finished(const QByteArray &trailerKeys) const;

private:
    QByteArray table() const;

    QByteArray m_bytes;
    qsizetype m_previousTable;
    std::map<int, qsizetype> m_positions;
};

} // namespace Prefdesk
