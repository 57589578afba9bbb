// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace Prefdesk {

/// How long is waited for what a line to a server does not bring; milliseconds.
struct LinePatience
{
    int address = 5'000; ///< until a line to one address of the server stands, TLS and sign-in included
    int unsent = 15'000; ///< until what was sent is acknowledged by the other computer (TCP_USER_TIMEOUT)
    int silence = 5'000; ///< for a statement's answer; then the server is asked whether it still works on it
    int firstRetry = 500; ///< after a line broke; twice as long after each try
    int longestRetry = 30'000;
    std::stop_token end = {}; ///< whoever waits for an opening has gone

    bool operator==(const LinePatience &) const = default;
};

/// Where a shared desk is and who comes to it. Each part goes to libpq as a parameter of its own.
struct ServerLogin
{
    QStringList hosts; ///< tried in their order, each at all its addresses; the first that takes writes is used
    QList<int> ports; ///< one for each host
    QString database;
    QString role; ///< the login role
    Secret password; ///< UTF-8
    QString caFile; ///< PEM of who may vouch for the server
    LinePatience patience = {};

    ServerLogin copy() const { return {hosts, ports, database, role, password.copy(), caFile, patience}; }
    /// "postgresql://host:port/database": says nothing of the person.
    QString place() const;
};

} // namespace Prefdesk
