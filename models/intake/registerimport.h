// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"

namespace Prefdesk {

class Connection;

/// Takes over a national register of those who do not want to be called: a text file with one number in E.164 a line;
/// lines that begin with # are remarks. The list replaces the one before it from its date on.
///
/// A file whose name begins with a register's code ("uk-tps-2026-11-01.txt") is that register's. Any other is a
/// screening list of several: each number counts for the register of its country, and only registers that have a number
/// in it get a new list. The date stands in the name (2026-11-01); without one it is when the file was written last.
class RegisterImport final
{
public:
    /// "do-not-call"
    static QString format();

    RegisterImport(Connection &connection, Actor actor, Clock clock);

    Result<ImportOutcome> run(const ImportRequest &request, const ImportProgress &progress);

private:
    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
