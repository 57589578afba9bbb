// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/messagestore.h"

#include "models/storage/connection.h"

#include <limits>
#include <utility>

namespace Prefdesk {

namespace {

Message messageOf(const Row &row)
{
    return {.id = row.integer(0),
            .messageId = row.text(1),
            .customer = CustomerId {row.integer(2)},
            .channel = channelFromCode(row.text(3)).value_or(Channel::Email),
            .topic = topicFromCode(row.text(4)).value_or(Topic::Service),
            .address = row.text(5),
            .campaign = row.text(6),
            .sentAt = row.instant(7),
            .status = row.text(8),
            .system = row.text(9)};
}

} // namespace

MessageStore::MessageStore(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
{
}

Result<QList<Message>> MessageStore::page(CustomerId customer, const std::optional<MessagePosition> &behind,
                                          int limit) const
{
    const Result<> allowed = m_actor.require(Permission::LookUp);
    if (!allowed)
        return allowed.error();
    const auto country = m_connection.first(QStringLiteral("SELECT country FROM customer WHERE id = ?"),
                                            {number(customer)}, [](const Row &row) { return row.text(0); });
    if (!country)
        return country.error();
    const Result<> covered = m_actor.requireRegion(country->value_or(QString()));
    if (!covered)
        return covered.error();
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    const MessagePosition from = behind.value_or(MessagePosition {{latest}, latest});
    return m_connection.list(
        QStringLiteral("SELECT id, message_id, customer, channel, topic, address, campaign, sent_at, status, system "
                       "FROM message WHERE customer = ? AND (sent_at, id) < (?, ?) "
                       "ORDER BY sent_at DESC, id DESC LIMIT ?"),
        {number(customer), from.sentAt.micros, from.id, limit}, messageOf);
}

} // namespace Prefdesk
