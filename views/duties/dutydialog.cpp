// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/duties/dutydialog.h"

#include "models/basics/vocabulary.h"
#include "models/duties/dutymodel.h"
#include "views/common/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Prefdesk {

DutyDialog::DutyDialog(DutyModel &model, const DutyRow &row, DutyStep::Kind step, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_row(row)
    , m_step(step)
    , m_message(new MessageBar(this))
    , m_messages(new QComboBox(this))
    , m_note(new QLineEdit(this))
{
    m_messages->setObjectName(QStringLiteral("messages"));
    m_note->setObjectName(QStringLiteral("note"));
    build();
    connectModel();
    enableSave();
    m_note->setFocus();
}

void DutyDialog::build()
{
    auto *const form = new QFormLayout;
    auto *const what = new QLabel(tr("%1, customer %2").arg(label(m_row.duty), m_row.customerNumber), this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    form->addRow(what);
    m_messages->setVisible(m_step == DutyStep::Kind::Done);
    if (m_step == DutyStep::Kind::Extended) {
        setWindowTitle(tr("Extend the deadline"));
        form->addRow(tr("&Why it takes longer"), m_note);
    } else if (m_step == DutyStep::Kind::Dropped) {
        setWindowTitle(tr("The deadline does not apply"));
        form->addRow(tr("&Why it does not apply"), m_note);
    } else {
        setWindowTitle(tr("Deadline dealt with"));
        m_messages->addItem(tr("none"));
        form->addRow(tr("&Message that shows it"), m_messages);
        form->addRow(tr("&What shows it"), m_note);
        m_note->setPlaceholderText(tr("a reference, a letter, what was done"));
    }
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &DutyDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

void DutyDialog::connectModel()
{
    connect(m_note, &QLineEdit::textChanged, this, &DutyDialog::enableSave);
    connect(m_messages, &QComboBox::currentIndexChanged, this, &DutyDialog::enableSave);
    connect(&m_model, &DutyModel::recorded, this, [this](DutyId id) {
        if (id == m_row.duty.id)
            accept();
    });
    connect(&m_model, &DutyModel::failed, this, [this](const Error &error) {
        m_isSaving = false;
        m_message->showError(error);
        enableSave();
    });
    if (m_step != DutyStep::Kind::Done)
        return;
    connect(&m_model, &DutyModel::messagesRead, this, [this](DutyId id, const QList<ShowingMessage> &messages) {
        if (id == m_row.duty.id)
            showMessages(messages);
    });
    m_model.readMessages(m_row.duty.id);
}

void DutyDialog::showMessages(const QList<ShowingMessage> &messages)
{
    for (const ShowingMessage &message : messages) {
        const auto channel = channelFromCode(message.channel);
        m_messages->addItem(
            tr("%1 of %2 %3", "channel, time, campaign")
                .arg(channel ? label(*channel) : message.channel,
                     QLocale().toString(message.sentAt.toDateTime().toLocalTime(), QLocale::ShortFormat),
                     message.campaign)
                .trimmed(),
            message.id);
    }
}

void DutyDialog::save()
{
    m_isSaving = true;
    enableSave();
    const DutyId id = m_row.duty.id;
    if (m_step == DutyStep::Kind::Extended)
        return m_model.extend(id, m_note->text());
    if (m_step == DutyStep::Kind::Dropped)
        return m_model.drop(id, m_note->text());
    const QVariant message = m_messages->currentData();
    m_model.finish(id, m_note->text(), message.isValid() ? std::optional(message.toLongLong()) : std::nullopt);
}

void DutyDialog::enableSave()
{
    const bool isShown = m_messages->currentData().isValid() || !m_note->text().trimmed().isEmpty();
    m_save->setEnabled(!m_isSaving && isShown);
}

} // namespace Prefdesk
