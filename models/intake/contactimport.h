// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"

namespace Prefdesk {

class Connection;
class ImportFrame;

/// Takes over the contact export of HubSpot: customers, contact points and opt-outs (never a consent).
///
/// One thread reads and checks, this one writes. A field that cannot be right goes into quarantine and its customer is
/// taken without it; what an export leaves empty stays as it is on the desk.
class ContactImport final
{
public:
    /// "hubspot-contacts"
    static QString format();

    ContactImport(Connection &connection, Actor actor, Clock clock);

    Result<ImportOutcome> run(const ImportRequest &request, const ImportProgress &progress);

private:
    Result<> take(ImportFrame &frame, const ImportProgress &progress);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
