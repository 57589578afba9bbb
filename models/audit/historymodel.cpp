// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/historymodel.h"

#include "models/audit/auditstore.h"
#include "models/audit/changewords.h"
#include "models/storage/database.h"

#include <QLocale>

namespace Prefdesk {

namespace {

constexpr int mostRows = 500;

} // namespace

HistoryModel::HistoryModel(Database &database, Actor actor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
{
}

void HistoryModel::show(CustomerId customer)
{
    if (m_customer != customer)
        clear();
    m_customer = customer;
    refresh();
}

void HistoryModel::refresh()
{
    if (!m_customer)
        return;
    m_database.run(
        this,
        [actor = m_actor, customer = *m_customer](Connection &connection) {
            return AuditStore(connection, actor).historyOf(customer, mostRows);
        },
        [this, generation = ++m_generation](Result<QList<AuditDetail>> history) {
            if (generation != m_generation)
                return;
            if (history)
                take(*std::move(history));
            else
                emit failed(history.error());
        });
}

void HistoryModel::clear()
{
    ++m_generation;
    m_customer.reset();
    take({});
}

void HistoryModel::take(QList<AuditDetail> history)
{
    beginResetModel();
    m_history = std::move(history);
    endResetModel();
    emit refreshed();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_history.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const AuditDetail &detail = m_history.at(index.row());
    if (role == Qt::ToolTipRole)
        return index.column() == Change ? summary(detail) : QString();
    switch (index.column()) {
    case Time:
        return QLocale().toString(detail.row.recordedAt.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case Person:
        return detail.row.person;
    case What:
        return detail.row.actionLabel();
    case Change:
        return summary(detail);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Time:
        return tr("Time");
    case Person:
        return tr("Person");
    case What:
        return tr("What happened");
    case Change:
        return tr("Before → after");
    default:
        return {};
    }
}

} // namespace Prefdesk
