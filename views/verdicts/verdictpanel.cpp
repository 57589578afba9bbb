// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/verdicts/verdictpanel.h"

#include "models/verdicts/verdictmodel.h"
#include "models/verdicts/verdictwords.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

const int dataUses = -1;

QString timeOf(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

} // namespace

VerdictPanel::VerdictPanel(VerdictModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_failure(new MessageBar(this))
    , m_channel(new QComboBox(this))
    , m_topic(new QComboBox(this))
    , m_isPast(new QCheckBox(tr("As it was on"), this))
    , m_time(new QDateTimeEdit(this))
    , m_headline(new QLabel(this))
    , m_rules(new QTableView(this))
{
    createQuestion();
    createTime();
    createTable();
    arrange();
    connect(&m_model, &VerdictModel::changed, this, &VerdictPanel::showVerdict);
    connect(&m_model, &VerdictModel::failed, m_failure, &MessageBar::showError);
    showVerdict();
}

void VerdictPanel::createQuestion()
{
    m_channel->setObjectName(QStringLiteral("channel"));
    m_channel->setAccessibleName(tr("Channel or data use"));
    for (const Channel channel : allChannels())
        m_channel->addItem(label(channel), static_cast<int>(channel));
    m_channel->addItem(tr("Data use"), dataUses);
    m_topic->setObjectName(QStringLiteral("topic"));
    m_topic->setAccessibleName(tr("Topic or data use"));
    offerTopics();
    connect(m_channel, &QComboBox::activated, this, &VerdictPanel::offerTopics);
    connect(m_channel, &QComboBox::activated, this, &VerdictPanel::showVerdict);
    connect(m_topic, &QComboBox::activated, this, &VerdictPanel::showVerdict);
}

void VerdictPanel::offerTopics()
{
    m_topic->clear();
    if (m_channel->currentData().toInt() == dataUses) {
        for (const DataUse use : allDataUses())
            m_topic->addItem(label(use), static_cast<int>(use));
    } else {
        for (const Topic topic : allTopics())
            m_topic->addItem(label(topic), static_cast<int>(topic));
    }
}

void VerdictPanel::createTime()
{
    m_isPast->setObjectName(QStringLiteral("isPast"));
    m_time->setObjectName(QStringLiteral("time"));
    m_time->setAccessibleName(tr("Date and time to go back to"));
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
    m_time->setDateTime(QDateTime::currentDateTime());
    m_time->setEnabled(false);
    m_time->setKeyboardTracking(false);
    connect(m_isPast, &QCheckBox::toggled, this, [this](bool isPast) {
        m_time->setEnabled(isPast);
        m_time->setMaximumDateTime(QDateTime::currentDateTime());
        if (isPast)
            m_time->setDateTime(QDateTime::currentDateTime().addDays(-1));
        showInstant();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &VerdictPanel::showInstant);
}

void VerdictPanel::createTable()
{
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_rules->setObjectName(QStringLiteral("rules"));
    m_rules->setAccessibleName(tr("Rules in the order of decision"));
    m_rules->setModel(&m_explanation);
    makeRowTable(*m_rules);
    m_rules->horizontalHeader()->setStretchLastSection(true);
}

void VerdictPanel::arrange()
{
    auto *const question = new QHBoxLayout;
    auto *const about = new QLabel(tr("About"), this);
    about->setBuddy(m_channel);
    question->addWidget(about);
    question->addWidget(m_channel);
    question->addWidget(m_topic);
    question->addStretch();
    question->addWidget(m_isPast);
    question->addWidget(m_time);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_failure);
    layout->addLayout(question);
    layout->addWidget(m_headline);
    layout->addWidget(m_rules, 1);
}

void VerdictPanel::explain(Channel channel, Topic topic)
{
    m_channel->setCurrentIndex(m_channel->findData(static_cast<int>(channel)));
    offerTopics();
    m_topic->setCurrentIndex(m_topic->findData(static_cast<int>(topic)));
    showVerdict();
    m_rules->setFocus();
}

void VerdictPanel::showInstant()
{
    m_model.showInstant(m_isPast->isChecked() ? std::optional(Instant::of(m_time->dateTime())) : std::nullopt);
}

void VerdictPanel::showVerdict()
{
    m_headline->setVisible(m_model.isLoaded());
    if (!m_model.isLoaded()) {
        m_explanation.clear();
        return;
    }
    m_failure->clear();
    if (!m_model.past() && m_isPast->isChecked())
        m_isPast->setChecked(false);
    m_explanation.explain(m_model.rulings(), subject());
    m_headline->setText(headline(m_explanation.verdict()));
    m_rules->resizeColumnsToContents();
    for (int row = 0; row < m_explanation.rowCount(); ++row) {
        if (m_explanation.index(row, 0).data(ExplanationModel::DecidedRole).toBool())
            m_rules->selectRow(row);
    }
}

Subject VerdictPanel::subject() const
{
    const int what = m_topic->currentData().toInt();
    const int channel = m_channel->currentData().toInt();
    return channel == dataUses ? Subject::dataUse(static_cast<DataUse>(what))
                               : Subject::topic(static_cast<Channel>(channel), static_cast<Topic>(what));
}

QString VerdictPanel::headline(const Verdict &verdict) const
{
    switch (verdict.kind) {
    case VerdictKind::Allowed:
        return tr("Allowed: nothing stands against it.");
    case VerdictKind::AllowedFrom:
        return tr("Allowed from %1 (time zone: %2).").arg(timeOf(*verdict.from), label(verdict.zoneSource));
    case VerdictKind::Blocked:
        break;
    }
    return verdict.decidedBy < 0 ? tr("Blocked.")
                                 : tr("Blocked: %1").arg(sentence(verdict.results[verdict.decidedBy].reason));
}

} // namespace Prefdesk
