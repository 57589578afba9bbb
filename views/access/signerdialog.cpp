// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/signerdialog.h"

#include "models/access/personmodel.h"
#include "views/common/filefield.h"
#include "views/common/messagebar.h"
#include "views/common/secretfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Prefdesk {

SignerDialog::SignerDialog(PersonModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_file(new FileField(tr("C&hoose…"),
                           {.title = tr("Choose your certificate with its key"),
                            .filters = {tr("Certificates with key (*.p12 *.pfx)"), tr("All files (*)")}},
                           this))
    , m_passphrase(new QLineEdit(this))
{
    setWindowTitle(tr("My signing key"));
    m_file->name(QStringLiteral("file"), QStringLiteral("choose"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_adopt = buttons->button(QDialogButtonBox::Ok);
    m_adopt->setObjectName(QStringLiteral("adopt"));
    m_adopt->setText(tr("&Use this key"));
    auto *const explanation = new QLabel(
        tr("Your reports are signed with a key that this desk made for you. Here you can bring your own certificate "
           "with its key instead (a .p12 or .pfx file)."),
        this);
    explanation->setWordWrap(true);

    auto *const form = new QFormLayout;
    form->addRow(tr("&File"), m_file);
    form->addRow(tr("&Passphrase of the file"), m_passphrase);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(480);

    connect(buttons, &QDialogButtonBox::accepted, this, &SignerDialog::adopt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_file, &FileField::changed, this, &SignerDialog::enableAdopt);
    connect(&m_model, &PersonModel::signerAdopted, this, &QDialog::accept);
    connect(&m_model, &PersonModel::failed, this, [this](const Error &error) {
        m_isAdopting = false;
        m_message->showError(error);
        enableAdopt();
    });
    enableAdopt();
}

void SignerDialog::adopt()
{
    QString passphrase = takeSecret(m_passphrase);
    m_isAdopting = true;
    enableAdopt();
    m_model.adoptSigner(m_file->file(), passphrase);
}

void SignerDialog::enableAdopt()
{
    m_adopt->setEnabled(!m_isAdopting && !m_file->file().isEmpty());
}

} // namespace Prefdesk
