// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reports/signerbox.h"

#include "views/common/filefield.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace Prefdesk {

SignerBox::SignerBox(QWidget *parent)
    : QGroupBox(tr("Who signs"), parent)
    , m_ownKey(new QRadioButton(tr("My own key of this &desk")))
    , m_changeKey(new QPushButton(tr("My si&gning key…")))
    , m_otherKey(new QRadioButton(tr("&Another key, this once (PKCS#12 file)")))
    , m_keyFile(
          new FileField(tr("B&rowse…"),
                        {.title = tr("Key that signs"), .filters = {tr("PKCS#12 (*.p12 *.pfx)"), tr("All files (*)")}}))
    , m_passphrase(new QLineEdit)
{
    m_ownKey->setObjectName(QStringLiteral("ownKey"));
    m_ownKey->setChecked(true);
    m_changeKey->setObjectName(QStringLiteral("changeKey"));
    m_changeKey->setAutoDefault(false);
    m_changeKey->setToolTip(tr("Bring a certificate of your own for all reports to come"));
    m_otherKey->setObjectName(QStringLiteral("otherKey"));
    m_keyFile->name(QStringLiteral("keyFile"), QStringLiteral("browseKey"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *own = new QHBoxLayout;
    own->addWidget(m_ownKey, 1);
    own->addWidget(m_changeKey);
    auto *form = new QFormLayout(this);
    form->addRow(own);
    form->addRow(m_otherKey);
    form->addRow(tr("&Key file:"), m_keyFile);
    form->addRow(tr("Pa&ssphrase of the key file:"), m_passphrase);
    connect(m_otherKey, &QRadioButton::toggled, this, &SignerBox::enableOtherKey);
    connect(m_otherKey, &QRadioButton::toggled, this, &SignerBox::changed);
    connect(m_keyFile, &FileField::changed, this, &SignerBox::changed);
    connect(m_changeKey, &QPushButton::clicked, this, &SignerBox::ownKeyChangeRequested);
    enableOtherKey();
}

bool SignerBox::isOwnKey() const
{
    return m_ownKey->isChecked();
}

QString SignerBox::keyFile() const
{
    return m_keyFile->file();
}

bool SignerBox::isComplete() const
{
    return isOwnKey() || !keyFile().isEmpty();
}

Secret SignerBox::takePassphrase()
{
    QString typed = m_passphrase->text();
    m_passphrase->clear();
    return Secret::fromPassphrase(typed);
}

void SignerBox::enableOtherKey()
{
    m_keyFile->setEnabled(m_otherKey->isChecked());
    m_passphrase->setEnabled(m_otherKey->isChecked());
}

} // namespace Prefdesk
