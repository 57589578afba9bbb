// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/persondialog.h"

#include "models/access/personmodel.h"
#include "views/access/passphrasefields.h"
#include "views/common/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Prefdesk {

PersonDialog::PersonDialog(PersonModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_name(new QLineEdit(this))
    , m_fullName(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_regions(new QLineEdit(this))
{
    setWindowTitle(tr("Add a person"));
    build();
}

PersonDialog::PersonDialog(PersonModel &model, int row, QWidget *parent)
    : PersonDialog(model, parent)
{
    const Person &person = model.person(row);
    setWindowTitle(tr("Change the role of %1").arg(person.fullName));
    m_row = row;
    m_name->setText(person.name);
    m_name->setReadOnly(true);
    m_fullName->setText(person.fullName);
    m_fullName->setReadOnly(true);
    m_role->setCurrentIndex(static_cast<int>(allRoles().indexOf(person.role)));
    m_regions->setText(person.regions.join(u' '));
    m_passphrase->setVisible(false);
    m_role->setFocus();
    enableSave();
}

void PersonDialog::build()
{
    m_name->setObjectName(QStringLiteral("name"));
    m_fullName->setObjectName(QStringLiteral("fullName"));
    m_role->setObjectName(QStringLiteral("role"));
    m_regions->setObjectName(QStringLiteral("regions"));
    m_regions->setPlaceholderText(tr("all; or country codes, for example DE FR"));
    for (const Role role : allRoles())
        m_role->addItem(label(role));
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("save"));

    auto *const form = new QFormLayout;
    form->addRow(tr("Sign-in &name"), m_name);
    form->addRow(tr("&Full name"), m_fullName);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("Regi&ons"), m_regions);
    m_passphrase = new PassphraseFields(*form, this);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(buttons, &QDialogButtonBox::accepted, this, &PersonDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *const field : {m_name, m_fullName, m_regions})
        connect(field, &QLineEdit::textChanged, this, &PersonDialog::enableSave);
    connect(m_passphrase, &PassphraseFields::changed, this, &PersonDialog::enableSave);
    connect(&m_model, &PersonModel::added, this, &QDialog::accept);
    connect(&m_model, &PersonModel::changed, this, &QDialog::accept);
    connect(&m_model, &PersonModel::failed, this, [this](const Error &error) {
        m_isSaving = false;
        m_message->showError(error);
        enableSave();
    });
    enableSave();
}

void PersonDialog::save()
{
    const Role role = allRoles().at(m_role->currentIndex());
    m_isSaving = true;
    enableSave();
    if (m_row >= 0) {
        m_model.changeRole(m_row, role, regions());
        return;
    }
    QString passphrase = m_passphrase->take();
    m_model.add({.name = m_name->text().trimmed(),
                 .fullName = m_fullName->text().trimmed(),
                 .role = role,
                 .regions = regions()},
                passphrase);
}

void PersonDialog::enableSave()
{
    const bool filled = !m_name->text().trimmed().isEmpty() && !m_fullName->text().trimmed().isEmpty();
    m_save->setEnabled(!m_isSaving && filled && (m_row >= 0 || m_passphrase->isComplete()));
}

QStringList PersonDialog::regions() const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return m_regions->text().toUpper().split(between, Qt::SkipEmptyParts);
}

} // namespace Prefdesk
