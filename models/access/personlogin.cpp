// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personlogin.h"

#include "models/access/loginpassword.h"
#include "models/access/shareddesk.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype mostRoleBytes = 63; // of PostgreSQL

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PersonLogin)
};

/// statement: takes the name and the verifier.
Result<Secret> tellVerifier(Connection &connection, const DeskLocation &location, const QString &personName,
                            const Secret &passphrase, const QString &statement)
{
    const QString role = rolesOf(location).login(personName);
    Result<Secret> password = loginPassword(role, passphrase);
    if (!password)
        return password;
    const Result<QString> verifier = static_cast<PostgresConnection &>(connection).passwordVerifier(role, *password);
    if (!verifier)
        return verifier.error();
    const auto told = connection.first(statement, {personName, *verifier}, [](const Row &) { return true; });
    if (!told)
        return told.error();
    return password;
}

} // namespace

Result<> checkLogin(const DeskLocation &location, const QString &personName)
{
    const ServerRoles roles = rolesOf(location);
    if (location.database.startsWith(QStringLiteral("pg_")))
        return Error {
            Error::Kind::Invalid,
            Words::tr("The name of a desk's database cannot begin with pg_, which the server keeps for itself. "
                      "Choose another database."),
            QStringLiteral("pg_")};
    if (std::max(roles.login(personName).size(), roles.group(QStringLiteral("regional")).size()) > mostRoleBytes)
        return Error {Error::Kind::Invalid,
                      Words::tr("The names of the database and of the person are too long together: the server takes "
                                "%1 letters. Shorten one of them.")
                          .arg(mostRoleBytes - 1),
                      QStringLiteral("role")};
    return {};
}

Result<> makeLogin(Connection &connection, const DeskLocation &location, const QString &personName,
                   const Secret &passphrase)
{
    const Result<Secret> made = tellVerifier(connection, location, personName, passphrase,
                                             QStringLiteral("SELECT CAST(1 AS BIGINT) FROM make_login(?, ?)"));
    if (!made && made.error().detail.contains(QStringLiteral("PD007")))
        return Error {Error::Kind::Invalid,
                      Words::tr("The server knows this sign-in name already, from an earlier desk of this name. Choose "
                                "another one, or ask whoever keeps the server to drop the role."),
                      made.error().detail};
    return made ? Result<>() : made.error();
}

Result<Secret> changeLogin(Connection &connection, const DeskLocation &location, const QString &personName,
                           const Secret &passphrase)
{
    return tellVerifier(connection, location, personName, passphrase,
                        QStringLiteral("SELECT CAST(1 AS BIGINT) FROM change_login(?, ?)"));
}

} // namespace Prefdesk
