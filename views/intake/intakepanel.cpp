// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/intake/intakepanel.h"

#include "models/intake/batchmodel.h"
#include "models/intake/importmodel.h"
#include "models/intake/quarantinemodel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"
#include "views/intake/importform.h"
#include "views/intake/quarantineview.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

IntakePanel::IntakePanel(ImportModel &imports, BatchModel &batches, QuarantineModel &quarantine, QWidget *parent)
    : QWidget(parent)
    , m_imports(imports)
    , m_batches(batches)
    , m_quarantine(quarantine)
    , m_failure(new MessageBar(this))
    , m_form(new ImportForm(imports, this))
    , m_result(new QLabel(this))
    , m_heading(new QLabel(tr("Imports &so far:"), this))
    , m_history(new QTableView(this))
    , m_quarantineView(new QuarantineView(quarantine, this))
{
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setAccessibleName(tr("Result of the import"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->hide();
    m_quarantineView->setObjectName(QStringLiteral("quarantineView"));
    m_heading->setBuddy(m_history);
    m_history->setObjectName(QStringLiteral("history"));
    m_history->setAccessibleName(tr("Imports so far"));
    m_history->setModel(&m_batches);
    makeRowTable(*m_history);
    m_history->setSelectionMode(QAbstractItemView::SingleSelection);
    m_history->setColumnWidth(BatchModel::When, 160);
    m_history->setColumnWidth(BatchModel::Format, 200);
    m_history->setColumnWidth(BatchModel::Person, 120);
    for (int column = BatchModel::Read; column < BatchModel::ColumnCount; ++column)
        m_history->setColumnWidth(column, 100);
    m_history->horizontalHeader()->setSectionResizeMode(BatchModel::File, QHeaderView::Stretch);
    layOut();
    connectModels();
    m_batches.refresh();
}

void IntakePanel::layOut()
{
    auto *const past = new QWidget(this);
    auto *const pastLayout = new QVBoxLayout(past);
    pastLayout->setContentsMargins(0, 0, 0, 0);
    pastLayout->addWidget(m_heading);
    pastLayout->addWidget(m_history, 1);
    auto *const splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(past);
    splitter->addWidget(m_quarantineView);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);

    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_failure);
    layout->addWidget(m_form);
    layout->addWidget(m_result);
    layout->addWidget(splitter, 1);
}

void IntakePanel::connectModels()
{
    connect(&m_imports, &ImportModel::started, this, &IntakePanel::showStarted);
    connect(&m_imports, &ImportModel::finished, this, &IntakePanel::showOutcome);
    connect(&m_imports, &ImportModel::failed, this, [this](const Error &error) {
        m_result->clear();
        m_result->hide();
        m_failure->showError(error);
    });
    connect(&m_batches, &BatchModel::refreshed, this, [this] {
        m_heading->setText(m_batches.rowCount() > 0 ? tr("Imports &so far:") : tr("Import&s so far: none yet"));
    });
    connect(&m_batches, &BatchModel::failed, m_failure, &MessageBar::showError);
    connect(&m_quarantine, &QuarantineModel::failed, m_failure, &MessageBar::showError);
    connect(&m_quarantine, &QuarantineModel::exported, this, [this](const QString &file) {
        m_failure->showNotice(tr("The quarantine was written to \"%1\".").arg(QFileInfo(file).fileName()));
    });
    connect(m_history->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &IntakePanel::showSelectedBatch);
    connect(m_quarantineView, &QuarantineView::exportRequested, this, &IntakePanel::exportQuarantine);
}

void IntakePanel::showStarted()
{
    m_failure->clear();
    m_quarantine.clear();
    m_result->show();
    m_result->setText(tr("Importing \"%1\"…").arg(QFileInfo(m_form->file()).fileName()));
}

void IntakePanel::showOutcome(const ImportOutcome &outcome)
{
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    const bool isKept = outcome.batch != BatchId {};
    QStringList sentences;
    if (!isKept)
        sentences.append(tr("Only tried, nothing was kept. This would happen:"));
    sentences.append(tr("%n row(s) read:", nullptr, count(outcome.read)) + QLatin1Char(' ')
                     + tr("%n added,", nullptr, count(outcome.added)) + QLatin1Char(' ')
                     + tr("%n changed,", nullptr, count(outcome.changed)) + QLatin1Char(' ')
                     + tr("%n unchanged.", nullptr, count(outcome.unchanged)));
    if (outcome.choices > 0)
        sentences.append(tr("%n opt-out(s) recorded.", nullptr, count(outcome.choices)));
    if (outcome.unmatched > 0)
        sentences.append(
            tr("%n message(s) belong to nobody on this desk, or to an address that several customers share.", nullptr,
               count(outcome.unmatched)));
    sentences.append(outcome.quarantined > 0 ? tr("%n value(s) or row(s) were not taken and stand in quarantine.",
                                                  nullptr, count(outcome.quarantined))
                                             : tr("Nothing stands in quarantine."));
    m_result->setText(sentences.join(QLatin1Char(' ')));
    if (isKept)
        m_quarantine.showBatch(outcome.batch);
    else
        m_quarantine.showOutcome(outcome);
    m_batches.refresh();
    emit imported();
}

void IntakePanel::showSelectedBatch()
{
    const QModelIndex current = m_history->currentIndex();
    if (current.isValid())
        m_quarantine.showBatch(m_batches.batchAt(current.row()));
}

void IntakePanel::exportQuarantine(const QString &file)
{
    // Two names of one file too: the export must not destroy what was imported.
    if (!m_form->file().isEmpty() && QFileInfo(file) == QFileInfo(m_form->file())) {
        m_failure->showError(
            {Error::Kind::Invalid, tr("This is the file that was imported. Choose another name for the export."), {}});
        return;
    }
    m_failure->clear();
    m_quarantine.exportTo(file);
}

} // namespace Prefdesk
