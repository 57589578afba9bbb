// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/intake/intakestore.h"
#include "models/storage/database.h"

#include <QAbstractTableModel>

namespace Prefdesk {

/// The imports so far, newest first.
class BatchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, File, Format, Person, Read, Added, Changed, Unchanged, Quarantined, ColumnCount };

    BatchModel(Database &database, Actor actor, QObject *parent = nullptr);

    void refresh();
    BatchId batchAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void refreshed();
    void failed(const Prefdesk::Error &error);

private:
    QVariant display(const IntakeBatch &batch, int column) const;

    Database &m_database;
    Actor m_actor;
    QList<IntakeBatch> m_batches;
};

} // namespace Prefdesk
