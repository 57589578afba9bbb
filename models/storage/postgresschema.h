// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

namespace Prefdesk {

class Connection;
class PostgresConnection;

/// The roles that a shared desk has on its server, from the prefix that is the database's name when it is made.
struct ServerRoles
{
    QString prefix;

    QString owner() const { return prefix + QStringLiteral("/owner"); }
    QString members() const { return prefix + QStringLiteral("/members"); }
    /// group: "agent", "officer", "regional" or "admin".
    QString group(const QString &group) const { return prefix + u'/' + group; }
    /// The login role of the person with that sign-in name.
    QString login(const QString &name) const { return prefix + u'.' + name; }
};

/// A name as SQL wants it.
QString quotedIdentifier(const QString &name);

/// The version of the desk's schema; 0: the database is not a desk. Unavailable while somebody updates it.
Result<int> postgresSchemaVersion(Connection &connection);
/// The newest version that this program knows.
int newestPostgresSchemaVersion();
/// Unless the desk has the newest version: Unavailable with what is to be done.
Result<> requireNewestSchema(Connection &connection);
/// Runs the scripts of resources/migrations/postgresql that are newer than the desk, in the caller's transaction;
/// connection is that of a role that may become the owner or, for a new desk, may make it.
Result<> updatePostgresSchema(PostgresConnection &connection, const ServerRoles &roles);

} // namespace Prefdesk
