// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/access/setuprole.h"
#include "models/access/shareddeskcreation.h"
#include "tests/support/postgresserver.h"

namespace Prefdesk {

/// A real server with the role "setup", which may make desks there: administrator "ada" with the passphrase
/// "correct horse". Its clock is the computer's, for the server has no other.
class SharedPlace final
{
public:
    explicit SharedPlace(PostgresServer::Durability durability = PostgresServer::Durability::Fast)
        : server(durability)
    {
        server.access().run(QStringLiteral("postgres"),
                            QStringLiteral("CREATE ROLE setup LOGIN CREATEROLE PASSWORD 'set it up'"));
    }

    static SetUpRole role() { return {QStringLiteral("setup"), Secret::copyOf("set it up")}; }
    static Secret passphrase() { return Secret::copyOf("correct horse"); }

    DeskLocation location(const QString &database) const
    {
        return {.folder = {},
                .servers = {{server.access().host, server.access().port}},
                .database = database,
                .caFile = server.access().caFile};
    }
    DeskLocation makeDatabase(const QString &database) const
    {
        server.access().run(QStringLiteral("postgres"),
                            QStringLiteral("CREATE DATABASE \"%1\" OWNER setup").arg(database));
        return location(database);
    }
    /// Costs three Argon2id.
    Result<QString> makeDesk(const DeskLocation &location) const
    {
        return createSharedDesk(location, role(),
                                {.name = QStringLiteral("North desk"),
                                 .personName = QStringLiteral("ada"),
                                 .personFullName = QStringLiteral("Ada Novak")},
                                passphrase(), Instant::now);
    }

    PostgresServer server;
};

} // namespace Prefdesk
