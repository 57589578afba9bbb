// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/shareddesk.h"

#include "models/access/deskfiles.h"
#include "models/access/keyslots.h"
#include "models/access/loginpassword.h"

#include <QCoreApplication>

#include <cstdlib>

namespace Prefdesk {

namespace {

constexpr qint64 mostMicrosApart = qint64 {2} * 60 * 1'000'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SharedDesk)
};

/// The server does not tell the two apart, and neither does anybody who tries names.
Error unknownPerson(const QString &detail)
{
    return {
        Error::Kind::WrongKey,
        Words::tr("The server does not let you in with this name and passphrase. Type both again; if they are right, "
                  "you may no longer belong to this desk: ask an administrator of it."),
        detail};
}

/// Somebody who signs in is told soon when the desk is just being upgraded.
Result<> requireKnownDesk(Connection &connection)
{
    const Result<qint64> patience = connection.run(QStringLiteral("SET lock_timeout = '2s'"), {});
    return patience ? requireNewestSchema(connection) : patience.error();
}

} // namespace

ServerRoles rolesOf(const DeskLocation &location)
{
    return {location.database};
}

ServerLogin loginTo(const DeskLocation &location, const QString &role, Secret password)
{
    ServerLogin login;
    for (const ServerAddress &server : location.servers) {
        login.hosts.append(server.host);
        login.ports.append(server.port);
    }
    login.database = location.database;
    login.role = role;
    login.password = std::move(password);
    login.caFile = location.caFile.isEmpty() ? systemCaFile : location.caFile;
    login.patience = location.patience;
    return login;
}

Result<Unlocked> unlockShared(const DeskLocation &location, const QString &personName, const Secret &passphrase)
{
    const QString role = rolesOf(location).login(personName);
    Result<Secret> password = loginPassword(role, passphrase);
    if (!password)
        return password.error();
    Unlocked unlocked;
    unlocked.location = location;
    unlocked.actor.name = personName;
    unlocked.loginPassword = std::move(*password);
    const auto connection = connectShared(unlocked, Connection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    if (const Result<> known = requireKnownDesk(**connection); !known)
        return known.error();
    const Result<QByteArray> bytes = readSharedFile(**connection, keyFileName);
    if (!bytes)
        return bytes.error();
    const Result<KeyFile> file = parseKeyFile(*bytes);
    if (!file)
        return file.error();
    Result<DeskKeys> keys = openKeys(*file, file->personSlot(personName), passphrase);
    if (!keys)
        return keys.error();
    unlocked.databaseKey = std::move(keys->database);
    unlocked.logKey = std::move(keys->log);
    unlocked.signerPassphrase = std::move(keys->signerPassphrase);
    unlocked.logOrigin = logOriginOf(keys->desk);
    return unlocked;
}

Result<std::unique_ptr<PostgresConnection>> connectAs(const ServerLogin &login, Connection::Mode mode)
{
    Result<std::unique_ptr<Connection>> connection = PostgresConnection::open(login, mode);
    if (!connection)
        return connection.error();
    return std::unique_ptr<PostgresConnection>(static_cast<PostgresConnection *>(connection->release()));
}

Result<std::unique_ptr<Connection>> connectShared(const Unlocked &unlocked, Connection::Mode mode)
{
    const QString role = rolesOf(unlocked.location).login(unlocked.actor.name);
    auto connection = PostgresConnection::open(loginTo(unlocked.location, role, unlocked.loginPassword.copy()), mode);
    if (!connection && connection.error().kind == Error::Kind::WrongKey)
        return unknownPerson(connection.error().detail);
    return connection;
}

Result<> requireSameTime(Connection &connection, const Clock &clock)
{
    const auto server
        = connection.first(QStringLiteral("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)"), {},
                           [](const Row &row) { return row.integer(0); });
    if (!server)
        return server.error();
    if (std::abs(server->value_or(0) - clock().micros) <= mostMicrosApart)
        return {};
    return Error {Error::Kind::Refused,
                  Words::tr("The clocks of this computer and of the server are more than two minutes apart, so nothing "
                            "could be recorded. Set the clock of this computer right, then sign in again; if it is "
                            "right, tell whoever keeps the server."),
                  QStringLiteral("clocks")};
}

} // namespace Prefdesk
