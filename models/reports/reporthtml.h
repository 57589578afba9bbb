// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Prefdesk {

struct ReportContent;

/// Builds the body of a report; every text is escaped here and nowhere else.
class ReportHtml final
{
public:
    void heading(const QString &text);
    void paragraph(const QString &text);
    void important(const QString &text);
    void code(const QStringList &lines);
    void facts(const QList<QPair<QString, QString>> &facts);
    /// widths: percent of the page per column.
    void table(const QStringList &headers, const QList<int> &widths, const QList<QStringList> &rows);

    const QString &result() const { return m_html; }

private:
    QString m_html;
};

/// The sections that every report ends with: the state of the log, and how to check the file.
void addProofSections(ReportHtml &html, const ReportContent &content);

/// Shell lines that check a report with stock tools only, and the last one with prefdeskctl.
QStringList checkCommands(const QString &file);

} // namespace Prefdesk
