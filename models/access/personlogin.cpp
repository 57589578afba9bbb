// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personlogin.h"

#include "models/access/loginpassword.h"
#include "models/access/shareddesk.h"

namespace Prefdesk {

namespace {

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

Result<> makeLogin(Connection &connection, const DeskLocation &location, const QString &personName,
                   const Secret &passphrase)
{
    const Result<Secret> made = tellVerifier(connection, location, personName, passphrase,
                                             QStringLiteral("SELECT CAST(1 AS BIGINT) FROM make_login(?, ?)"));
    return made ? Result<>() : made.error();
}

Result<Secret> changeLogin(Connection &connection, const DeskLocation &location, const QString &personName,
                           const Secret &passphrase)
{
    return tellVerifier(connection, location, personName, passphrase,
                        QStringLiteral("SELECT CAST(1 AS BIGINT) FROM change_login(?, ?)"));
}

} // namespace Prefdesk
