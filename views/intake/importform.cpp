// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/intake/importform.h"

#include "models/intake/importformats.h"
#include "models/intake/importmodel.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace Prefdesk {

namespace {

constexpr int wholeFile = 1000; // thousandths

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *const label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

} // namespace

ImportForm::ImportForm(ImportModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_format(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_dryRun(new QCheckBox(tr("Only &try it, keep nothing"), this))
    , m_import(new QPushButton(Theme::icon(QStringLiteral("import")), tr("I&mport"), this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(Theme::icon(QStringLiteral("cancel")), tr("&Cancel the import"), this))
{
    m_format->setObjectName(QStringLiteral("format"));
    m_file->setObjectName(QStringLiteral("file"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_dryRun->setObjectName(QStringLiteral("dryRun"));
    m_import->setObjectName(QStringLiteral("import"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    for (const QString &format : importFormats())
        m_format->addItem(importFormatLabel(format), format);
    m_progress->setRange(0, wholeFile);
    m_progress->setAccessibleName(tr("Progress of the import"));

    auto *const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(labelFor(tr("&Kind of file:"), m_format), 0, 0);
    layout->addWidget(m_format, 0, 1, 1, 2);
    layout->addWidget(labelFor(tr("&File:"), m_file), 1, 0);
    layout->addWidget(m_file, 1, 1, 1, 2);
    layout->addWidget(m_browse, 1, 3);
    layout->addWidget(m_dryRun, 2, 1);
    layout->addWidget(m_import, 2, 3);
    layout->addWidget(m_progress, 3, 1, 1, 2);
    layout->addWidget(m_cancel, 3, 3);
    layout->setColumnStretch(1, 3);
    layout->setColumnStretch(4, 2); // on wide screens the fields stay near their labels

    connect(m_browse, &QPushButton::clicked, this, &ImportForm::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, [this] { m_import->setEnabled(!file().isEmpty()); });
    connect(m_file, &QLineEdit::returnPressed, m_import, &QPushButton::click);
    connect(m_import, &QPushButton::clicked, this, &ImportForm::run);
    connect(m_cancel, &QPushButton::clicked, &m_model, &ImportModel::cancel);
    connect(&m_model, &ImportModel::started, this, &ImportForm::showRunning);
    connect(&m_model, &ImportModel::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_model, &ImportModel::finished, this, &ImportForm::showIdle);
    connect(&m_model, &ImportModel::failed, this, &ImportForm::showIdle);
    showIdle();
}

QString ImportForm::file() const
{
    return m_file->text().trimmed();
}

void ImportForm::chooseFile()
{
    auto *const dialog = new QFileDialog(this, tr("Choose a file to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Exports (*.csv *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ImportForm::run()
{
    m_model.run({.format = m_format->currentData().toString(),
                 .file = file(),
                 .mode = m_dryRun->isChecked() ? ImportMode::DryRun : ImportMode::Keep});
}

void ImportForm::showRunning()
{
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    m_cancel->setEnabled(true);
    for (QWidget *const input : QList<QWidget *> {m_format, m_file, m_browse, m_dryRun, m_import})
        input->setEnabled(false);
    m_cancel->setFocus();
}

void ImportForm::showIdle()
{
    m_progress->reset();
    m_progress->hide();
    for (QWidget *const input : QList<QWidget *> {m_format, m_file, m_browse, m_dryRun})
        input->setEnabled(true);
    m_import->setEnabled(!file().isEmpty());
    if (m_cancel->hasFocus())
        m_file->setFocus();
    m_cancel->setEnabled(false);
    m_cancel->hide();
}

} // namespace Prefdesk
