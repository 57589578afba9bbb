// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/basics/vocabulary.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace Prefdesk {

class Connection;

/// Whom a message went to, as far as the desk can tell.
struct Recipient
{
    enum class Match { One, Nobody, Several, OtherRegion };
    Match match = Match::Nobody;
    std::optional<CustomerId> customer = {};
};

/// Whom many messages went to, looked up for all of them at once.
class RecipientBatch final
{
public:
    RecipientBatch(Connection &connection, Actor actor);

    /// Before withNumber().
    Result<> readNumbers(const QStringList &numbers);
    /// Before withAddress(); the addresses of all that were sent by the channel.
    Result<> readAddresses(Channel channel, const QStringList &addresses);

    /// The customer with that number.
    Recipient withNumber(const QString &number) const;
    /// The only customer with that address; an address that several share says nothing about whom it was for.
    Recipient withAddress(Channel channel, const QString &address) const;

private:
    Recipient of(qint64 customer, const QString &country) const;

    Connection &m_connection;
    Actor m_actor;
    QHash<QString, Recipient> m_byNumber;
    QHash<std::pair<int, QString>, Recipient> m_byAddress; // by channel, too
};

} // namespace Prefdesk
