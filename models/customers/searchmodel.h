// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/customers/customersearch.h"
#include "models/storage/database.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Prefdesk {

/// The customers who answer what is typed, page by page; every new text cancels the query before it.
class SearchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Number, Contact, Country, ColumnCount };
    enum ItemRole {
        SharedRole = Qt::UserRole, ///< bool: other customers have one of the contacts too; known a moment later
        SpansRole, ///< QList<Span>: what of this cell answers the text
    };

    /// A read-only connection serves best: nothing that saves stands before a search.
    SearchModel(Database &database, Actor actor, QObject *parent = nullptr);

    /// Cancels what runs and asks anew; an empty text shows nobody.
    void setText(const QString &text);
    QString text() const { return m_text; }
    /// True from setText() until its first page is here.
    bool isSearching() const { return m_isSearching; }
    CustomerId customerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// The first page of the current text is in the model.
    void searched();
    /// "12 found", "1,000+ found".
    void counted(const QString &words);
    void failed(const Prefdesk::Error &error);

private:
    void cancel();
    void askPage(int most);
    void askCount();
    void askSharers(int from);
    void flag(const QSet<CustomerId> &shared);
    void take(SearchPage page);
    void append(SearchPage page);
    QString display(const SearchHit &hit, int column) const;

    Database &m_database;
    Actor m_actor;
    QString m_text;
    SearchText m_read;
    QList<SearchHit> m_hits;
    QSet<CustomerId> m_shared;
    SearchCursor m_next;
    bool m_hasMore = false;
    bool m_isSearching = false;
    bool m_isFetching = false;
    quint64 m_generation = 0;
    QList<Database::Ticket> m_tickets; ///< what the current text asked for
};

} // namespace Prefdesk
