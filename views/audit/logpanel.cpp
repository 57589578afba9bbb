// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/audit/logpanel.h"

#include "models/audit/logmodel.h"
#include "views/common/messagebar.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString checkpointFilter()
{
    return LogPanel::tr("Checkpoints (*.checkpoint);;All files (*)");
}

} // namespace

LogPanel::LogPanel(LogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_state(new QLabel(this))
    , m_verify(new QPushButton(tr("&Verify"), this))
    , m_verifyAgainst(new QPushButton(tr("Verify a&gainst a checkpoint…"), this))
    , m_save(new QPushButton(tr("&Save checkpoint…"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
    , m_progress(new QProgressBar(this))
    , m_message(new MessageBar(this))
    , m_findings(new QTableWidget(0, 4, this))
{
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setAccessibleName(tr("State of the ledger"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_verify->setObjectName(QStringLiteral("verify"));
    m_verify->setToolTip(tr("Recomputes the whole ledger from its entries and compares."));
    m_verifyAgainst->setObjectName(QStringLiteral("verifyAgainst"));
    m_verifyAgainst->setToolTip(tr("Only a checkpoint kept outside this desk can show that all of it was rewritten."));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setToolTip(tr("Keep the file where the people who run this desk cannot change it."));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("How far the verification is"));
    m_message->setObjectName(QStringLiteral("message"));
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setAccessibleName(tr("What is not as it was recorded"));
    m_findings->setHorizontalHeaderLabels({tr("What it means"), tr("Where"), tr("Should be"), tr("Is")});
    m_findings->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_findings->horizontalHeader()->setStretchLastSection(true);
    m_findings->verticalHeader()->hide();
    m_findings->setTabKeyNavigation(false);
    m_findings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_findings->hide();
    layOut();
    connectModel();
    showRunning(false);
    showState();
}

void LogPanel::layOut()
{
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_verify);
    buttons->addWidget(m_verifyAgainst);
    buttons->addWidget(m_save);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_findings);
}

void LogPanel::connectModel()
{
    connect(m_verify, &QPushButton::clicked, this, [this] { m_model.verify(); });
    connect(m_verifyAgainst, &QPushButton::clicked, this, &LogPanel::chooseCheckpoint);
    connect(m_save, &QPushButton::clicked, this, &LogPanel::chooseTarget);
    connect(m_cancel, &QPushButton::clicked, &m_model, &LogModel::cancelVerification);
    connect(&m_model, &LogModel::refreshed, this, &LogPanel::showState);
    connect(&m_model, &LogModel::verificationStarted, this, [this] { showRunning(true); });
    connect(&m_model, &LogModel::verificationProgressed, m_progress, &QProgressBar::setValue);
    connect(&m_model, &LogModel::verificationEnded, this, [this] {
        showRunning(false);
        emit verified();
    });
    connect(&m_model, &LogModel::verified, this, &LogPanel::showReport);
    connect(&m_model, &LogModel::failed, m_message, &MessageBar::showError);
    connect(&m_model, &LogModel::checkpointSaved, this, [this](const QString &path) {
        m_message->showNotice(tr("Checkpoint saved to %1. Keep it where nobody at this desk can change it.")
                                  .arg(QDir::toNativeSeparators(path)));
    });
}

void LogPanel::showState()
{
    m_state->setText(m_model.state().sentences().join(u' '));
}

void LogPanel::showRunning(bool isRunning)
{
    m_progress->setValue(0);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_verify->setEnabled(!isRunning);
    m_verifyAgainst->setEnabled(!isRunning);
    m_save->setEnabled(!isRunning);
    if (isRunning) {
        m_message->clear();
        m_findings->hide();
    }
}

void LogPanel::showReport(const VerificationReport &report)
{
    if (report.ok)
        m_message->showNotice(conclusion(report));
    else
        m_message->showError({Error::Kind::Damaged, conclusion(report), {}});
    m_findings->setVisible(!report.ok);
    m_findings->setRowCount(static_cast<int>(report.findings.size()));
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        const Finding &finding = report.findings.at(row);
        const QStringList cells {label(finding), placeLabel(finding), finding.was, finding.is};
        for (int column = 0; column < cells.size(); ++column)
            m_findings->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    fitFindings();
}

// As high as the findings, up to a handful; the history below keeps the rest.
void LogPanel::fitFindings()
{
    constexpr int most = 6;
    const int rows = qMin(most, m_findings->rowCount());
    const int row = m_findings->verticalHeader()->defaultSectionSize();
    m_findings->setFixedHeight(rows * row + m_findings->horizontalHeader()->sizeHint().height()
                               + 2 * m_findings->frameWidth());
}

void LogPanel::chooseCheckpoint()
{
    auto *const dialog
        = new QFileDialog(this, tr("Verify against a checkpoint"), documentsFolder(), checkpointFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_model, &LogModel::verifyAgainstFile);
    dialog->open();
}

void LogPanel::chooseTarget()
{
    auto *const dialog = new QFileDialog(this, tr("Save a checkpoint"), documentsFolder(), checkpointFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("checkpoint"));
    dialog->selectFile(QStringLiteral("prefdesk-%1").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, &m_model, &LogModel::saveCheckpoint);
    dialog->open();
}

} // namespace Prefdesk
