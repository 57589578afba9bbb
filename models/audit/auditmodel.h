// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditfilter.h"
#include "models/audit/auditrow.h"
#include "models/basics/actor.h"
#include "models/basics/result.h"

#include <QAbstractTableModel>

#include <utility>

namespace Prefdesk {

class AuditChunks;
class AuditWindow;
class Database;

/// The history as a table, newest first. It knows how many rows there are and reads only those that are looked at.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Person, What, Customer, ColumnCount };

    /// A person of the desk: row number and name, for the filter.
    using Choice = std::pair<PersonId, QString>;

    AuditModel(Database &database, Actor actor, QObject *parent = nullptr);

    /// Reads again, with what was added since.
    void refresh();
    void setFilter(const AuditFilter &filter);
    const AuditFilter &filter() const { return m_filter; }
    /// Opens the entry of a row; detailed() brings it.
    void openRow(int row);
    const QList<Choice> &people() const { return m_people; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void refreshed();
    void peopleChanged();
    void detailed(const Prefdesk::AuditDetail &detail);
    void failed(const Prefdesk::Error &error);

private:
    void readPeople();
    void readWindow();
    void take(const AuditWindow &window);
    void openEntry(qint64 index);

    Database &m_database;
    Actor m_actor;
    AuditFilter m_filter;
    AuditChunks *m_chunks;
    QList<Choice> m_people;
    qint64 m_rows = 0;
    qint64 m_wantedRow = -1; // to be opened as soon as its chunk has come
    quint64 m_windowGeneration = 0;
    quint64 m_detailGeneration = 0;
};

} // namespace Prefdesk
