// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/duties/duty.h"

namespace Prefdesk {

class Connection;
class DutyStarter;

/// Deadlines of all sorts for the demonstration desk: late, taken, extended, done in time and too late, and a caller
/// whose words were unclear. Where a country has no customers, its part is left out.
class DemoDuties final
{
public:
    DemoDuties(Connection &connection, Clock clock);

    Result<> add();

private:
    struct Asked
    {
        const char *country;
        Duty::Kind kind;
        const char *about;
        int daysAgo;
        DutyStep::Kind then; ///< Dropped: nothing was done yet
        const char *note;
    };

    Result<> addRequest(DutyStarter &starter, const Asked &asked, int place);
    Result<> addUnclearCall();
    Result<std::optional<CustomerId>> customerIn(const QString &country, int place) const;
    Result<Actor> colleague(const QString &name) const;

    Connection &m_connection;
    Clock m_clock;
};

} // namespace Prefdesk
