// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"

namespace Prefdesk {

class Connection;

/// What the company itself decided about recording. No law asks for a cooling-off time: it is a switch of the house.
struct RecordingPolicy
{
    bool coolingOff = true; ///< after a withdrawal the same question stays off for a while
    int coolingOffHours = 24;

    bool operator==(const RecordingPolicy &) const = default;
};

/// The policy in force; a desk that never set one has the defaults.
Result<RecordingPolicy> recordingPolicy(Connection &connection);

/// Sets and records it (Permission::ManageDesk), in a transaction of its own.
Result<> saveRecordingPolicy(Connection &connection, const Actor &actor, const Clock &clock,
                             const RecordingPolicy &policy);

} // namespace Prefdesk
