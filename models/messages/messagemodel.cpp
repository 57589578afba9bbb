// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/messagemodel.h"

#include "models/messages/messagestore.h"

#include <QLocale>

namespace Prefdesk {

namespace {

constexpr int pageSize = 100;

} // namespace

MessageModel::MessageModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

void MessageModel::showCustomer(CustomerId customer)
{
    clear();
    m_customer = customer;
    m_hasMore = true;
    fetchMore({});
    refreshSummary();
}

void MessageModel::clear()
{
    beginResetModel();
    ++m_generation;
    m_customer = {};
    m_messages.clear();
    m_summary = {};
    m_hasMore = false;
    m_isFetching = false;
    endResetModel();
}

void MessageModel::refreshSummary()
{
    if (m_customer == CustomerId {})
        return;
    m_database.run(
        this,
        [actor = m_actor, customer = m_customer, now = m_clock()](Connection &connection) {
            return contactSummary(connection, actor, customer, now);
        },
        [this, generation = m_generation](Result<ContactSummary> summary) {
            if (generation != m_generation)
                return;
            if (!summary) {
                emit failed(summary.error());
                return;
            }
            m_summary = *std::move(summary);
            emit summarised(m_summary);
        });
}

bool MessageModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void MessageModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    const auto behind = m_messages.isEmpty()
        ? std::nullopt
        : std::optional(MessagePosition {m_messages.last().sentAt, m_messages.last().id});
    m_database.run(
        this,
        [actor = m_actor, customer = m_customer, behind](Connection &connection) {
            return MessageStore(connection, actor).page(customer, behind, pageSize);
        },
        [this, generation = m_generation](const Result<QList<Message>> &page) {
            if (generation != m_generation)
                return;
            m_hasMore = page && page->size() == pageSize;
            if (page)
                append(*page);
            m_isFetching = false; // only now: views ask for more while rows are inserted
            if (!page)
                emit failed(page.error());
        });
}

void MessageModel::append(const QList<Message> &messages)
{
    const bool isFirst = m_messages.isEmpty();
    if (!messages.isEmpty()) {
        const int begin = rowCount();
        beginInsertRows({}, begin, begin + static_cast<int>(messages.size()) - 1);
        m_messages += messages;
        endInsertRows();
    }
    if (isFirst)
        emit shown();
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Message &message = m_messages.at(index.row());
    switch (index.column()) {
    case When:
        return QLocale().toString(message.sentAt.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case ChannelName:
        return label(message.channel);
    case TopicName:
        return label(message.topic);
    case Campaign:
        return message.campaign;
    case Status:
        return message.status;
    case Address:
        return message.address;
    case System:
        return message.system;
    default:
        return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Sent");
    case ChannelName:
        return tr("Channel");
    case TopicName:
        return tr("Topic");
    case Campaign:
        return tr("Campaign");
    case Status:
        return tr("Status");
    case Address:
        return tr("To");
    case System:
        return tr("System");
    default:
        return {};
    }
}

} // namespace Prefdesk
