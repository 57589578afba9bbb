// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/quarantinemodel.h"

#include "models/intake/intakestore.h"
#include "models/intake/quarantineexport.h"

#include <QLocale>

namespace Prefdesk {

namespace {

constexpr int rowsInPage = 200;

} // namespace

QuarantineModel::QuarantineModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : PagedModel(database, rowsInPage, parent)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

void QuarantineModel::showBatch(BatchId batch)
{
    m_batch = batch;
    reset({});
    fetchFirst();
}

void QuarantineModel::showOutcome(const ImportOutcome &outcome)
{
    m_batch = {};
    reset(outcome.quarantine);
    emit shown();
}

void QuarantineModel::clear()
{
    m_batch = {};
    reset({});
}

std::function<QuarantineModel::Page(Connection &)> QuarantineModel::nextPage() const
{
    const std::optional<QuarantinedField> behind = rows().isEmpty() ? std::nullopt : std::optional(rows().last());
    return [actor = m_actor, batch = m_batch, behind, size = pageSize()](Connection &connection) {
        return IntakeStore(connection, actor).quarantine(batch, behind, size);
    };
}

void QuarantineModel::exportTo(const QString &file)
{
    const auto job
        = [actor = m_actor, now = m_clock(), batch = m_batch, fields = rows(), file](Connection &connection) {
              return batch == BatchId {} ? exportQuarantine(connection, actor, now, fields, file)
                                         : exportQuarantine(connection, actor, now, batch, file);
          };
    database().run(this, job, [this, file](const Result<> &done) {
        if (done)
            emit exported(file);
        else
            emit failed(done.error());
    });
}

int QuarantineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuarantineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == RowNumber)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QuarantinedField &field = rows().at(index.row());
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
