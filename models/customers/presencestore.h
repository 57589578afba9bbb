// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"

#include <QStringList>

namespace Prefdesk {

class Connection;

/// Who has a customer open just now at a shared desk; nobody is told of at a local one. It is no record: nothing of it
/// stays.
class PresenceStore final
{
public:
    PresenceStore(Connection &connection, Actor actor, Clock clock);

    /// To be said again before rememberedSeconds are over.
    Result<> enter(CustomerId customer);
    Result<> leave(CustomerId customer);
    /// The full names of the others, in their order.
    Result<QStringList> others(CustomerId customer) const;

    static constexpr qint64 rememberedSeconds = 20;

private:
    bool isShared() const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
