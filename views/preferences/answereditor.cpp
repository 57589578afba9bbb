// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/answereditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}

} // namespace

AnswerEditor::AnswerEditor(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_state(new QComboBox(this))
    , m_frequencyLabel(new QLabel(tr("Fre&quency:"), this))
    , m_frequency(new QComboBox(this))
    , m_capped(new QCheckBox(tr("Ma&ximum"), this))
    , m_cap(new QSpinBox(this))
    , m_capPeriod(new QComboBox(this))
    , m_paused(new QCheckBox(tr("Pause u&ntil"), this))
    , m_pauseUntil(new QDateEdit(this))
{
    setObjectName(QStringLiteral("answerEditor"));
    setFrameShape(StyledPanel);
    setAccessibleName(tr("Details of one answer"));
    m_state->setObjectName(QStringLiteral("state"));
    m_frequency->setObjectName(QStringLiteral("frequency"));
    m_capped->setObjectName(QStringLiteral("capped"));
    m_cap->setObjectName(QStringLiteral("cap"));
    m_capPeriod->setObjectName(QStringLiteral("capPeriod"));
    m_paused->setObjectName(QStringLiteral("paused"));
    m_pauseUntil->setObjectName(QStringLiteral("pauseUntil"));
    for (const Frequency frequency : allFrequencies())
        m_frequency->addItem(label(frequency), static_cast<int>(frequency));
    m_capPeriod->addItem(tr("per week"), static_cast<int>(Cap::Period::Week));
    m_capPeriod->addItem(tr("per month"), static_cast<int>(Cap::Period::Month));
    m_capPeriod->setAccessibleName(tr("Cap per week or month"));
    m_cap->setRange(1, 1000);
    m_cap->setAccessibleName(tr("Messages at most"));
    m_pauseUntil->setCalendarPopup(true);
    m_pauseUntil->setAccessibleName(tr("Last day of the pause"));
    connect(m_capped, &QCheckBox::toggled, m_cap, &QWidget::setEnabled);
    connect(m_capped, &QCheckBox::toggled, m_capPeriod, &QWidget::setEnabled);
    connect(m_paused, &QCheckBox::toggled, m_pauseUntil, &QWidget::setEnabled);
    addFields();
}

void AnswerEditor::addFields()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *state = new QLabel(tr("Ans&wer:"), this);
    state->setBuddy(m_state);
    m_frequencyLabel->setBuddy(m_frequency);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_title, 1);
    for (QWidget *part : std::initializer_list<QWidget *> {state, m_state, m_frequencyLabel, m_frequency})
        answer->addWidget(part);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(answer);
    rows->addLayout(createLimits());
}

QHBoxLayout *AnswerEditor::createLimits()
{
    auto *accept = new QPushButton(tr("&Apply"), this);
    accept->setObjectName(QStringLiteral("accept"));
    auto *cancel = new QPushButton(tr("Cance&l"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    accept->setToolTip(tr("Enter"));
    cancel->setToolTip(tr("Esc"));
    auto *row = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *> {m_capped, m_cap, m_capPeriod})
        row->addWidget(part);
    row->addSpacing(12);
    row->addWidget(m_paused);
    row->addWidget(m_pauseUntil);
    row->addStretch();
    row->addWidget(accept);
    row->addWidget(cancel);
    connect(accept, &QPushButton::clicked, this, &AnswerEditor::accept);
    connect(cancel, &QPushButton::clicked, this, &AnswerEditor::reject);
    return row;
}

void AnswerEditor::edit(const Question &question, const Answer &kept, const Answer &answer)
{
    m_question = question;
    m_title->setText(question.label());
    offerStates(kept.state, answer.state);
    choose(m_frequency, static_cast<int>(answer.frequency));
    showLimits(answer);
    const bool hasLimits = !question.isDataUse();
    for (QWidget *const part :
         std::initializer_list<QWidget *> {m_frequencyLabel, m_frequency, m_capped, m_cap, m_capPeriod})
        part->setVisible(hasLimits);
    m_shown = this->answer();
    show();
    (hasLimits ? m_frequency : m_state)->setFocus();
}

// What was given can only be withdrawn; what was not can only be refused.
void AnswerEditor::offerStates(ConsentState kept, ConsentState shown)
{
    using enum ConsentState;
    QList<ConsentState> states {Given, Withdrawn};
    if (kept == Withdrawn)
        states = {Given, Withdrawn, Requested};
    else if (kept != Given)
        states = {Given, Refused, Requested};
    m_state->clear();
    for (const ConsentState state : states)
        m_state->addItem(label(state), static_cast<int>(state));
    choose(m_state, static_cast<int>(states.contains(shown) ? shown : Given));
}

void AnswerEditor::showLimits(const Answer &answer)
{
    const QDate nextMonth = QDate::currentDate().addMonths(1);
    m_pause = answer.pauseUntil;
    m_capped->setChecked(answer.cap.has_value());
    m_cap->setValue(answer.cap ? answer.cap->count : 1);
    choose(m_capPeriod, static_cast<int>(answer.cap ? answer.cap->period : Cap::Period::Week));
    const auto pause = pauseInForce(answer, Instant::now());
    m_paused->setChecked(pause.has_value());
    m_pauseUntil->setMinimumDate(QDate::currentDate());
    m_pauseUntil->setDate(pause ? pause->toDateTime().toLocalTime().date() : nextMonth);
    m_cap->setEnabled(m_capped->isChecked());
    m_capPeriod->setEnabled(m_capped->isChecked());
    m_pauseUntil->setEnabled(m_paused->isChecked());
}

Answer AnswerEditor::answer() const
{
    Answer answer {.state = static_cast<ConsentState>(m_state->currentData().toInt()),
                   .frequency = static_cast<Frequency>(m_frequency->currentData().toInt()),
                   .cap = {},
                   .pauseUntil = {}};
    if (m_capped->isChecked())
        answer.cap = Cap {m_cap->value(), static_cast<Cap::Period>(m_capPeriod->currentData().toInt())};
    if (!m_paused->isChecked()) {
        const bool isOver = m_pause && *m_pause <= Instant::now();
        answer.pauseUntil = isOver ? m_pause : std::nullopt;
        return answer;
    }
    const bool untouched = m_pause && m_pause->toDateTime().toLocalTime().date() == m_pauseUntil->date();
    answer.pauseUntil = untouched ? *m_pause : Instant::of(m_pauseUntil->date().endOfDay());
    return answer;
}

void AnswerEditor::complete()
{
    if (isHidden())
        return;
    if (answer() == m_shown)
        reject();
    else
        accept();
}

void AnswerEditor::accept()
{
    emit answered(m_question, answer());
    reject();
}

void AnswerEditor::reject()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void AnswerEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        reject();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Prefdesk
