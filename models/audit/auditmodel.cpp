// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditmodel.h"

#include "models/audit/auditchunks.h"
#include "models/audit/auditstore.h"
#include "models/storage/database.h"

#include <QLocale>

#include <limits>

namespace Prefdesk {

namespace {

QVariant textOf(const AuditRow &row, int column)
{
    switch (column) {
    case AuditModel::Number:
        return QLocale().toString(row.index);
    case AuditModel::Time:
        return QLocale().toString(row.recordedAt.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case AuditModel::Person:
        return row.person;
    case AuditModel::What:
        return row.actionLabel();
    case AuditModel::Customer:
        return row.customerNumber;
    default:
        return {};
    }
}

} // namespace

AuditModel::AuditModel(Database &database, Actor actor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_chunks(new AuditChunks(database, m_actor, this))
{
    connect(m_chunks, &AuditChunks::failed, this, &AuditModel::failed);
    connect(m_chunks, &AuditChunks::loaded, this, [this](qint64 first, qint64 last) {
        emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), ColumnCount - 1));
        if (m_wantedRow >= first && m_wantedRow <= last)
            openRow(static_cast<int>(m_wantedRow));
    });
}

void AuditModel::refresh()
{
    readPeople();
    readWindow();
}

void AuditModel::setFilter(const AuditFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    readWindow();
}

void AuditModel::readPeople()
{
    m_database.run(
        this, [actor = m_actor](Connection &connection) { return AuditStore(connection, actor).people(); },
        [this](const Result<QList<AuditPerson>> &people) {
            if (!people)
                return; // reading the window fails in the same way and says so
            m_people.clear();
            for (const AuditPerson &person : *people)
                m_people.append({person.id, person.fullName});
            emit peopleChanged();
        });
}

void AuditModel::readWindow()
{
    m_database.run(
        this,
        [actor = m_actor, filter = m_filter](Connection &connection) {
            return AuditStore(connection, actor).window(filter);
        },
        [this, generation = ++m_windowGeneration](const Result<AuditWindow> &window) {
            if (generation != m_windowGeneration)
                return;
            if (window)
                take(*window);
            else
                emit failed(window.error());
        });
}

void AuditModel::take(const AuditWindow &window)
{
    beginResetModel();
    m_wantedRow = -1;
    m_chunks->reset(window);
    m_rows = qMin<qint64>(window.rows(), std::numeric_limits<int>::max());
    endResetModel();
    emit refreshed();
}

void AuditModel::openRow(int row)
{
    if (row < 0 || row >= m_rows)
        return;
    const AuditRow *const known = m_chunks->row(row);
    m_wantedRow = known ? -1 : row;
    if (known)
        openEntry(known->index);
}

void AuditModel::openEntry(qint64 index)
{
    m_database.run(
        this, [actor = m_actor, index](Connection &connection) { return AuditStore(connection, actor).detail(index); },
        [this, generation = ++m_detailGeneration](const Result<AuditDetail> &detail) {
            if (generation != m_detailGeneration)
                return;
            if (detail)
                emit detailed(*detail);
            else
                emit failed(detail.error());
        });
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == Number ? Qt::AlignRight | Qt::AlignVCenter
                                                            : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const AuditRow *const row = m_chunks->row(index.row());
    if (!row)
        return index.column() == Time ? QStringLiteral("…") : QString();
    return textOf(*row, index.column());
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number:
        return tr("Entry");
    case Time:
        return tr("Time");
    case Person:
        return tr("Person");
    case What:
        return tr("What happened");
    case Customer:
        return tr("Customer");
    default:
        return {};
    }
}

} // namespace Prefdesk
