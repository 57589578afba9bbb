// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/audit/auditpanel.h"

#include "models/audit/auditmodel.h"
#include "models/audit/logmodel.h"
#include "views/audit/auditfilterrow.h"
#include "views/audit/entrypanel.h"
#include "views/audit/logpanel.h"
#include "views/common/messagebar.h"
#include "views/common/rowtable.h"

#include <QHeaderView>
#include <QLabel>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

AuditPanel::AuditPanel(AuditModel &history, LogModel &log, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_model(log)
    , m_log(new LogPanel(log, this))
    , m_filter(new AuditFilterRow(this))
    , m_message(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_entries(new QTableView(this))
    , m_nothing(new QLabel(this))
    , m_count(new QLabel(this))
    , m_entry(new EntryPanel(this))
{
    m_log->setObjectName(QStringLiteral("log"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_message->setObjectName(QStringLiteral("message"));
    m_entries->setObjectName(QStringLiteral("entries"));
    m_nothing->setObjectName(QStringLiteral("nothing"));
    m_count->setObjectName(QStringLiteral("count"));
    m_entry->setObjectName(QStringLiteral("entry"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    prepareTable();
    layOut();
    connectModels();
}

void AuditPanel::prepareTable()
{
    m_entries->setModel(&m_history);
    m_entries->setAccessibleName(tr("History, newest first"));
    makeLongRowTable(*m_entries);
    const QFontMetrics metrics = m_entries->fontMetrics();
    const int padding = metrics.horizontalAdvance(QStringLiteral("mm"));
    QHeaderView *const header = m_entries->horizontalHeader();
    header->resizeSection(AuditModel::Number, metrics.horizontalAdvance(QStringLiteral("10,000,000")) + padding);
    header->resizeSection(AuditModel::Time, metrics.horizontalAdvance(QStringLiteral("00/00/0000 00:00 PM")) + padding);
    header->resizeSection(AuditModel::Person, metrics.averageCharWidth() * 20);
    header->resizeSection(AuditModel::What, metrics.averageCharWidth() * 24);
    header->setStretchLastSection(true);
}

void AuditPanel::layOut()
{
    m_pages->addWidget(m_entries);
    m_pages->addWidget(m_nothing);
    auto *const list = new QWidget(this);
    auto *const listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->addWidget(m_pages, 1);
    listLayout->addWidget(m_count);
    auto *const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(list);
    splitter->addWidget(m_entry);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({600, 400});
    m_entry->setMinimumWidth(fontMetrics().averageCharWidth() * 56); // three columns of words without cuts
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_log);
    layout->addWidget(m_filter);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
}

void AuditPanel::connectModels()
{
    connect(m_filter, &AuditFilterRow::filterChanged, &m_history, &AuditModel::setFilter);
    connect(&m_history, &AuditModel::peopleChanged, this, [this] { m_filter->setPeople(m_history.people()); });
    connect(&m_history, &AuditModel::refreshed, this, &AuditPanel::showRows);
    connect(&m_history, &AuditModel::detailed, m_entry, &EntryPanel::show);
    connect(&m_history, &AuditModel::failed, m_message, &MessageBar::showError);
    connect(m_log, &LogPanel::verified, &m_history, &AuditModel::refresh);
    connect(m_entries->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_history.openRow(current.row());
                else
                    m_entry->clear();
            });
}

void AuditPanel::refresh()
{
    m_model.refresh();
    m_history.refresh();
}

void AuditPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void AuditPanel::showRows()
{
    const int rows = m_history.rowCount();
    m_message->clear();
    m_entry->clear();
    m_nothing->setText(m_history.filter().isEmpty() ? tr("Nothing has been recorded yet.")
                                                    : tr("No entry matches these filters. Clear them to see all."));
    m_pages->setCurrentWidget(rows > 0 ? static_cast<QWidget *>(m_entries) : m_nothing);
    m_count->setText(tr("%Ln entries", nullptr, rows));
}

} // namespace Prefdesk
