// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/recoverycodepanel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr int clipboardMilliseconds = 60'000;

} // namespace

RecoveryCodePanel::RecoveryCodePanel(QWidget *parent)
    : QWidget(parent)
    , m_code(new QLabel(this))
    , m_writtenDown(new QCheckBox(tr("I have &written it down"), this))
{
    auto *const explanation = new QLabel(
        tr("This recovery code opens the desk when every administrator has forgotten the passphrase. It is shown only "
           "now. Write it on paper, or copy it for a printout, and keep it where you keep contracts."),
        this);
    explanation->setWordWrap(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setFont(font);
    m_code->setWordWrap(true);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setFrameShape(QFrame::StyledPanel);
    m_code->setMargin(12);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleName(tr("Recovery code"));
    m_writtenDown->setObjectName(QStringLiteral("writtenDown"));
    auto *const copyButton = new QPushButton(tr("&Copy for one minute"), this);
    copyButton->setObjectName(QStringLiteral("copy"));
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &RecoveryCodePanel::copy);
    connect(m_writtenDown, &QCheckBox::toggled, this, &RecoveryCodePanel::confirmed);

    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_code);
    layout->addWidget(copyButton, 0, Qt::AlignLeft);
    layout->addWidget(m_writtenDown);
    layout->addStretch();
}

void RecoveryCodePanel::showCode(const QString &recoveryCode)
{
    m_code->setText(recoveryCode.chopped(25) + u'\n' + recoveryCode.right(24));
    m_writtenDown->setChecked(false);
}

void RecoveryCodePanel::copy()
{
    const QString code = m_code->text();
    QClipboard *const clipboard = QGuiApplication::clipboard();
    clipboard->setText(code);
    QTimer::singleShot(clipboardMilliseconds, clipboard, [clipboard, code] {
        if (clipboard->text() == code)
            clipboard->clear();
    });
}

} // namespace Prefdesk
