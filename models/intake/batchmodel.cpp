// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/batchmodel.h"

#include "models/intake/importformats.h"

#include <QLocale>

namespace Prefdesk {

BatchModel::BatchModel(Database &database, Actor actor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
{
}

void BatchModel::refresh()
{
    constexpr int mostShown = 500;
    m_database.run(
        this, [actor = m_actor](Connection &connection) { return IntakeStore(connection, actor).batches(mostShown); },
        [this](Result<QList<IntakeBatch>> batches) {
            if (!batches) {
                emit failed(batches.error());
                return;
            }
            beginResetModel();
            m_batches = *std::move(batches);
            endResetModel();
            emit refreshed();
        });
}

BatchId BatchModel::batchAt(int row) const
{
    return row >= 0 && row < m_batches.size() ? m_batches.at(row).id : BatchId {};
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return display(m_batches.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= Read)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant BatchModel::display(const IntakeBatch &batch, int column) const
{
    const QLocale locale;
    switch (column) {
    case When:
        return locale.toString(batch.finishedAt.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case File:
        return batch.fileName;
    case Format:
        return importFormatLabel(batch.format);
    case Person:
        return batch.personName;
    case Read:
        return batch.state == IntakeBatch::State::Complete ? locale.toString(batch.read)
                                                           : tr("%1, not complete").arg(locale.toString(batch.read));
    case Added:
        return locale.toString(batch.added);
    case Changed:
        return locale.toString(batch.changed);
    case Unchanged:
        return locale.toString(batch.unchanged);
    case Quarantined:
        return locale.toString(batch.quarantined);
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case File:
        return tr("File");
    case Format:
        return tr("Kind");
    case Person:
        return tr("Person");
    case Read:
        return tr("Rows");
    case Added:
        return tr("Added");
    case Changed:
        return tr("Changed");
    case Unchanged:
        return tr("Unchanged");
    case Quarantined:
        return tr("Quarantined");
    default:
        return {};
    }
}

} // namespace Prefdesk
