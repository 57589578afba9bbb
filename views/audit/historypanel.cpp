// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/audit/historypanel.h"

#include "models/audit/historymodel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

HistoryPanel::HistoryPanel(HistoryModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_entries(new QTableView(this))
    , m_nothing(new QLabel(tr("Nothing has been recorded about this customer yet."), this))
{
    m_message->setObjectName(QStringLiteral("message"));
    m_entries->setObjectName(QStringLiteral("entries"));
    m_entries->setAccessibleName(tr("History of this customer, newest first"));
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_entries->setModel(&m_model);
    makeRowTable(*m_entries);
    m_entries->setWordWrap(true);
    m_entries->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // whole words, wrapped
    m_entries->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_entries->horizontalHeader()->setSectionResizeMode(HistoryModel::Change, QHeaderView::Stretch);
    m_pages->addWidget(m_entries);
    m_pages->addWidget(m_nothing);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    connect(&m_model, &HistoryModel::refreshed, this, &HistoryPanel::showRows);
    connect(&m_model, &HistoryModel::failed, m_message, &MessageBar::showError);
    showRows();
}

void HistoryPanel::showRows()
{
    m_message->clear();
    m_pages->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_entries) : m_nothing);
}

} // namespace Prefdesk
