// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"

#include <optional>

namespace Prefdesk {

class Connection;

/// Unsaved drafts, one per person and customer, kept in the encrypted desk so that a lock or a crash loses nothing.
class DraftStore final
{
public:
    DraftStore(Connection &connection, Actor actor, Clock clock);

    /// Keeps the draft in place of the person's earlier one for the same customer.
    Result<> keep(const CallDraft &draft);
    /// The person's draft for that customer; a draft that cannot be read counts as none.
    Result<std::optional<CallDraft>> find(CustomerId customer) const;
    Result<> drop(CustomerId customer);

private:
    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
