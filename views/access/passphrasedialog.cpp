// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/passphrasedialog.h"

#include "models/access/personmodel.h"
#include "views/access/passphrasefields.h"
#include "views/common/messagebar.h"
#include "views/common/secretfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Prefdesk {

PassphraseDialog::PassphraseDialog(PersonModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_current(new QLineEdit(this))
{
    setWindowTitle(tr("Change the passphrase"));
    m_current->setObjectName(QStringLiteral("current"));
    m_current->setEchoMode(QLineEdit::Password);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_change = buttons->button(QDialogButtonBox::Ok);
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setText(tr("C&hange"));

    auto *const form = new QFormLayout;
    form->addRow(tr("&Present passphrase"), m_current);
    m_fresh = new PassphraseFields(*form, this);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::change);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_current, &QLineEdit::textChanged, this, &PassphraseDialog::enableChange);
    connect(m_fresh, &PassphraseFields::changed, this, &PassphraseDialog::enableChange);
    connect(&m_model, &PersonModel::passphraseChanged, this, &QDialog::accept);
    connect(&m_model, &PersonModel::failed, this, [this](const Error &error) {
        m_isChanging = false;
        m_message->showError(error);
        enableChange();
    });
    enableChange();
}

void PassphraseDialog::change()
{
    QString current = takeSecret(m_current);
    QString fresh = m_fresh->take();
    m_isChanging = true;
    m_message->showNotice(tr("Changing the passphrase…"));
    enableChange();
    m_model.changePassphrase(current, fresh);
}

void PassphraseDialog::enableChange()
{
    m_change->setEnabled(!m_isChanging && !m_current->text().isEmpty() && m_fresh->isComplete());
}

} // namespace Prefdesk
