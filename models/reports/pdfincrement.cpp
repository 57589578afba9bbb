// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pdfincrement.h"

#include <algorithm>

namespace Prefdesk {

namespace {

qsizetype previousTable(const QByteArray &pdf)
{
    const qsizetype word = pdf.lastIndexOf("startxref");
    return word < 0 ? 0 : pdf.mid(word + 9, 24).trimmed().split('\n').constFirst().trimmed().toLongLong();
}

} // namespace

PdfIncrement::PdfIncrement(const QByteArray &pdf)
    : m_bytes(pdf)
    , m_previousTable(previousTable(pdf))
{
    if (!m_bytes.endsWith('\n'))
        m_bytes += '\n';
}

qsizetype PdfIncrement::add(int number, const QByteArray &content)
{
    m_positions[number] = m_bytes.size();
    m_bytes += QByteArray::number(number) + " 0 obj\n";
    const qsizetype start = m_bytes.size();
    m_bytes += content + "\nendobj\n";
    return start;
}

QByteArray PdfIncrement::table() const
{
    QByteArray table = "xref\n";
    for (const auto &[number, position] : m_positions)
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(position).rightJustified(10, '0')
            + " 00000 n \n";
    return table;
}

QByteArray PdfIncrement::finished(const QByteArray &trailerKeys) const
{
    return m_bytes + table() + "trailer\n<< " + trailerKeys + " /Prev " + QByteArray::number(m_previousTable)
        + " >>\nstartxref\n" + QByteArray::number(m_bytes.size()) + "\n%%EOF\n";
}

} // namespace Prefdesk
