// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reports/reportdialog.h"

#include "models/reports/reportmodel.h"
#include "views/common/filefield.h"
#include "views/common/messagebar.h"
#include "views/reports/resultpart.h"
#include "views/reports/signerbox.h"
#include "views/reports/subjectbox.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr int leastWidth = 540;

} // namespace

ReportDialog::ReportDialog(ReportModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_messages(new MessageBar(this))
    , m_subject(new SubjectBox(model.now().toDateTime().toUTC().date(), this))
    , m_file(new FileField(tr("&Browse…"),
                           {.title = tr("Keep the report as"),
                            .filters = {tr("PDF (*.pdf)")},
                            .mode = QFileDialog::AcceptSave,
                            .suffix = QStringLiteral("pdf")},
                           this))
    , m_target(createTarget())
    , m_signer(new SignerBox(this))
    , m_result(new ResultPart(this))
{
    setWindowTitle(tr("Signed report"));
    setMinimumWidth(leastWidth);
    m_messages->setObjectName(QStringLiteral("messages"));
    arrange();
    connectParts();
    suggestFile();
    refresh();
}

QGroupBox *ReportDialog::createTarget()
{
    auto *box = new QGroupBox(tr("Where it is kept"), this);
    m_file->name(QStringLiteral("file"), QStringLiteral("browse"));
    auto *warning = new QLabel(tr("A report that has been handed out cannot be called back. It holds personal data."));
    warning->setWordWrap(true);
    auto *form = new QFormLayout(box);
    form->addRow(tr("F&ile:"), m_file);
    form->addRow(warning);
    return box;
}

void ReportDialog::arrange()
{
    auto *buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("&Make report"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setDefault(true);
    m_cancel = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false); // Return makes the report from every field
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *> {m_messages, m_subject, m_target, m_signer, m_result})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(buttons);
}

void ReportDialog::connectParts()
{
    connect(m_subject, &SubjectBox::changed, this, &ReportDialog::suggestFile);
    connect(m_file, &FileField::changed, this, &ReportDialog::refresh);
    connect(m_file, &FileField::typed, this, [this] { m_fileWasChosen = true; });
    connect(m_file, &FileField::chosen, this, [this](const QString &file) {
        m_fileWasChosen = true;
        m_replaceable = file; // the file dialog has asked
    });
    connect(m_signer, &SignerBox::changed, this, &ReportDialog::refresh);
    connect(m_signer, &SignerBox::ownKeyChangeRequested, this, &ReportDialog::signingKeyRequested);
    connect(m_make, &QPushButton::clicked, this, &ReportDialog::make);
    connect(m_cancel, &QPushButton::clicked, this, &ReportDialog::reject);
    connect(&m_model, &ReportModel::advanced, m_result, &ResultPart::showProgress);
    connect(&m_model, &ReportModel::made, this, &ReportDialog::showResult);
    connect(&m_model, &ReportModel::failed, this, &ReportDialog::showFailure);
}

void ReportDialog::setCustomer(CustomerId customer, const QString &number, const QString &label)
{
    m_subject->setCustomer(customer, number, label);
    suggestFile();
}

void ReportDialog::suggestFile()
{
    if (m_fileWasChosen)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_file->setFile(QDir(folder).filePath(m_subject->fileName()));
}

bool ReportDialog::mayWrite(const QString &file)
{
    if (!QFileInfo::exists(file) || file == m_replaceable)
        return true;
    m_replaceable = file;
    m_messages->showNotice(tr("There is a file of this name. Choose another name, or make the report again to "
                              "replace the file."));
    return false;
}

void ReportDialog::make()
{
    m_messages->clear();
    ReportOrder order = m_subject->order();
    order.file = m_file->file();
    if (!mayWrite(order.file))
        return;
    m_result->clear();
    if (m_signer->isOwnKey())
        m_model.make(order);
    else
        m_model.make(order, m_signer->keyFile(), m_signer->takePassphrase());
    refresh();
}

void ReportDialog::showResult(const MadeReport &report)
{
    m_result->showReport(report);
    m_replaceable.clear();
    refresh();
}

void ReportDialog::showFailure(const Error &error)
{
    m_messages->showError(error);
    refresh();
}

void ReportDialog::refresh()
{
    const bool idle = !m_model.isBusy();
    if (idle)
        m_result->hideProgress();
    for (QWidget *part : std::initializer_list<QWidget *> {m_subject, m_target, m_signer})
        part->setEnabled(idle);
    m_make->setEnabled(idle && m_model.mayReport() && !m_file->file().isEmpty() && m_signer->isComplete());
    m_cancel->setText(idle ? tr("&Close") : tr("&Cancel"));
}

void ReportDialog::reject()
{
    if (m_model.isBusy())
        m_model.cancel();
    else
        QDialog::reject();
}

} // namespace Prefdesk
