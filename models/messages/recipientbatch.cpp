// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/recipientbatch.h"

#include "models/customers/elsewhere.h"
#include "models/customers/searchsql.h"
#include "models/storage/connection.h"

#include <utility>

namespace Prefdesk {

namespace {

// A text message reaches a phone number, whatever it is kept as.
bool isTelephone(Channel channel)
{
    return channel == Channel::Sms || channel == Channel::Phone;
}

std::pair<int, QString> keyOf(Channel channel, const QString &address)
{
    return {static_cast<int>(isTelephone(channel) ? Channel::Phone : channel), address};
}

} // namespace

RecipientBatch::RecipientBatch(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
{
}

Recipient RecipientBatch::of(qint64 customer, const QString &country) const
{
    if (!m_actor.coversRegion(country))
        return {Recipient::Match::OtherRegion, {}};
    return {Recipient::Match::One, CustomerId {customer}};
}

Result<> RecipientBatch::readNumbers(const QStringList &numbers)
{
    m_byNumber.clear();
    if (numbers.isEmpty())
        return {};
    const SqlPart list = listed(m_connection.engine(), numbers);
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT c.number, c.id, c.country FROM %1 CROSS JOIN customer c WHERE c.number = j.value")
            .arg(list.sql),
        list.values, [this](const Row &row) {
            m_byNumber.insert(row.text(0), of(row.integer(1), row.text(2)));
            return true;
        });
    if (!read)
        return read;
    const auto elsewhere = numbersElsewhere(m_connection, m_actor, numbers);
    if (!elsewhere)
        return elsewhere.error();
    for (const QString &number : *elsewhere)
        m_byNumber.insert(number, {Recipient::Match::OtherRegion, {}});
    return {};
}

Result<> RecipientBatch::readAddresses(Channel channel, const QStringList &addresses)
{
    if (addresses.isEmpty())
        return {};
    const Channel one = isTelephone(channel) ? Channel::Phone : channel;
    const Channel other = isTelephone(channel) ? Channel::Sms : channel;
    for (const QString &address : addresses)
        m_byAddress.remove(keyOf(channel, address));
    const SqlPart list = listed(m_connection.engine(), addresses);
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT p.address, min(c.id), max(c.id), min(c.country) FROM %1 CROSS JOIN contact_point p"
                       " CROSS JOIN customer c WHERE p.address = j.value AND p.channel IN (?, ?) AND c.id = p.customer"
                       " GROUP BY p.address")
            .arg(list.sql),
        list.values + QVariantList {code(one), code(other)}, [this, channel](const Row &row) {
            const bool isOne = row.integer(1) == row.integer(2);
            m_byAddress.insert(keyOf(channel, row.text(0)),
                               isOne ? of(row.integer(1), row.text(3)) : Recipient {Recipient::Match::Several, {}});
            return true;
        });
    if (!read)
        return read;
    const auto elsewhere = addressesElsewhere(m_connection, m_actor, addresses, one, other);
    if (!elsewhere)
        return elsewhere.error();
    for (const QString &address : *elsewhere) {
        Recipient &found = m_byAddress[keyOf(channel, address)];
        const bool isNobodyHere = found.match == Recipient::Match::Nobody;
        found = {isNobodyHere ? Recipient::Match::OtherRegion : Recipient::Match::Several, {}};
    }
    return {};
}

Recipient RecipientBatch::withNumber(const QString &number) const
{
    return m_byNumber.value(number);
}

Recipient RecipientBatch::withAddress(Channel channel, const QString &address) const
{
    return m_byAddress.value(keyOf(channel, address));
}

} // namespace Prefdesk
