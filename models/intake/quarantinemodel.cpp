// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/quarantinemodel.h"

#include "models/intake/intakestore.h"
#include "models/intake/quarantineexport.h"

#include <QLocale>

namespace Prefdesk {

namespace {

constexpr int pageSize = 200;

} // namespace

QuarantineModel::QuarantineModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

void QuarantineModel::showBatch(BatchId batch)
{
    reset(batch, {});
    m_hasMore = true;
    fetchMore({});
}

void QuarantineModel::showOutcome(const ImportOutcome &outcome)
{
    reset({}, outcome.quarantine);
    emit shown();
}

void QuarantineModel::clear()
{
    reset({}, {});
}

void QuarantineModel::reset(BatchId batch, const QList<QuarantinedField> &fields)
{
    beginResetModel();
    ++m_generation;
    m_batch = batch;
    m_fields = fields;
    m_hasMore = false;
    m_isFetching = false;
    endResetModel();
}

bool QuarantineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void QuarantineModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    const std::optional<QuarantinedField> behind = m_fields.isEmpty() ? std::nullopt : std::optional(m_fields.last());
    m_database.run(
        this,
        [actor = m_actor, batch = m_batch, behind](Connection &connection) {
            return IntakeStore(connection, actor).quarantine(batch, behind, pageSize);
        },
        [this, generation = m_generation](const Result<QList<QuarantinedField>> &page) {
            if (generation != m_generation)
                return;
            m_hasMore = page && page->size() == pageSize;
            if (page)
                append(*page);
            m_isFetching = false; // only now: views ask for more while rows are inserted
            if (!page)
                emit failed(page.error());
        });
}

void QuarantineModel::append(const QList<QuarantinedField> &fields)
{
    const bool isFirst = m_fields.isEmpty();
    if (!fields.isEmpty()) {
        const int begin = rowCount();
        beginInsertRows({}, begin, begin + static_cast<int>(fields.size()) - 1);
        m_fields += fields;
        endInsertRows();
    }
    if (isFirst)
        emit shown();
}

void QuarantineModel::exportTo(const QString &file)
{
    const auto job
        = [actor = m_actor, now = m_clock(), batch = m_batch, fields = m_fields, file](Connection &connection) {
              return batch == BatchId {} ? exportQuarantine(connection, actor, now, fields, file)
                                         : exportQuarantine(connection, actor, now, batch, file);
          };
    m_database.run(this, job, [this, file](const Result<> &done) {
        if (done)
            emit exported(file);
        else
            emit failed(done.error());
    });
}

int QuarantineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int QuarantineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuarantineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QuarantinedField &field = m_fields.at(index.row());
    switch (index.column()) {
    case RowNumber:
        return QLocale().toString(field.row);
    case Field:
        return field.field.isEmpty() ? tr("whole row") : field.field;
    case Reason:
        return label(field.fault);
    case Content:
        return field.content;
    default:
        return {};
    }
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowNumber:
        return tr("Row");
    case Field:
        return tr("Field");
    case Reason:
        return tr("Why it was not taken");
    case Content:
        return tr("What stood there");
    default:
        return {};
    }
}

} // namespace Prefdesk
