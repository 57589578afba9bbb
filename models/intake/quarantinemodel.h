// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"
#include "models/storage/database.h"

#include <QAbstractTableModel>

namespace Prefdesk {

/// What of one import could not be taken and why, page by page.
class QuarantineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowNumber, Field, Reason, Content, ColumnCount };

    QuarantineModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    /// A kept import.
    void showBatch(BatchId batch);
    /// A dry run, of which the desk keeps nothing.
    void showOutcome(const ImportOutcome &outcome);
    void clear();
    /// Writes all of it to a file that a spreadsheet opens safely; the export itself stands in the ledger.
    void exportTo(const QString &file);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The first page is in the model.
    void shown();
    void exported(const QString &file);
    void failed(const Prefdesk::Error &error);

private:
    void reset(BatchId batch, const QList<QuarantinedField> &fields);
    void append(const QList<QuarantinedField> &fields);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    BatchId m_batch = {};
    QList<QuarantinedField> m_fields;
    bool m_hasMore = false;
    bool m_isFetching = false;
    quint64 m_generation = 0; // an answer to an older question is dropped
};

} // namespace Prefdesk
