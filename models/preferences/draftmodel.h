// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/preferences/draftstore.h"

#include <QAbstractListModel>

#include <optional>

namespace Prefdesk {

class Database;

/// The calls that this person has not saved, newest first, without the one on the desk.
class DraftModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    DraftModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    void refresh();
    /// This customer is on the desk; that call is not among the others.
    void leaveOut(CustomerId customer);
    CustomerId customerAt(int row) const { return m_drafts.at(row).customer; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void refreshed();
    void failed(const Prefdesk::Error &error);

private:
    void take(const QList<OpenDraft> &drafts);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    std::optional<CustomerId> m_onDesk;
    QList<OpenDraft> m_drafts;
};

} // namespace Prefdesk
