// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/spreadsheettext.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CsvWriter)
};

// Full-width forms too: spreadsheets of East Asian locales take them for the plain ones.
bool beginsFormula(QChar first)
{
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(first);
}

} // namespace

QString spreadsheetText(const QString &text)
{
    const QStringView visible = QStringView(text).trimmed();
    if (text.isEmpty() || (!beginsFormula(text.front()) && (visible.isEmpty() || !beginsFormula(visible.front()))))
        return text;
    return QLatin1Char('\'') + text;
}

CsvWriter::CsvWriter(QIODevice &device)
    : m_device(device)
{
}

Result<> CsvWriter::write(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields) {
        QString text = spreadsheetText(field);
        text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        quoted.append(QLatin1Char('"') + text + QLatin1Char('"'));
    }
    QByteArray line = quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
    if (!m_begun)
        line.prepend("\xEF\xBB\xBF");
    m_begun = true;
    if (m_device.write(line) != line.size())
        return Error {Error::Kind::Unavailable,
                      Words::tr("The file could not be written. Choose another folder or make room on the disk."),
                      QStringLiteral("csv")};
    return {};
}

} // namespace Prefdesk
