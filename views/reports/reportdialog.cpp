// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reports/reportdialog.h"

#include "models/reports/reportmodel.h"
#include "views/common/messagebar.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

QDateEdit *dateField(const QDate &date, const QString &name)
{
    auto *field = new QDateEdit(date);
    field->setCalendarPopup(true);
    field->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    field->setObjectName(name);
    return field;
}

QWidget *withButton(QLineEdit *field, QPushButton *button)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(field, 1);
    layout->addWidget(button);
    return row;
}

void addRow(QFormLayout *form, const QString &text, QWidget *row, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    form->addRow(label, row);
}

} // namespace

ReportDialog::ReportDialog(ReportModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_messages(new MessageBar)
{
    setWindowTitle(tr("Signed report"));
    m_messages->setObjectName(QStringLiteral("messages"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(createSubject());
    layout->addWidget(createTarget());
    layout->addWidget(createSigner());
    layout->addWidget(createResult());
    auto *buttons = new QDialogButtonBox;
    m_make = buttons->addButton(tr("&Make report"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("make"));
    m_cancel = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    layout->addWidget(buttons);
    for (QPushButton *button : {m_browse, m_browseKey, m_cancel})
        button->setAutoDefault(false); // Return makes the report from every field
    m_make->setDefault(true);
    connectParts();
    suggestFile();
    refresh();
}

QWidget *ReportDialog::createSubject()
{
    auto *box = new QGroupBox(tr("What the report is about"));
    auto *form = new QFormLayout(box);
    m_aboutCustomer = new QRadioButton(tr("&One customer"));
    m_aboutCustomer->setObjectName(QStringLiteral("aboutCustomer"));
    m_aboutPeriod = new QRadioButton(tr("A &period"));
    m_aboutPeriod->setObjectName(QStringLiteral("aboutPeriod"));
    m_aboutPeriod->setChecked(true);
    const QDate today = m_model.now().toDateTime().toUTC().date();
    m_from = dateField(today.addMonths(-1), QStringLiteral("from"));
    m_to = dateField(today, QStringLiteral("to"));
    form->addRow(m_aboutCustomer);
    form->addRow(m_aboutPeriod);
    addRow(form, tr("&From:"), m_from, m_from);
    addRow(form, tr("&To (that day included, UTC):"), m_to, m_to);
    return box;
}

QWidget *ReportDialog::createTarget()
{
    auto *box = new QGroupBox(tr("Where it is kept"));
    auto *form = new QFormLayout(box);
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("file"));
    m_browse = new QPushButton(tr("&Browse …"));
    m_browse->setObjectName(QStringLiteral("browse"));
    addRow(form, tr("F&ile:"), withButton(m_file, m_browse), m_file);
    auto *warning = new QLabel(tr("A report that has been handed out cannot be called back. It holds personal data."));
    warning->setWordWrap(true);
    form->addRow(warning);
    return box;
}

QWidget *ReportDialog::createSigner()
{
    auto *box = new QGroupBox(tr("Who signs"));
    auto *form = new QFormLayout(box);
    m_ownKey = new QRadioButton(tr("My own key of this &desk"));
    m_ownKey->setObjectName(QStringLiteral("ownKey"));
    m_ownKey->setChecked(true);
    m_otherKey = new QRadioButton(tr("&Another key (PKCS#12 file)"));
    m_otherKey->setObjectName(QStringLiteral("otherKey"));
    m_keyFile = new QLineEdit;
    m_keyFile->setObjectName(QStringLiteral("keyFile"));
    m_browseKey = new QPushButton(tr("B&rowse …"));
    m_browseKey->setObjectName(QStringLiteral("browseKey"));
    m_passphrase = new QLineEdit;
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    form->addRow(m_ownKey);
    form->addRow(m_otherKey);
    addRow(form, tr("&Key file:"), withButton(m_keyFile, m_browseKey), m_keyFile);
    addRow(form, tr("Pa&ssphrase of the key file:"), m_passphrase, m_passphrase);
    return box;
}

QWidget *ReportDialog::createResult()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_step = new QLabel;
    m_step->setObjectName(QStringLiteral("step"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the report"));
    m_result = new QLabel;
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_shortCode = new QLineEdit;
    m_shortCode->setObjectName(QStringLiteral("shortCode"));
    m_shortCode->setAccessibleName(tr("Short code of the checkpoint"));
    m_shortCode->setReadOnly(true);
    for (QWidget *part : {static_cast<QWidget *>(m_step), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_shortCode)}) {
        layout->addWidget(part);
        part->hide();
    }
    return box;
}

void ReportDialog::connectParts()
{
    for (QRadioButton *choice : {m_aboutCustomer, m_aboutPeriod, m_ownKey, m_otherKey})
        connect(choice, &QRadioButton::toggled, this, &ReportDialog::refresh);
    for (QRadioButton *choice : {m_aboutCustomer, m_aboutPeriod})
        connect(choice, &QRadioButton::toggled, this, &ReportDialog::suggestFile);
    for (QDateEdit *date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, &ReportDialog::suggestFile);
    for (QLineEdit *field : {m_file, m_keyFile})
        connect(field, &QLineEdit::textChanged, this, &ReportDialog::refresh);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileWasChosen = true; });
    connect(m_browse, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(m_browseKey, &QPushButton::clicked, this, &ReportDialog::chooseKey);
    connect(m_make, &QPushButton::clicked, this, &ReportDialog::make);
    connect(m_cancel, &QPushButton::clicked, this, &ReportDialog::reject);
    connect(&m_model, &ReportModel::advanced, this, &ReportDialog::showProgress);
    connect(&m_model, &ReportModel::made, this, &ReportDialog::showResult);
    connect(&m_model, &ReportModel::failed, this, &ReportDialog::showFailure);
}

void ReportDialog::setCustomer(CustomerId customer, const QString &number, const QString &label)
{
    m_customer = customer;
    m_customerNumber = number;
    m_aboutCustomer->setText(tr("&One customer: %1").arg(QString(label).replace(u'&', QStringLiteral("&&"))));
    m_aboutCustomer->setChecked(true);
    suggestFile();
    refresh();
}

void ReportDialog::suggestFile()
{
    if (m_fileWasChosen)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = m_aboutCustomer->isChecked()
        ? tr("customer-%1.pdf").arg(m_customerNumber)
        : tr("period-%1-%2.pdf").arg(m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate));
    m_file->setText(QDir(folder).filePath(name));
}

void ReportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Keep the report as"), m_file->text(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_fileWasChosen = true;
        m_replaceable = file; // the file dialog has asked
        m_file->setText(file);
    });
    dialog->open();
}

void ReportDialog::chooseKey()
{
    auto *dialog
        = new QFileDialog(this, tr("Key that signs"), m_keyFile->text(), tr("PKCS#12 (*.p12 *.pfx);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_keyFile, &QLineEdit::setText);
    dialog->open();
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
    if (!mayWrite(m_file->text()))
        return;
    m_result->hide();
    m_shortCode->hide();
    const auto startOf = [](const QDate &day) { return Instant::of(QDateTime(day, QTime(0, 0), QTimeZone::utc())); };
    ReportOrder order {.kind = Evidence::Kind::Period,
                       .customer = {},
                       .from = startOf(m_from->date()),
                       .until = startOf(m_to->date().addDays(1)),
                       .file = m_file->text()};
    if (m_aboutCustomer->isChecked() && m_customer) {
        order.kind = Evidence::Kind::Customer;
        order.customer = *m_customer;
    }
    if (m_ownKey->isChecked()) {
        m_model.make(order);
    } else {
        QString typed = m_passphrase->text();
        m_passphrase->clear();
        m_model.make(order, m_keyFile->text(), Secret::fromPassphrase(typed));
    }
    refresh();
}

void ReportDialog::showProgress(int done, int steps, const QString &what)
{
    m_progress->setRange(0, steps);
    m_progress->setValue(done);
    m_step->setText(what);
    m_progress->setVisible(m_model.isBusy());
    m_step->setVisible(m_model.isBusy());
    refresh();
}

void ReportDialog::showResult(const MadeReport &report)
{
    m_result->setText(tr("Signed by %1 and kept as %2. Proven in it: %n entries. Short code of the checkpoint, to "
                         "compare by voice or in writing:",
                         nullptr, static_cast<int>(report.entries))
                          .arg(report.signer, QDir::toNativeSeparators(report.file)));
    m_shortCode->setText(report.shortCode);
    m_result->show();
    m_shortCode->show();
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
    const bool period = m_aboutPeriod->isChecked();
    const bool otherKey = m_otherKey->isChecked();
    m_aboutCustomer->setEnabled(idle && m_customer.has_value());
    m_aboutPeriod->setEnabled(idle);
    for (QWidget *part : {m_from, m_to})
        part->setEnabled(idle && period);
    for (QWidget *part : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_browse),
                          static_cast<QWidget *>(m_ownKey), static_cast<QWidget *>(m_otherKey)})
        part->setEnabled(idle);
    for (QWidget *part :
         {static_cast<QWidget *>(m_keyFile), static_cast<QWidget *>(m_browseKey), static_cast<QWidget *>(m_passphrase)})
        part->setEnabled(idle && otherKey);
    m_make->setEnabled(idle && m_model.mayReport() && !m_file->text().isEmpty()
                       && (!otherKey || !m_keyFile->text().isEmpty()));
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
