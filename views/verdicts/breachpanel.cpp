// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/verdicts/breachpanel.h"

#include "models/verdicts/breachmodel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"
#include "views/common/theme.h"

#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace Prefdesk {

BreachPanel::BreachPanel(BreachModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_from(new QDateEdit(this))
    , m_until(new QDateEdit(this))
    , m_judge(new QPushButton(tr("&Judge the messages"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
    , m_open(new QPushButton(tr("&Open the customer"), this))
    , m_export(new QPushButton(Theme::icon(QStringLiteral("export")), tr("E&xport…"), this))
    , m_progress(new QProgressBar(this))
    , m_message(new MessageBar(this))
    , m_headline(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_breaches(new QTableView(this))
    , m_nothing(new QLabel(this))
{
    createPeriod();
    createButtons();
    prepareTable();
    layOut();
    connectModel();
    showRunning();
    showResult();
}

void BreachPanel::createPeriod()
{
    const QDate today = QDate::currentDate();
    for (QDateEdit *const date : {m_from, m_until}) {
        date->setCalendarPopup(true);
        date->setMaximumDate(today);
    }
    m_from->setObjectName(QStringLiteral("from"));
    m_from->setAccessibleName(tr("First day"));
    m_from->setDate(today.addMonths(-12));
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setAccessibleName(tr("Last day"));
    m_until->setDate(today);
    connect(m_from, &QDateEdit::dateChanged, m_until, &QDateEdit::setMinimumDate);
    m_until->setMinimumDate(m_from->date());
}

void BreachPanel::createButtons()
{
    m_judge->setObjectName(QStringLiteral("judge"));
    m_judge->setToolTip(tr("Judges each message by what had reached the company, and the rules in force, when it was "
                           "sent."));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_open->setObjectName(QStringLiteral("open"));
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolTip(tr("Write all breaches of the period to a file that a spreadsheet opens"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("How many customers have been judged"));
    m_message->setObjectName(QStringLiteral("message"));
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setAccessibleName(tr("How many messages were in order"));
    m_headline->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
}

void BreachPanel::prepareTable()
{
    m_breaches->setObjectName(QStringLiteral("breaches"));
    m_breaches->setAccessibleName(tr("Messages that should not have been sent"));
    m_breaches->setModel(&m_model);
    makeLongRowTable(*m_breaches);
    m_breaches->horizontalHeader()->setStretchLastSection(true);
    m_breaches->horizontalHeader()->setResizeContentsPrecision(100);
}

QHBoxLayout *BreachPanel::createTop()
{
    auto *const top = new QHBoxLayout;
    auto *const from = new QLabel(tr("Sent &from"), this);
    from->setBuddy(m_from);
    auto *const until = new QLabel(tr("&to"), this);
    until->setBuddy(m_until);
    for (QWidget *const part : std::initializer_list<QWidget *> {from, m_from, until, m_until, m_judge})
        top->addWidget(part);
    top->addWidget(m_progress, 1);
    top->addWidget(m_cancel);
    top->addStretch();
    top->addWidget(m_open);
    top->addWidget(m_export);
    return top;
}

void BreachPanel::layOut()
{
    m_pages->addWidget(m_breaches);
    m_pages->addWidget(m_nothing);
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(createTop());
    layout->addWidget(m_message);
    layout->addWidget(m_headline);
    layout->addWidget(m_pages, 1);
}

void BreachPanel::connectModel()
{
    connect(m_judge, &QPushButton::clicked, this, &BreachPanel::judge);
    connect(m_cancel, &QPushButton::clicked, &m_model, &BreachModel::cancel);
    connect(m_open, &QPushButton::clicked, this, &BreachPanel::openCurrent);
    connect(m_export, &QPushButton::clicked, this, &BreachPanel::chooseFile);
    connect(m_breaches, &QTableView::activated, this, &BreachPanel::openCurrent);
    connect(&m_model, &BreachModel::started, this, &BreachPanel::showRunning);
    connect(&m_model, &BreachModel::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_model, &BreachModel::ended, this, &BreachPanel::showRunning);
    connect(&m_model, &BreachModel::ended, this, &BreachPanel::showResult);
    connect(&m_model, &BreachModel::failed, m_message, &MessageBar::showError);
    connect(&m_model, &BreachModel::exported, this, [this](const QString &file) {
        m_message->showNotice(tr("All breaches of the period are in %1.").arg(QDir::toNativeSeparators(file)));
    });
}

// Whole days of whoever asks.
void BreachPanel::judge()
{
    m_message->clear();
    m_model.judge(Instant::of(m_from->date().startOfDay()),
                  Instant::of(m_until->date().addDays(1).startOfDay().addMSecs(-1)));
}

void BreachPanel::openCurrent()
{
    const QModelIndex current = m_breaches->currentIndex();
    if (current.isValid())
        emit customerChosen(m_model.customerAt(current.row()));
}

void BreachPanel::chooseFile()
{
    auto *const dialog = new QFileDialog(this, tr("Export the breaches"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    connect(dialog, &QFileDialog::fileSelected, &m_model, &BreachModel::exportTo);
    dialog->open();
}

void BreachPanel::showRunning()
{
    const bool isRunning = m_model.isRunning();
    m_progress->setValue(0);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_judge->setEnabled(!isRunning);
    m_export->setEnabled(!isRunning && m_model.rate());
    if (isRunning)
        m_nothing->setText(tr("The messages are being judged…"));
}

void BreachPanel::showResult()
{
    const bool isAny = m_model.rowCount() > 0;
    m_headline->setText(headline());
    m_headline->setVisible(isAny);
    m_open->setEnabled(isAny);
    m_pages->setCurrentWidget(isAny ? static_cast<QWidget *>(m_breaches) : m_nothing);
    if (isAny) {
        m_breaches->resizeColumnsToContents();
        m_breaches->setCurrentIndex(m_model.index(0, 0));
        m_breaches->setFocus();
    } else if (!m_model.rate()) {
        m_nothing->setText(tr("Choose a period and judge its messages. The goal is that all of them were allowed."));
    } else if (m_model.rate()->messages == 0) {
        m_nothing->setText(tr("No message was sent in this period."));
    } else {
        m_nothing->setText(tr("Every message was allowed: %L1 of %L1.").arg(m_model.rate()->messages));
    }
}

// Rounded down: 100 % is said only when it is so.
QString BreachPanel::headline() const
{
    if (!m_model.rate() || m_model.rate()->breaches == 0)
        return {};
    const HonourRate rate = *m_model.rate();
    const double part = static_cast<double>(rate.messages - rate.breaches) / static_cast<double>(rate.messages);
    const QString percent = QLocale().toString(std::floor(part * 10'000) / 100, 'f', 2);
    QString text = tr("%1 % of %L2 messages were in order, %L3 should not have been sent. The goal is 100 %.")
                       .arg(percent)
                       .arg(rate.messages)
                       .arg(rate.breaches);
    if (rate.breaches > m_model.rowCount())
        text += QLatin1Char(' ') + tr("The first %L1 are shown; the export has all of them.").arg(m_model.rowCount());
    return text;
}

} // namespace Prefdesk
