// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/messages/message.h"

#include <QList>
#include <QVariantList>

#include <optional>

namespace Prefdesk {

class Connection;

/// Where a page of messages ends: the next one begins behind it.
struct MessagePosition
{
    Instant sentAt;
    qint64 id = 0;
};

/// Whom a message went to, as far as the desk can tell.
struct Recipient
{
    enum class Match { One, Nobody, Several, OtherRegion };
    Match match = Match::Nobody;
    std::optional<CustomerId> customer;
};

/// Reads and writes messages; use it only on the database thread.
class MessageStore final
{
public:
    enum class Kept { Added, Changed, Unchanged };

    MessageStore(Connection &connection, Actor actor);

    /// Newest first, at most limit of them, behind that position.
    Result<QList<Message>> page(CustomerId customer, const std::optional<MessagePosition> &behind, int limit) const;

    /// The customer with that number.
    Result<Recipient> withNumber(const QString &number);
    /// The only customer with that address; an address that several share says nothing about whom it was for.
    Result<Recipient> withAddress(Channel channel, const QString &address);
    /// Keeps the message inside the caller's transaction. One that is there already is given to its customer when
    /// nobody was found the first time, and takes the status when that is news (progressOf).
    Result<Kept> keep(const Message &message);

private:
    Result<Kept> update(const Message &message);
    Result<Recipient> recipient(const QString &sql, const QVariantList &values);

    Connection &m_connection;
    Actor m_actor;
};

} // namespace Prefdesk
