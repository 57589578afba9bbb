// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/newdeskdialog.h"

#include "models/access/deskmaker.h"
#include "views/access/passphrasefields.h"
#include "views/access/recoverycodepanel.h"
#include "views/common/messagebar.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Prefdesk {

NewDeskDialog::NewDeskDialog(const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_maker(new DeskMaker(clock, this))
    , m_message(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_deskName(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_fullName(new QLineEdit(this))
    , m_code(new RecoveryCodePanel(this))
    , m_progress(new QProgressBar(this))
    , m_next(new QPushButton(tr("&Make the desk"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_place(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    setWindowTitle(tr("New desk"));
    m_next->setObjectName(QStringLiteral("next"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_next->setDefault(true);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_pages->addWidget(createForm());
    m_pages->addWidget(m_code);
    auto *const buttons = new QDialogButtonBox(this);
    buttons->addButton(m_next, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setMinimumWidth(520);

    connect(m_next, &QPushButton::clicked, this, &NewDeskDialog::make);
    connect(m_cancel, &QPushButton::clicked, this, &NewDeskDialog::reject);
    connect(m_code, &RecoveryCodePanel::confirmed, this, [this](bool isWrittenDown) {
        m_isWrittenDown = isWrittenDown;
        enableNext();
    });
    connect(m_maker, &DeskMaker::made, this, &NewDeskDialog::showMade);
    connect(m_maker, &DeskMaker::failed, this, [this](const Error &error) {
        setBusy(false);
        m_message->showError(error);
    });
    enableNext();
}

QWidget *NewDeskDialog::createForm()
{
    m_deskName->setObjectName(QStringLiteral("deskName"));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setAccessibleName(tr("Folder of the desk"));
    m_name->setObjectName(QStringLiteral("name"));
    m_fullName->setObjectName(QStringLiteral("fullName"));
    auto *const page = new QWidget(this);
    auto *const form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Name of the &desk"), m_deskName);
    QWidget *const folderRow = createFolderRow();
    auto *const folderLabel = new QLabel(tr("&Folder"), page);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folderRow);
    form->addRow(new QLabel(tr("You are its first administrator:"), page));
    form->addRow(tr("&Sign-in name"), m_name);
    form->addRow(tr("Your full &name"), m_fullName);
    m_passphrase = new PassphraseFields(*form, this);
    connect(m_deskName, &QLineEdit::textEdited, this, &NewDeskDialog::proposeFolder);
    for (const QLineEdit *const field : {m_deskName, m_folder, m_name, m_fullName})
        connect(field, &QLineEdit::textChanged, this, &NewDeskDialog::enableNext);
    connect(m_passphrase, &PassphraseFields::changed, this, &NewDeskDialog::enableNext);
    return page;
}

QWidget *NewDeskDialog::createFolderRow()
{
    auto *const row = new QWidget(this);
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *const choose = new QPushButton(tr("C&hoose…"), row);
    choose->setObjectName(QStringLiteral("choose"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &NewDeskDialog::chooseFolder);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    return row;
}

void NewDeskDialog::make()
{
    if (m_isWrittenDown) {
        accept();
        return;
    }
    QString passphrase = m_passphrase->take();
    setBusy(true);
    m_message->clear();
    m_maker->make({.folder = m_folder->text(),
                   .name = m_deskName->text(),
                   .personName = m_name->text(),
                   .personFullName = m_fullName->text()},
                  passphrase);
}

void NewDeskDialog::showMade(const QString &folder, const QString &recoveryCode)
{
    m_pages->setCurrentWidget(m_code);
    m_code->showCode(m_deskName->text().trimmed(), recoveryCode);
    m_next->setText(tr("&Finish"));
    m_cancel->hide();
    setBusy(false);
    emit deskMade(folder, m_name->text());
}

void NewDeskDialog::reject()
{
    if (m_isBusy || (m_pages->currentWidget() == m_code && !m_isWrittenDown))
        return;
    QDialog::reject();
}

void NewDeskDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_progress->setVisible(isBusy);
    m_pages->setEnabled(!isBusy);
    m_cancel->setEnabled(!isBusy);
    enableNext();
}

void NewDeskDialog::enableNext()
{
    const bool filled = !m_deskName->text().trimmed().isEmpty() && !m_folder->text().isEmpty()
        && !m_name->text().isEmpty() && !m_fullName->text().trimmed().isEmpty() && m_passphrase->isComplete();
    const bool isShowingCode = m_pages->currentWidget() == m_code;
    m_next->setEnabled(!m_isBusy && (isShowingCode ? m_isWrittenDown : filled));
}

void NewDeskDialog::chooseFolder()
{
    auto *const dialog = new QFileDialog(this, tr("Where to put the desk"), m_place);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &place) {
        m_place = place;
        proposeFolder();
    });
    dialog->open();
}

void NewDeskDialog::proposeFolder()
{
    static const QRegularExpression awkward(QStringLiteral("[^\\w.-]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString name = m_deskName->text().trimmed().toLower();
    name.replace(awkward, QStringLiteral("-"));
    m_folder->setText(m_place + u'/' + (name.isEmpty() ? QStringLiteral("desk") : name) + QStringLiteral(".prefdesk"));
}

} // namespace Prefdesk
