// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportcontent.h"
#include "models/reports/reporthtml.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CustomerReport)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(", "));
}

QString contactPoints(const Customer &customer)
{
    QStringList lines;
    for (const ContactPoint &point : customer.contactPoints)
        lines.append(label(point.channel) + QStringLiteral(": ")
                     + (point.address.isEmpty() ? point.typed : point.address));
    return orDash(lines.join(u'\n'));
}

void addIdentity(ReportHtml &html, const CustomerReport &report)
{
    const Customer &customer = report.customer;
    html.heading(Words::tr("Customer"));
    html.facts({{Words::tr("Name"), customer.displayName()},
                {Words::tr("Customer number"), customer.number},
                {Words::tr("Language and country"), joined({customer.language, customer.country})},
                {Words::tr("Place"), orDash(joined({customer.street, customer.postalCode, customer.city}))},
                {Words::tr("Contact points"), contactPoints(customer)},
                {Words::tr("Desk"), report.evidence.deskName},
                {Words::tr("Made by"), joined({report.evidence.makerName, report.evidence.workstation})},
                {Words::tr("Made at"), timeText(report.evidence.madeAt)},
                {Words::tr("Report"), report.evidence.reportId}});
}

void addStop(ReportHtml &html, const CustomerReport &report)
{
    const auto stop = answerTo(report.preferences, Question::stop());
    if (!stop) {
        html.paragraph(Words::tr("The customer has never asked to stop everything."));
        return;
    }
    if (isStopped(report.preferences))
        html.important(Words::tr("The customer's stop is in force since %1: no message and no data use is allowed, "
                                 "whatever the answers below say.")
                           .arg(timeText(stop->since)));
    else
        html.paragraph(Words::tr("The customer's stop was lifted; last change %1.").arg(timeText(stop->since)));
}

QString answerWords(const CustomerReport &report, const Question &question)
{
    const auto preference = answerTo(report.preferences, question);
    return preference ? words(preference->answer) : QStringLiteral("–");
}

void addPreferences(ReportHtml &html, const CustomerReport &report)
{
    html.heading(Words::tr("Preferences now"));
    addStop(html, report);
    QStringList headers {Words::tr("Topic")};
    QList<int> widths {16};
    for (const Channel channel : allChannels()) {
        headers.append(label(channel));
        widths.append(14);
    }
    QList<QStringList> rows;
    for (const Topic topic : allTopics()) {
        QStringList row {label(topic)};
        for (const Channel channel : allChannels())
            row.append(answerWords(report, Question::topic(channel, topic)));
        rows.append(row);
    }
    html.table(headers, widths, rows);
    html.paragraph(Words::tr("– : never asked. Only “given” is a yes."));
}

void addDataUses(ReportHtml &html, const CustomerReport &report)
{
    html.heading(Words::tr("Data uses"));
    QList<QStringList> rows;
    for (const DataUse use : allDataUses()) {
        const auto preference = answerTo(report.preferences, Question::dataUse(use));
        rows.append({label(use), preference ? words(preference->answer) : QStringLiteral("–"),
                     preference ? timeText(preference->since) : QString(),
                     preference ? preference->noticeName : QString()});
    }
    html.table({Words::tr("Use"), Words::tr("Answer"), Words::tr("Since"), Words::tr("Shown or read aloud")},
               {30, 20, 25, 25}, rows);
}

void addMessages(ReportHtml &html, const CustomerReport &report)
{
    html.heading(Words::tr("Messages sent"));
    if (report.messages.isEmpty()) {
        html.paragraph(Words::tr("No message to this customer is on record."));
        return;
    }
    QList<QStringList> rows;
    for (const MessageTotal &total : report.messages)
        rows.append({label(total.channel), label(total.topic), QString::number(total.count), timeText(total.last)});
    html.table({Words::tr("Channel"), Words::tr("Topic"), Words::tr("Messages"), Words::tr("Last")}, {25, 30, 15, 30},
               rows);
}

void addHistory(ReportHtml &html, const CustomerReport &report)
{
    html.heading(Words::tr("History"));
    if (report.history.isEmpty()) {
        html.paragraph(Words::tr("The log holds no entry about this customer."));
        return;
    }
    html.paragraph(Words::tr("All %n entries that the log holds about this customer, oldest first.", nullptr,
                             static_cast<int>(report.history.size())));
    QList<QStringList> rows;
    for (const HistoryLine &line : report.history)
        rows.append({QString::number(line.index), timeText(line.at), line.who, line.what, orDash(line.before),
                     orDash(line.after)});
    html.table({Words::tr("Entry"), Words::tr("Time"), Words::tr("Who"), Words::tr("What"), Words::tr("Before"),
                Words::tr("After")},
               {7, 16, 11, 24, 18, 24}, rows);
}

} // namespace

ReportContent contentOf(const CustomerReport &report)
{
    ReportHtml html;
    ReportContent content;
    content.title = Words::tr("Customer report %1").arg(report.customer.number);
    content.evidence = report.evidence;
    addIdentity(html, report);
    addPreferences(html, report);
    addDataUses(html, report);
    addMessages(html, report);
    addHistory(html, report);
    addProofSections(html, content);
    content.html = html.result();
    return content;
}

} // namespace Prefdesk
