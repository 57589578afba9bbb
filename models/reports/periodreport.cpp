// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/action.h"
#include "models/reports/reportcontent.h"
#include "models/reports/reporthtml.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PeriodReport)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

void addFacts(ReportHtml &html, const PeriodReport &report)
{
    const Evidence &evidence = report.evidence;
    html.heading(Words::tr("Period"));
    html.facts({{Words::tr("From"), timeText(*evidence.from)},
                {Words::tr("Until before"), timeText(*evidence.until)},
                {Words::tr("Entries in the log"), QString::number(evidence.statedEntries)},
                {Words::tr("Desk"), evidence.deskName},
                {Words::tr("Made by"), evidence.makerName + QStringLiteral(", ") + evidence.workstation},
                {Words::tr("Made at"), timeText(evidence.madeAt)},
                {Words::tr("Report"), evidence.reportId}});
}

void addCounts(ReportHtml &html, const PeriodReport &report)
{
    html.heading(Words::tr("What happened, by region"));
    if (report.counts.isEmpty()) {
        html.paragraph(Words::tr("Nothing was recorded in this period."));
        return;
    }
    QList<QStringList> rows;
    for (const ActionCount &count : report.counts) {
        const auto action = actionFromCode(count.action);
        rows.append({action ? label(*action) : count.action, orDash(count.region), QString::number(count.count)});
    }
    html.table({Words::tr("Action"), Words::tr("Region"), Words::tr("How often")}, {60, 20, 20}, rows);
}

void addChanges(ReportHtml &html, const PeriodReport &report)
{
    html.heading(Words::tr("Changes"));
    if (report.changes.size() < report.changesInAll)
        html.important(
            Words::tr("Of %1 changes only the newest %2 are listed. Make reports of shorter periods for the others.")
                .arg(report.changesInAll)
                .arg(report.changes.size()));
    QList<QStringList> rows;
    for (const HistoryLine &line : report.changes)
        rows.append({QString::number(line.index), timeText(line.at), line.who, orDash(line.customer), line.what,
                     orDash(line.before), orDash(line.after)});
    if (rows.isEmpty())
        html.paragraph(Words::tr("No preference was changed in this period."));
    else
        html.table({Words::tr("Entry"), Words::tr("Time"), Words::tr("Who"), Words::tr("Customer"), Words::tr("What"),
                    Words::tr("Before"), Words::tr("After")},
                   {7, 16, 10, 11, 22, 15, 19}, rows);
}

void addExtent(ReportHtml &html, const PeriodReport &report)
{
    const auto proven = static_cast<int>(report.evidence.entries.size());
    html.heading(Words::tr("What the attached evidence holds"));
    if (proven < report.evidence.statedEntries)
        html.important(Words::tr("Attached are proofs of the newest %n entries of the period, without a gap; the older "
                                 "ones are counted but not attached.",
                                 nullptr, proven));
    else
        html.paragraph(
            Words::tr("Attached are proofs of all %n entries of the period, without a gap.", nullptr, proven));
    html.paragraph(Words::tr("To spare the customers, the evidence holds no values: it proves that an entry was made, "
                             "when and by whom. The report of one customer proves the values too."));
}

} // namespace

ReportContent contentOf(const PeriodReport &report)
{
    ReportHtml html;
    ReportContent content;
    content.title = Words::tr("Period report %1 – %2")
                        .arg(report.evidence.from->toDateTime().toUTC().date().toString(Qt::ISODate),
                             report.evidence.until->plusSeconds(-1).toDateTime().toUTC().date().toString(Qt::ISODate));
    content.evidence = report.evidence;
    addFacts(html, report);
    addCounts(html, report);
    addChanges(html, report);
    addExtent(html, report);
    addProofSections(html, content);
    content.html = html.result();
    return content;
}

} // namespace Prefdesk
