// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reporthtml.h"

#include "models/audit/checkpoint.h"
#include "models/reports/reportcontent.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportHtml)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>"));
}

/// Long words may break anywhere, or they would push the columns off the page.
QString breakable(const QString &text)
{
    constexpr int longestWord = 24;
    QString broken;
    int run = 0;
    for (const QChar letter : text) {
        run = letter.isSpace() || letter == u'-' ? 0 : run + 1;
        if (run > longestWord && !letter.isLowSurrogate() && !letter.isMark()) {
            broken += QChar(0x200b);
            run = 1;
        }
        broken += letter;
    }
    return broken;
}

QString cell(const QString &text, int width)
{
    return QStringLiteral("<td width=\"%1%\" style=\"border-bottom:0.5px solid #d5d9de\">%2</td>")
        .arg(width)
        .arg(escaped(breakable(text)));
}

} // namespace

void ReportHtml::heading(const QString &text)
{
    m_html += QStringLiteral("<h2>%1</h2>").arg(escaped(text));
}

void ReportHtml::paragraph(const QString &text)
{
    m_html += QStringLiteral("<p>%1</p>").arg(escaped(text));
}

void ReportHtml::important(const QString &text)
{
    m_html += QStringLiteral(
                  "<table width=\"100%\" cellpadding=\"6\"><tr><td bgcolor=\"#fbeceb\"><b>%1</b></td></tr></table>")
                  .arg(escaped(text));
}

void ReportHtml::code(const QStringList &lines)
{
    m_html += QStringLiteral(
                  "<table width=\"100%\" cellpadding=\"6\"><tr><td bgcolor=\"#f3f4f6\"><pre>%1</pre></td></tr></table>")
                  .arg(lines.join(u'\n').toHtmlEscaped());
}

void ReportHtml::facts(const QList<QPair<QString, QString>> &facts)
{
    m_html += QStringLiteral("<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">");
    for (const auto &[name, value] : facts)
        m_html += QStringLiteral("<tr><td width=\"26%\" style=\"color:#5b6470\">%1</td><td width=\"74%\">%2</td></tr>")
                      .arg(escaped(name), escaped(value));
    m_html += QStringLiteral("</table>");
}

void ReportHtml::table(const QStringList &headers, const QList<int> &widths, const QList<QStringList> &rows)
{
    m_html += QStringLiteral("<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\"><thead><tr>");
    for (qsizetype i = 0; i < headers.size(); ++i)
        m_html += QStringLiteral("<th width=\"%1%\" align=\"left\" bgcolor=\"#e9edf1\">%2</th>")
                      .arg(widths.at(i))
                      .arg(escaped(headers.at(i)));
    m_html += QStringLiteral("</tr></thead>");
    for (const QStringList &row : rows) {
        m_html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            m_html += cell(row.at(i), widths.at(i));
        m_html += QStringLiteral("</tr>");
    }
    m_html += QStringLiteral("</table>");
}

QStringList checkCommands(const QString &file)
{
    const QString name = QStringLiteral("'%1'").arg(QString(file).replace(u'\'', QStringLiteral("'\\''")));
    return {QStringLiteral("f=") + name,
            QStringLiteral("pdfsig \"$f\""),
            QStringLiteral("mkdir -p evidence; pdfdetach -saveall -o evidence \"$f\""),
            QStringLiteral("set -- $(grep -aom1 'ByteRange \\[[0-9 ]*' \"$f\" | tr -dc '0-9 ')"),
            QStringLiteral("head -c $2 \"$f\" > signed; tail -c $4 \"$f\" >> signed"),
            QStringLiteral(
                "tail -c +$(($2 + 2)) \"$f\" | head -c $(($3 - $2 - 2)) | tr a-f A-F | basenc --base16 -d > signature"),
            QStringLiteral(
                "openssl cms -verify -binary -inform DER -in signature -content signed -noverify -out /dev/null"),
            QStringLiteral("prefdeskctl verify-report \"$f\"")};
}

void addProofSections(ReportHtml &html, const ReportContent &content)
{
    const Evidence &evidence = content.evidence;
    const Result<Checkpoint> checkpoint = openCheckpoint(evidence.checkpoint, evidence.verifier);
    html.heading(Words::tr("State of the log"));
    html.paragraph(Words::tr("Everything above is recorded in an append-only log. The line below names all of it: "
                             "whoever keeps this page can later show whether anything was changed."));
    html.facts({{Words::tr("Log"), evidence.verifier.name},
                {Words::tr("Entries"), QString::number(checkpoint ? checkpoint->size : 0)},
                {Words::tr("Short code"), content.shortCode()},
                {Words::tr("Key of the log"), evidence.verifier.toText()}});
    html.code(QString::fromUtf8(evidence.checkpoint).trimmed().split(u'\n'));
    html.heading(Words::tr("How to check this report"));
    html.paragraph(Words::tr("The signature covers every byte of this file. Attached are evidence.json and one proof "
                             "for each entry; with them the check needs neither the desk nor its key. On a computer "
                             "with poppler-utils and OpenSSL:"));
    html.code(checkCommands(QStringLiteral("report.pdf")));
    html.paragraph(Words::tr("The check shows who signed, that nothing was changed since, and that each entry is part "
                             "of the log. It does not show who the certificate's holder is, nor what was never "
                             "recorded. Times are those of the desk's own clock."));
}

} // namespace Prefdesk
