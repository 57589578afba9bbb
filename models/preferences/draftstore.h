// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"

#include <optional>

namespace Prefdesk {

class Connection;

/// A draft as a list names it.
struct OpenDraft
{
    CustomerId customer = {};
    QString number; ///< the customer's
    Instant savedAt;
};

/// Unsaved drafts, one per person and customer, kept in the encrypted desk so that a lock or a crash loses nothing.
class DraftStore final
{
public:
    DraftStore(Connection &connection, Actor actor, Clock clock);

    /// Keeps the draft in place of the person's earlier one for the same customer.
    Result<> keep(const CallDraft &draft);
    /// The same, unless that earlier one is newer than this store's clock says.
    Result<> keepUnlessNewer(const CallDraft &draft);
    /// The person's draft for that customer; a draft that cannot be read counts as none.
    Result<std::optional<CallDraft>> find(CustomerId customer) const;
    /// All drafts of the person on customers of the person's regions, newest first.
    Result<QList<OpenDraft>> all() const;
    Result<> drop(CustomerId customer);

private:
    Result<> keep(const CallDraft &draft, const QString &condition);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
