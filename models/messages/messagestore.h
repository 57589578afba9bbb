// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/messages/message.h"

#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// Where a page of messages ends: the next one begins behind it.
struct MessagePosition
{
    Instant sentAt;
    qint64 id = 0;
};

/// Reads messages; use it only on the database thread.
class MessageStore final
{
public:
    MessageStore(Connection &connection, Actor actor);

    /// Newest first, at most limit of them, behind that position.
    Result<QList<Message>> page(CustomerId customer, const std::optional<MessagePosition> &behind, int limit) const;

private:
    Connection &m_connection;
    Actor m_actor;
};

} // namespace Prefdesk
