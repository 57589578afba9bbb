// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditrow.h"
#include "models/basics/actor.h"
#include "models/basics/result.h"

#include <QAbstractTableModel>

#include <optional>

namespace Prefdesk {

class Database;

/// What was recorded about the customer on the desk, in the order in which it happened, newest first.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Recorded is empty where it was the same minute.
    enum Column { Time, Recorded, Person, What, Change, ColumnCount };

    HistoryModel(Database &database, Actor actor, QObject *parent = nullptr);

    void show(CustomerId customer);
    /// The same customer once more, after a save.
    void refresh();
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void refreshed();
    void failed(const Prefdesk::Error &error);

private:
    void take(QList<AuditDetail> history);

    Database &m_database;
    Actor m_actor;
    std::optional<CustomerId> m_customer;
    QList<AuditDetail> m_history;
    quint64 m_generation = 0;
};

} // namespace Prefdesk
