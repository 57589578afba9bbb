// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/draftmodel.h"

#include "models/storage/database.h"

#include <QLocale>

namespace Prefdesk {

DraftModel::DraftModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

void DraftModel::refresh()
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock](Connection &connection) {
            return DraftStore(connection, actor, clock).all();
        },
        [this](const Result<QList<OpenDraft>> &drafts) {
            if (drafts)
                take(*drafts);
            else
                emit failed(drafts.error());
        });
}

void DraftModel::leaveOut(CustomerId customer)
{
    m_onDesk = customer;
    refresh();
}

void DraftModel::take(const QList<OpenDraft> &drafts)
{
    beginResetModel();
    m_drafts = drafts;
    m_drafts.removeIf([this](const OpenDraft &draft) { return draft.customer == m_onDesk; });
    endResetModel();
    emit refreshed();
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drafts.size());
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const OpenDraft &draft = m_drafts.at(index.row());
    const QString when = QLocale().toString(draft.savedAt.toDateTime().toLocalTime(), QLocale::ShortFormat);
    return tr("%1, last touched %2", "customer number, time").arg(draft.number, when);
}

} // namespace Prefdesk
