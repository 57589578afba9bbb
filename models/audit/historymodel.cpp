// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/historymodel.h"

#include "models/audit/auditstore.h"
#include "models/audit/changewords.h"
#include "models/storage/database.h"

#include <QLocale>

#include <algorithm>
#include <functional>

namespace Prefdesk {

namespace {

constexpr int mostRows = 500;

// When the customer said it; for what nobody said, when it was recorded.
Instant happenedAt(const AuditDetail &detail)
{
    const QString said = detail.after.value_or(QJsonObject()).value(QStringLiteral("occurred_at")).toString();
    return Instant::fromIso(said).value_or(detail.row.recordedAt);
}

QString shortTime(Instant time)
{
    return QLocale().toString(time.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

QString recordedLater(const AuditDetail &detail)
{
    constexpr qint64 minute = 60'000'000;
    const bool atOnce = detail.row.recordedAt.micros - happenedAt(detail).micros < minute;
    return atOnce ? QString() : shortTime(detail.row.recordedAt);
}

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
    std::ranges::stable_sort(history, std::ranges::greater(), happenedAt);
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
        return shortTime(happenedAt(detail));
    case Recorded:
        return recordedLater(detail);
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
        return tr("When");
    case Recorded:
        return tr("Recorded");
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
