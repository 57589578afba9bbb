// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/draftlist.h"

#include "models/preferences/draftmodel.h"

#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

namespace Prefdesk {

namespace {

constexpr int mostRowsShown = 5;

} // namespace

DraftList::DraftList(DraftModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_drafts(new QListView(this))
{
    m_drafts->setObjectName(QStringLiteral("drafts"));
    m_drafts->setAccessibleName(tr("Calls that are not saved"));
    m_drafts->setModel(&model);
    m_drafts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const title = new QLabel(tr("Calls not saved (F6):"), this);
    title->setBuddy(m_drafts);
    auto *const column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(m_drafts);
    connect(m_drafts, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, m_drafts, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
                [this] { choose(m_drafts->currentIndex().row()); });
    connect(new QShortcut(Qt::Key_F6, this), &QShortcut::activated, m_drafts, [this] { m_drafts->setFocus(); });
    connect(&model, &DraftModel::refreshed, this, &DraftList::showDrafts);
    showDrafts();
}

void DraftList::showDrafts()
{
    const int rows = m_model.rowCount();
    const int row = qMax(m_drafts->sizeHintForRow(0), fontMetrics().lineSpacing());
    m_drafts->setFixedHeight(qBound(1, rows, mostRowsShown) * row + 2 * m_drafts->frameWidth());
    if (rows > 0 && !m_drafts->currentIndex().isValid())
        m_drafts->setCurrentIndex(m_model.index(0));
    setVisible(rows > 0);
}

void DraftList::choose(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        emit customerChosen(m_model.customerAt(row));
}

} // namespace Prefdesk
