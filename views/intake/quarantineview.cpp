// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/intake/quarantineview.h"

#include "models/intake/quarantinemodel.h"
#include "views/common/rowtable.h"
#include "views/common/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

QuarantineView::QuarantineView(QuarantineModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(new QLabel(tr("&Quarantine:"), this))
    , m_quarantine(new QTableView(this))
    , m_export(new QPushButton(Theme::icon(QStringLiteral("export")), tr("E&xport…"), this))
{
    m_heading->setBuddy(m_quarantine);
    m_quarantine->setObjectName(QStringLiteral("quarantine"));
    m_quarantine->setAccessibleName(tr("Quarantine"));
    m_quarantine->setModel(&m_model);
    makeRowTable(*m_quarantine);
    m_quarantine->horizontalHeader()->setStretchLastSection(true);
    m_quarantine->setColumnWidth(QuarantineModel::Field, 240);
    m_quarantine->setColumnWidth(QuarantineModel::Reason, 480);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setToolTip(tr("Write the quarantine to a file that a spreadsheet opens"));

    auto *const top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_export);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_quarantine, 1);

    connect(m_export, &QPushButton::clicked, this, &QuarantineView::chooseFile);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QuarantineView::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QuarantineView::showState);
    showState();
}

void QuarantineView::chooseFile()
{
    auto *const dialog = new QFileDialog(this, tr("Export the quarantine"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    connect(dialog, &QFileDialog::fileSelected, this, &QuarantineView::exportRequested);
    dialog->open();
}

void QuarantineView::showState()
{
    const bool any = m_model.rowCount() > 0;
    m_export->setEnabled(any);
    m_heading->setText(any ? tr("&Quarantine:") : tr("&Quarantine: nothing stands in it"));
}

} // namespace Prefdesk
