// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/duties/requestdialog.h"

#include "models/duties/dutymodel.h"
#include "views/common/messagebar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Prefdesk {

RequestDialog::RequestDialog(DutyModel &model, const QString &customer, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_customer(new QLineEdit(customer, this))
    , m_request(new QComboBox(this))
    , m_received(new QDateTimeEdit(model.now().toDateTime().toLocalTime(), this))
    , m_note(new QLineEdit(this))
{
    setWindowTitle(tr("A request has come"));
    m_customer->setObjectName(QStringLiteral("customer"));
    m_request->setObjectName(QStringLiteral("request"));
    m_received->setObjectName(QStringLiteral("received"));
    m_note->setObjectName(QStringLiteral("note"));
    for (const QString &kind : requestKinds())
        m_request->addItem(requestLabel(kind), kind);
    for (const Duty::Kind kind : {Duty::Kind::AcknowledgeComplaint, Duty::Kind::ExplainDecision})
        m_request->addItem(label(Duty {.kind = kind}), code(kind));
    m_received->setCalendarPopup(true);
    build();
    connect(m_customer, &QLineEdit::textChanged, this, &RequestDialog::enableSave);
    connect(&m_model, &DutyModel::recorded, this, &QDialog::accept);
    connect(&m_model, &DutyModel::failed, this, [this](const Error &error) {
        m_isSaving = false;
        m_message->showError(error);
        enableSave();
    });
    enableSave();
}

void RequestDialog::build()
{
    auto *const form = new QFormLayout;
    form->addRow(tr("&Customer number"), m_customer);
    form->addRow(tr("&What was asked for"), m_request);
    form->addRow(tr("&Received"), m_received);
    form->addRow(tr("&Note"), m_note);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("save"));
    connect(buttons, &QDialogButtonBox::accepted, this, &RequestDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

void RequestDialog::save()
{
    m_isSaving = true;
    enableSave();
    const QString wanted = m_request->currentData().toString();
    const auto kind = dutyKindFromCode(wanted);
    Duty duty {.kind = kind.value_or(Duty::Kind::AnswerRequest)};
    if (!kind)
        duty.about = {wanted};
    // Whole minutes: what came in this one has not come in the future.
    duty.begunAt = std::min(Instant::of(m_received->dateTime()), m_model.now());
    duty.note = m_note->text().trimmed();
    m_model.begin(m_customer->text().trimmed(), duty);
}

void RequestDialog::enableSave()
{
    m_save->setEnabled(!m_isSaving && !m_customer->text().trimmed().isEmpty());
}

} // namespace Prefdesk
