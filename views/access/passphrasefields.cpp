// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/passphrasefields.h"

#include "models/basics/secret.h"
#include "views/common/secretfield.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace Prefdesk {

namespace {

constexpr qsizetype shortLength = 8;
constexpr qsizetype goodLength = 14;

} // namespace

PassphraseFields::PassphraseFields(QFormLayout &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_passphrase(new QLineEdit)
    , m_again(new QLineEdit)
    , m_hint(new QLabel)
{
    m_passphrase->setObjectName(QStringLiteral("newPassphrase"));
    m_again->setObjectName(QStringLiteral("newPassphraseAgain"));
    m_hint->setObjectName(QStringLiteral("passphraseHint"));
    m_hint->setWordWrap(true);
    m_form.addRow(tr("Ne&w passphrase"), m_passphrase);
    m_form.addRow(tr("A&gain"), m_again);
    m_form.addRow(QString(), m_hint);
    for (QLineEdit *const field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, [this] {
            showHint();
            emit changed();
        });
    }
    showHint();
}

bool PassphraseFields::isComplete() const
{
    return !m_passphrase->text().isEmpty() && m_passphrase->text() == m_again->text();
}

QString PassphraseFields::take()
{
    QString again = takeSecret(m_again);
    wipe(again);
    return takeSecret(m_passphrase);
}

void PassphraseFields::setVisible(bool isVisible)
{
    for (QWidget *const field : std::initializer_list<QWidget *> {m_passphrase, m_again, m_hint})
        m_form.setRowVisible(field, isVisible);
}

void PassphraseFields::setEnabled(bool isEnabled)
{
    m_passphrase->setEnabled(isEnabled);
    m_again->setEnabled(isEnabled);
}

void PassphraseFields::showHint()
{
    const qsizetype length = m_passphrase->text().size();
    if (!m_again->text().isEmpty() && m_passphrase->text() != m_again->text())
        m_hint->setText(tr("The two are not the same yet."));
    else if (length == 0)
        m_hint->setText(tr("Several words make a good passphrase. Nobody can read it back to you."));
    else if (length < shortLength)
        m_hint->setText(tr("Weak: %n character(s). Make it longer.", nullptr, static_cast<int>(length)));
    else if (length < goodLength)
        m_hint->setText(tr("Fair: %n character(s). Longer is better.", nullptr, static_cast<int>(length)));
    else
        m_hint->setText(tr("Good: %n character(s).", nullptr, static_cast<int>(length)));
}

} // namespace Prefdesk
