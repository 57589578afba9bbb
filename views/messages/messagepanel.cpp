// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/messagepanel.h"

#include "models/verdicts/judgedmessagemodel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"
#include "views/messages/messagechart.h"
#include "views/messages/messagereasonpanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

QString dayOf(Instant time)
{
    return QLocale().toString(time.toDateTime().toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace

MessagePanel::MessagePanel(JudgedMessageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_failure(new MessageBar(this))
    , m_summary(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_chart(new MessageChart(this))
    , m_months(createTable(m_monthModel, QStringLiteral("months"), tr("Messages per month")))
    , m_consents(createTable(m_consentModel, QStringLiteral("consents"), tr("Consents to messages")))
    , m_messages(createTable(m_model, QStringLiteral("messages"), tr("Messages, newest first")))
    , m_why(new QPushButton(tr("Why did I get this? (Enter)"), this))
    , m_reason(new MessageReasonPanel(this))
    , m_list(new QStackedWidget(this))
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setAccessibleName(tr("Contact in short"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setAccessibleName(tr("Ways to look at the messages"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chart, tr("Char&t"));
    m_tabs->addTab(m_months, tr("Months"));
    m_tabs->addTab(m_consents, tr("Consents"));
    m_tabs->addTab(createList(), tr("List"));

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_failure);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);

    connectModel();
    clear();
}

QWidget *MessagePanel::createList()
{
    m_why->setObjectName(QStringLiteral("whyMessage"));
    m_why->setToolTip(tr("Shows all rules that spoke about the message when it was sent."));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_list->setObjectName(QStringLiteral("list"));
    auto *const messages = new QWidget(m_list);
    auto *const bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(m_why);
    auto *const layout = new QVBoxLayout(messages);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_messages, 1);
    layout->addLayout(bottom);
    m_list->addWidget(messages);
    m_list->addWidget(m_reason);
    return m_list;
}

void MessagePanel::connectModel()
{
    connect(&m_model, &MessageModel::summarised, this, &MessagePanel::showSummary);
    connect(&m_model, &MessageModel::failed, m_failure, &MessageBar::showError);
    connect(&m_model, &MessageModel::shown, this, [this] { m_messages->resizeColumnsToContents(); });
    connect(m_why, &QPushButton::clicked, this, &MessagePanel::askWhy);
    connect(m_messages, &QTableView::activated, this, &MessagePanel::askWhy);
    connect(m_reason, &MessageReasonPanel::left, this, &MessagePanel::showMessages);
    connect(&m_model, &JudgedMessageModel::explained, this,
            [this](const QString &title, const MessageExplanation &explanation) {
                m_list->setCurrentWidget(m_reason);
                m_reason->explain(title, explanation);
            });
}

void MessagePanel::askWhy()
{
    const QModelIndex current = m_messages->currentIndex();
    if (current.isValid())
        m_model.explain(current.row());
}

void MessagePanel::showMessages()
{
    m_list->setCurrentIndex(0);
    m_messages->setFocus();
    m_reason->clear();
}

void MessagePanel::showCustomer(CustomerId customer)
{
    clear();
    m_model.showCustomer(customer);
}

void MessagePanel::clear()
{
    m_failure->clear();
    m_model.clear();
    m_summary->clear();
    m_list->setCurrentIndex(0);
    m_reason->clear();
    m_monthModel.setSummary({});
    m_consentModel.setSummary({});
    m_chart->setSummary({});
    m_chart->setAccessibleDescription({});
}

void MessagePanel::showSummary(const ContactSummary &summary)
{
    QStringList sentences;
    if (summary.lastContact)
        sentences.append(tr("Last contact: %1.").arg(dayOf(*summary.lastContact)));
    else
        sentences.append(summary.lost > 0 ? tr("Nothing has reached this customer yet.")
                                          : tr("Nothing was sent to this customer yet."));
    if (summary.consentSince)
        sentences.append(
            tr("%n message(s) since consent was given on %1.", nullptr, static_cast<int>(summary.sinceConsent))
                .arg(dayOf(*summary.consentSince)));
    else
        sentences.append(tr("No consent to messages is in force."));
    if (summary.total > 0)
        sentences.append(tr("%n message(s) in all.", nullptr, static_cast<int>(summary.total)));
    if (summary.lost > 0)
        sentences.append(tr("%n more bounced or failed and reached nobody.", nullptr, static_cast<int>(summary.lost)));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    m_monthModel.setSummary(summary);
    m_consentModel.setSummary(summary);
    m_months->resizeColumnsToContents();
    m_consents->resizeColumnsToContents();
    m_chart->setSummary(summary);
    m_chart->setAccessibleDescription(tr("%1 The tab Months has the chart as a table.").arg(m_summary->text()));
}

QTableView *MessagePanel::createTable(QAbstractItemModel &model, const QString &name, const QString &words)
{
    auto *const table = new QTableView(this);
    table->setObjectName(name);
    table->setAccessibleName(words);
    table->setModel(&model);
    makeRowTable(*table);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace Prefdesk
