// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchmodel.h"

#include "models/customers/localecodes.h"

#include <QLocale>

#include <utility>

namespace Prefdesk {

namespace {

// A screenful first; whoever scrolls gets larger pages.
constexpr int firstPage = 30;
constexpr int laterPage = 200;

} // namespace

SearchModel::SearchModel(Database &database, Actor actor, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
{
}

void SearchModel::setText(const QString &text)
{
    cancel();
    m_text = text;
    m_read = SearchText::of(text);
    m_next = {};
    m_hasMore = false;
    if (m_read.isEmpty()) {
        m_isSearching = false;
        take({});
        return;
    }
    m_isSearching = true;
    askPage(firstPage);
}

void SearchModel::cancel()
{
    ++m_generation;
    m_isFetching = false;
    for (const Database::Ticket ticket : std::exchange(m_tickets, {}))
        m_database.cancel(ticket);
}

void SearchModel::askPage(int most)
{
    m_isFetching = true;
    m_tickets << m_database.run(
        this,
        [text = m_text, from = m_next, most, actor = m_actor](Connection &connection) {
            return CustomerSearch(connection, actor).page(text, from, most);
        },
        [this, most, generation = m_generation](Result<SearchPage> page) {
            if (generation != m_generation)
                return;
            m_isFetching = false;
            if (!page) {
                m_isSearching = false;
                m_hasMore = false;
                emit failed(page.error());
            } else if (m_isSearching && page->hits.isEmpty() && page->hasMore) {
                // Only customers of other regions so far.
                m_next = std::move(page->next);
                askPage(most);
            } else if (m_isSearching) {
                m_isSearching = false;
                take(*std::move(page));
            } else {
                append(*std::move(page));
            }
        });
}

void SearchModel::askCount()
{
    m_tickets << m_database.run(
        this,
        [text = m_text, actor = m_actor](Connection &connection) {
            return CustomerSearch(connection, actor).count(text);
        },
        [this, generation = m_generation](const Result<HitCount> &count) {
            if (generation != m_generation)
                return;
            if (!count)
                emit failed(count.error());
            else if (count->isLeast)
                emit counted(tr("%1+ found").arg(QLocale().toString(count->found)));
            else
                emit counted(tr("%n found", nullptr, count->found));
        });
}

void SearchModel::askSharers(int from)
{
    QList<CustomerId> customers;
    for (int row = from; row < m_hits.size(); ++row)
        customers.append(m_hits.at(row).id);
    if (customers.isEmpty())
        return;
    m_tickets << m_database.run(
        this,
        [customers, actor = m_actor](Connection &connection) {
            return CustomerSearch(connection, actor).sharers(customers);
        },
        [this, generation = m_generation](const Result<QSet<CustomerId>> &shared) {
            if (generation != m_generation)
                return;
            if (shared)
                flag(*shared);
            else
                emit failed(shared.error());
        });
}

void SearchModel::flag(const QSet<CustomerId> &shared)
{
    if (shared.isEmpty())
        return;
    m_shared.unite(shared);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {SharedRole, Qt::AccessibleTextRole});
}

void SearchModel::take(SearchPage page)
{
    beginResetModel();
    m_hits = std::move(page.hits);
    m_shared.clear();
    m_next = std::move(page.next);
    m_hasMore = page.hasMore;
    endResetModel();
    emit searched();
    askSharers(0);
    if (m_hasMore)
        askCount();
    else
        emit counted(m_read.isEmpty() ? QString() : tr("%n found", nullptr, static_cast<int>(m_hits.size())));
}

void SearchModel::append(SearchPage page)
{
    m_next = std::move(page.next);
    m_hasMore = page.hasMore;
    if (page.hits.isEmpty())
        return;
    const int first = static_cast<int>(m_hits.size());
    beginInsertRows({}, first, first + static_cast<int>(page.hits.size()) - 1);
    m_hits.append(std::move(page.hits));
    endInsertRows();
    askSharers(first);
}

CustomerId SearchModel::customerAt(int row) const
{
    return row >= 0 && row < m_hits.size() ? m_hits.at(row).id : CustomerId {};
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int SearchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(hit, index.column());
    case Qt::AccessibleTextRole: {
        const QString text
            = QStringList {hit.name, hit.number, hit.contact, countryName(hit.country)}.join(QLatin1String(", "));
        return m_shared.contains(hit.id) ? tr("%1, shared with other customers").arg(text) : text;
    }
    case SharedRole:
        return m_shared.contains(hit.id);
    case SpansRole:
        if (index.column() == Name)
            return QVariant::fromValue(m_read.spansInName(hit.name));
        if (index.column() == Number)
            return QVariant::fromValue(m_read.spansInNumber(hit.number));
        if (index.column() == Contact)
            return QVariant::fromValue(m_read.spansInContact(hit.contact));
        return QVariant::fromValue(QList<Span>());
    default:
        return {};
    }
}

QString SearchModel::display(const SearchHit &hit, int column) const
{
    switch (column) {
    case Name:
        return hit.name;
    case Number:
        return hit.number;
    case Contact:
        return hit.contact;
    case Country:
        return hit.country;
    default:
        return {};
    }
}

QVariant SearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Number:
        return tr("Number");
    case Contact:
        return tr("Contact");
    case Country:
        return tr("Country");
    default:
        return {};
    }
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        askPage(laterPage);
}

} // namespace Prefdesk
