// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/recoverycodepanel.h"

#include "views/access/recoverysheet.h"
#include "views/common/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr int clipboardMilliseconds = 60'000;

} // namespace

RecoveryCodePanel::RecoveryCodePanel(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_code(new QLabel(this))
    , m_writtenDown(new QCheckBox(tr("It is on paper: &written down or printed"), this))
{
    auto *const explanation = new QLabel(
        tr("This recovery code opens the desk when every administrator has forgotten the passphrase. It is shown only "
           "now. Write it on paper or print it, and keep it where you keep contracts."),
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

    auto *const saveButton = new QPushButton(tr("Save for &printing…"), this);
    saveButton->setObjectName(QStringLiteral("saveCode"));
    saveButton->setAutoDefault(false);
    connect(saveButton, &QPushButton::clicked, this, &RecoveryCodePanel::chooseFile);

    auto *const ways = new QHBoxLayout;
    ways->addWidget(saveButton);
    ways->addWidget(copyButton);
    ways->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_code);
    layout->addLayout(ways);
    layout->addWidget(m_message);
    layout->addWidget(m_writtenDown);
    layout->addStretch();
}

void RecoveryCodePanel::showCode(const QString &deskName, const QString &recoveryCode)
{
    m_deskName = deskName;
    m_code->setText(recoveryCode.chopped(25) + u'\n' + recoveryCode.right(24));
    m_writtenDown->setChecked(false);
}

void RecoveryCodePanel::chooseFile()
{
    auto *const dialog
        = new QFileDialog(this, tr("Save the recovery code for printing"),
                          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryCodePanel::save);
    dialog->open();
}

void RecoveryCodePanel::save(const QString &file)
{
    const Result<> saved = writeRecoverySheet({m_deskName, m_code->text()}, file);
    if (saved)
        m_message->showNotice(tr("Print %1 now, then delete the file: whoever has it and a copy of the desk can open "
                                 "the desk.")
                                  .arg(QDir::toNativeSeparators(file)));
    else
        m_message->showError(saved.error());
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
