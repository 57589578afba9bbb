// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/signerdialog.h"

#include "models/access/personmodel.h"
#include "views/common/messagebar.h"
#include "views/common/secretfield.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Prefdesk {

SignerDialog::SignerDialog(PersonModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_file(new QLineEdit(this))
    , m_passphrase(new QLineEdit(this))
{
    setWindowTitle(tr("My signing key"));
    m_file->setObjectName(QStringLiteral("file"));
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
    auto *const fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, createFileRow());
    form->addRow(tr("&Passphrase of the file"), m_passphrase);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(480);

    connect(buttons, &QDialogButtonBox::accepted, this, &SignerDialog::adopt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_file, &QLineEdit::textChanged, this, &SignerDialog::enableAdopt);
    connect(&m_model, &PersonModel::signerAdopted, this, &QDialog::accept);
    connect(&m_model, &PersonModel::failed, this, [this](const Error &error) {
        m_isAdopting = false;
        m_message->showError(error);
        enableAdopt();
    });
    enableAdopt();
}

QWidget *SignerDialog::createFileRow()
{
    auto *const row = new QWidget(this);
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *const choose = new QPushButton(tr("C&hoose…"), row);
    choose->setObjectName(QStringLiteral("choose"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SignerDialog::chooseFile);
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    return row;
}

void SignerDialog::adopt()
{
    QString passphrase = takeSecret(m_passphrase);
    m_isAdopting = true;
    enableAdopt();
    m_model.adoptSigner(m_file->text(), passphrase);
}

void SignerDialog::enableAdopt()
{
    m_adopt->setEnabled(!m_isAdopting && !m_file->text().isEmpty());
}

void SignerDialog::chooseFile()
{
    auto *const dialog = new QFileDialog(this, tr("Choose your certificate with its key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates with key (*.p12 *.pfx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

} // namespace Prefdesk
