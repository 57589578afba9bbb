// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/messagestore.h"

#include "models/customers/elsewhere.h"
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

Result<Recipient> withThoseElsewhere(const Recipient &found, const Result<bool> &areThere)
{
    using Match = Recipient::Match;
    if (!areThere)
        return areThere.error();
    if (!*areThere)
        return found;
    Recipient recipient;
    recipient.match = found.match == Match::Nobody ? Match::OtherRegion : Match::Several;
    return recipient;
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

Result<Recipient> MessageStore::withNumber(const QString &customerNumber)
{
    const auto found = recipient(QStringLiteral("SELECT id, country FROM customer WHERE number = ?"), {customerNumber});
    return found ? withThoseElsewhere(*found, isCustomerElsewhere(m_connection, m_actor, customerNumber)) : found;
}

Result<Recipient> MessageStore::withAddress(Channel channel, const QString &address)
{
    // A text message reaches a phone number, whatever it is kept as.
    const bool isPhone = channel == Channel::Sms || channel == Channel::Phone;
    const Channel one = isPhone ? Channel::Phone : channel;
    const Channel other = isPhone ? Channel::Sms : channel;
    const auto found
        = recipient(QStringLiteral("SELECT DISTINCT c.id, c.country FROM contact_point p JOIN customer c "
                                   "ON c.id = p.customer WHERE p.address = ? AND p.channel IN (?, ?) LIMIT 2"),
                    {address, code(one), code(other)});
    return found ? withThoseElsewhere(*found, isAddressElsewhere(m_connection, m_actor, address, one, other)) : found;
}

Result<Recipient> MessageStore::recipient(const QString &sql, const QVariantList &values)
{
    using Match = Recipient::Match;
    Recipient recipient;
    const Result<> read = m_connection.each(sql, values, [&](const Row &row) {
        const bool isFirst = recipient.match == Match::Nobody;
        recipient.match = !isFirst              ? Match::Several
            : m_actor.coversRegion(row.text(1)) ? Match::One
                                                : Match::OtherRegion;
        recipient.customer.reset();
        if (recipient.match == Match::One)
            recipient.customer = CustomerId {row.integer(0)};
        return true;
    });
    if (!read)
        return read.error();
    return recipient;
}

Result<MessageStore::Kept> MessageStore::keep(const Message &message)
{
    const QVariant customer
        = message.customer ? QVariant(number(*message.customer)) : QVariant(QMetaType::fromType<qint64>());
    const Result<qint64> added = m_connection.run(
        QStringLiteral("INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, status, "
                       "system) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO NOTHING"),
        {message.messageId, customer, code(message.channel), code(message.topic), message.address, message.campaign,
         message.sentAt.micros, message.status, message.system});
    if (!added)
        return added.error();
    if (*added > 0)
        return Kept::Added;
    return update(message);
}

Result<MessageStore::Kept> MessageStore::update(const Message &message)
{
    const auto known = m_connection.first(
        QStringLiteral("SELECT customer, status FROM message WHERE message_id = ?"), {message.messageId},
        [](const Row &row) { return std::pair(row.optionalInteger(0), row.text(1)); });
    if (!known)
        return known.error();
    const auto [customer, status] = known->value_or(std::pair(std::optional<qint64>(), QString()));
    const std::optional<qint64> told = message.customer ? std::optional(number(*message.customer)) : std::nullopt;
    const bool isMatched = told && !customer;
    const bool isOfOther = told && customer && told != customer;
    const bool isNews = !isOfOther && progressOf(message.status) > progressOf(status);
    if (!isMatched && !isNews)
        return Kept::Unchanged;
    const auto updated = m_connection.run(
        QStringLiteral("UPDATE message SET customer = coalesce(customer, ?), status = ? WHERE message_id = ?"),
        {told ? QVariant(*told) : QVariant(QMetaType::fromType<qint64>()), isNews ? message.status : status,
         message.messageId});
    return updated ? Result<Kept>(Kept::Changed) : Result<Kept>(updated.error());
}

} // namespace Prefdesk
