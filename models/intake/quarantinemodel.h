// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"
#include "models/storage/pagedmodel.h"

namespace Prefdesk {

/// What of one import could not be taken and why, page by page.
class QuarantineModel final : public PagedModel<QuarantinedField>
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

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// The first page is in the model.
    void shown();
    void exported(const QString &file);
    void failed(const Prefdesk::Error &error);

private:
    std::function<Page(Connection &)> nextPage() const override;
    void tellShown() override { emit shown(); }
    void tellFailed(const Error &error) override { emit failed(error); }

    Actor m_actor;
    Clock m_clock;
    BatchId m_batch = {};
};

} // namespace Prefdesk
