// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/preferences/calldraft.h"
#include "models/preferences/choice.h"
#include "models/preferences/dutiesbegun.h"
#include "models/preferences/saveoutcome.h"

#include <QList>

namespace Prefdesk {

class Connection;

/// Choices, calls and the projection of preferences; use it only on the database thread.
class PreferenceStore final
{
public:
    /// duties: what else begins with a call that is saved.
    PreferenceStore(Connection &connection, Actor actor, Clock clock, DutiesBegun duties = {});

    /// Current answers of one customer; at: as this desk knew them at that instant, replayed from the choices.
    Result<QList<Preference>> preferences(CustomerId customer, std::optional<Instant> at = {}) const;
    /// All choices of one customer, newest first.
    Result<QList<Choice>> choices(CustomerId customer) const;
    /// Call, choices, projection and ledger entries in one transaction, or nothing at all.
    ///
    /// Refused with one sentence when a recording rule says no (recordingrules.h). A call that is already kept (same
    /// uuid) is not kept again: the answer is what saving it did the first time. Wishes that the kept call does not
    /// have are kept as a call of their own.
    Result<SaveOutcome> save(const CallDraft &draft);

private:
    Result<SaveOutcome> keep(const CallDraft &draft);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    DutiesBegun m_duties;
};

} // namespace Prefdesk
