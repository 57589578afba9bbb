// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Prefdesk {

/// Where a shared desk is and who comes to it. Each part goes to libpq as a parameter of its own.
struct ServerLogin
{
    QStringList hosts; ///< tried in their order; the first that takes writes is used
    QList<int> ports; ///< one for each host
    QString database;
    QString role; ///< the login role
    Secret password; ///< UTF-8
    QString caFile; ///< PEM of who may vouch for the server

    ServerLogin copy() const { return {hosts, ports, database, role, password.copy(), caFile}; }
    /// "postgresql://host:port/database": says nothing of the person.
    QString place() const;
};

} // namespace Prefdesk
