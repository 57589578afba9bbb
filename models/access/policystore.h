// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"

namespace Prefdesk {

class Connection;

/// The desk's own rules, which an administrator may change.
struct Policies
{
    bool coolingOff = true; ///< after a withdrawal the same thing is not turned on again for a while
    int coolingOffHours = 24;
    int idleLockMinutes = 10;

    bool operator==(const Policies &) const = default;
};

/// Reads and changes the policies; a change is recorded.
class PolicyStore final
{
public:
    PolicyStore(Connection &connection, Actor actor, Clock clock);

    Result<Policies> policies() const;
    /// Refused unless the actor manages the desk; Invalid outside 1..720 hours and 1..120 minutes.
    Result<> set(const Policies &policies);

private:
    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

/// Inside the caller's transaction: the policies of a new desk.
Result<> writePolicies(Connection &connection, const Policies &policies);

} // namespace Prefdesk
