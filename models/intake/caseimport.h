// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"

namespace Prefdesk {

class Connection;

/// Takes over service cases from a Zendesk ticket export (CSV): an open complaint is a hold from its first minute on,
/// solving it ends the hold. Tickets about anything else change nothing.
///
/// A case belongs to the customer with the requester's address and telephone number; where they name several, nobody
/// knows who complained, and all of them are left in peace.
class CaseImport final
{
public:
    /// "zendesk-tickets"
    static QString format();

    CaseImport(Connection &connection, Actor actor, Clock clock);

    Result<ImportOutcome> run(const ImportRequest &request, const ImportProgress &progress);

private:
    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
