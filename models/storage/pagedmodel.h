// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/database.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>

namespace Prefdesk {

/// A table whose rows come from the desk page by page, as far down as somebody looks.
template<typename Value>
class PagedModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_hasMore && !m_isFetching;
    }

    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_isFetching = true;
        m_database.run(this, nextPage(), [this, generation = m_generation](const Page &page) {
            if (generation == m_generation)
                take(page);
        });
    }

protected:
    using Page = Result<QList<Value>>;

    PagedModel(Database &database, int pageSize, QObject *parent)
        : QAbstractTableModel(parent)
        , m_database(database)
        , m_pageSize(pageSize)
    {
    }

    Database &database() { return m_database; }
    int pageSize() const { return m_pageSize; }
    const QList<Value> &rows() const { return m_rows; }
    /// Another one after each reset(); an answer to a question of an earlier one is to be dropped.
    quint64 generation() const { return m_generation; }

    /// These rows and no others.
    void reset(const QList<Value> &rows)
    {
        beginResetModel();
        ++m_generation;
        m_rows = rows;
        m_hasMore = false;
        m_isFetching = false;
        endResetModel();
    }

    /// After a reset(): asks for the first page.
    void fetchFirst()
    {
        m_hasMore = true;
        fetchMore({});
    }

    /// Reads pageSize() rows behind the last of rows(), or fewer where there are no more; on the database thread.
    virtual std::function<Page(Connection &)> nextPage() const = 0;
    /// The first page is in the model.
    virtual void tellShown() = 0;
    virtual void tellFailed(const Error &error) = 0;

private:
    void take(const Page &page)
    {
        m_hasMore = page && page->size() == m_pageSize;
        if (page)
            append(*page);
        m_isFetching = false; // only now: views ask for more while rows are inserted
        if (!page)
            tellFailed(page.error());
    }

    void append(const QList<Value> &rows)
    {
        const bool isFirst = m_rows.isEmpty();
        if (!rows.isEmpty()) {
            const int begin = rowCount();
            beginInsertRows({}, begin, begin + static_cast<int>(rows.size()) - 1);
            m_rows += rows;
            endInsertRows();
        }
        if (isFirst)
            tellShown();
    }

    Database &m_database;
    int m_pageSize;
    QList<Value> m_rows;
    bool m_hasMore = false;
    bool m_isFetching = false;
    quint64 m_generation = 0;
};

} // namespace Prefdesk
