// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/backupdialog.h"

#include "models/access/backupmodel.h"
#include "views/common/filefield.h"
#include "views/common/messagebar.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr QSize leastSize(560, 240); // with room for a result of several lines

} // namespace

BackupDialog::BackupDialog(BackupModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_file(new FileField(tr("&Browse…"),
                           {.title = tr("Keep the backup as"),
                            .filters = {tr("Backups (*.backup)"), tr("All files (*)")},
                            .mode = QFileDialog::AcceptSave,
                            .suffix = QStringLiteral("backup")},
                           this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Make a backup"));
    setMinimumSize(leastSize);
    m_message->setObjectName(QStringLiteral("backupMessage"));
    m_file->name(QStringLiteral("backupFile"), QStringLiteral("browse"));
    m_file->setFile(
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(m_model.proposedName()));
    m_progress->setObjectName(QStringLiteral("backupProgress"));
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress of the backup"));
    arrange();
    connectModel();
    refresh();
}

void BackupDialog::arrange()
{
    auto *const about = new QLabel(
        tr("The backup is one encrypted file with the whole desk, its keys and its ledger. Calls go on meanwhile. "
           "Whoever restores it needs the passphrase of an administrator, as it is today. Keep it on "
           "another disk."),
        this);
    about->setWordWrap(true);
    auto *const buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("&Make the backup"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("makeBackup"));
    m_make->setDefault(true);
    m_cancel = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("cancelBackup"));
    m_cancel->setAutoDefault(false);
    auto *const form = new QFormLayout;
    form->addRow(tr("F&ile:"), m_file);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(buttons);
}

void BackupDialog::connectModel()
{
    connect(m_file, &FileField::changed, this, &BackupDialog::refresh);
    connect(m_file, &FileField::chosen, this, [this](const QString &file) { m_replaceable = file; });
    connect(m_make, &QPushButton::clicked, this, &BackupDialog::make);
    connect(m_cancel, &QPushButton::clicked, this, &BackupDialog::reject);
    connect(&m_model, &BackupModel::started, this, &BackupDialog::refresh);
    connect(&m_model, &BackupModel::made, this, [this](const QString &file, const BackupSummary &summary) {
        m_message->showNotice(tr("The backup is complete and was opened and checked: %Ln ledger entries, %1, in %2.",
                                 nullptr, static_cast<int>(summary.entries))
                                  .arg(QLocale().formattedDataSize(summary.bytes), QDir::toNativeSeparators(file)));
        m_replaceable.clear();
        refresh();
    });
    connect(&m_model, &BackupModel::failed, this, [this](const Error &error) {
        m_message->showError(error);
        refresh();
    });
}

void BackupDialog::make()
{
    const QString file = m_file->file();
    m_message->clear();
    if (QFileInfo::exists(file) && file != m_replaceable) {
        m_replaceable = file;
        m_message->showNotice(tr("There is a file of this name. Choose another name, or press the button again to "
                                 "replace the file."));
        return;
    }
    m_model.make(file);
}

void BackupDialog::refresh()
{
    const bool idle = !m_model.isBusy();
    m_file->setEnabled(idle);
    m_progress->setVisible(!idle);
    m_make->setEnabled(idle && m_model.mayMake() && !m_file->file().isEmpty());
    m_cancel->setText(idle ? tr("&Close") : tr("&Cancel"));
}

void BackupDialog::reject()
{
    if (m_model.isBusy())
        m_model.cancel();
    else
        QDialog::reject();
}

} // namespace Prefdesk
