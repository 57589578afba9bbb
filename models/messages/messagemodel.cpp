// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/messagemodel.h"

#include "models/messages/messagestore.h"

#include <QLocale>

namespace Prefdesk {

namespace {

constexpr int rowsInPage = 100;

} // namespace

MessageModel::MessageModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : PagedModel(database, rowsInPage, parent)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

void MessageModel::showCustomer(CustomerId customer)
{
    clear();
    m_customer = customer;
    fetchFirst();
    refreshSummary();
}

void MessageModel::clear()
{
    m_customer = {};
    m_summary = {};
    reset({});
}

void MessageModel::refreshSummary()
{
    if (m_customer == CustomerId {})
        return;
    database().run(
        this,
        [actor = m_actor, customer = m_customer, now = m_clock()](Connection &connection) {
            return contactSummary(connection, actor, customer, now);
        },
        [this, asked = generation()](Result<ContactSummary> summary) {
            if (asked != generation()) // about another customer
                return;
            if (!summary) {
                emit failed(summary.error());
                return;
            }
            m_summary = *std::move(summary);
            emit summarised(m_summary);
        });
}

std::function<MessageModel::Page(Connection &)> MessageModel::nextPage() const
{
    const auto behind
        = rows().isEmpty() ? std::nullopt : std::optional(MessagePosition {rows().last().sentAt, rows().last().id});
    return [actor = m_actor, customer = m_customer, behind, size = pageSize()](Connection &connection) {
        return MessageStore(connection, actor).page(customer, behind, size);
    };
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Message &message = rows().at(index.row());
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
