// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/serverlogin.h"
#include "tests/support/postgresaccess.h"

namespace Prefdesk {

/// What signs a role in at a test's server.
inline ServerLogin serverLogin(const PostgresAccess &server, const QString &database, const QString &role,
                               const QString &password)
{
    return {.hosts = {server.host},
            .ports = {server.port},
            .database = database,
            .role = role,
            .password = Secret::copyOf(password.toUtf8()),
            .caFile = server.caFile};
}

/// The same as the server's superuser.
inline ServerLogin superuserLogin(const PostgresAccess &server, const QString &database)
{
    return serverLogin(server, database, server.superuser, server.password);
}

} // namespace Prefdesk
