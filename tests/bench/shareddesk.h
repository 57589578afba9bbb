// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/storage/connection.h"
#include "tests/support/testserver.h"

#include <memory>

namespace Prefdesk {

/// A desk on a PostgreSQL server of this process, and people who sign in to it.
class SharedDesk final
{
public:
    /// Empty but for its people.
    SharedDesk();

    /// A member of the desk's owner, without row-level security.
    Result<std::unique_ptr<Connection>> asOwner() const;
    ServerLogin ownerLogin() const { return m_database.ownerLogin(); }
    /// "everywhere" is an agent for all countries, "german" one for a third of the customers, "admin" imports.
    Result<std::unique_ptr<Connection>> as(const QString &person) const;
    Actor actor(const QString &person) const;
    /// Customers with two addresses each, made by the server.
    void fill(qint64 customers) const;
    /// As the server's superuser.
    QString run(const QString &sql) const;
    /// pgbench for so many seconds as "everywhere"; transactions per second.
    Result<double> pgbench(const QByteArray &script, int clients, int seconds) const;
    /// From now on commits survive a power cut, as on a site's server.
    static void makeDurable();

private:
    TestDatabase m_database;
};

} // namespace Prefdesk
