// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/access/deskcreation.h"
#include "models/access/rekey.h"
#include "models/preferences/furnishing.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskCommands)
};

Result<> furnishDesk(const CreatedDesk &desk, const QString &user, const Secret &passphrase)
{
    Result<Unlocked> unlocked = unlock(desk.folder, user, passphrase);
    if (!unlocked)
        return unlocked.error();
    const auto connection = openDesk(*unlocked, Instant::now);
    if (!connection)
        return connection.error();
    return furnish(**connection, unlocked->actor, Instant::now);
}

Result<Outcome> create(Invocation &invocation)
{
    const Result<QString> name = invocation.requiredOption(QStringLiteral("name"));
    if (!name)
        return name.error();
    const QString user
        = invocation.has(QStringLiteral("user")) ? invocation.option(QStringLiteral("user")) : QStringLiteral("admin");
    const QString fullName
        = invocation.has(QStringLiteral("full-name")) ? invocation.option(QStringLiteral("full-name")) : user;
    const Result<Secret> passphrase = invocation.ownPassphrase();
    if (!passphrase)
        return passphrase.error();
    Result<CreatedDesk> desk
        = createDesk({.folder = invocation.argument(0), .name = *name, .personName = user, .personFullName = fullName},
                     *passphrase, Instant::now);
    if (!desk)
        return desk.error();
    if (const Result<> furnished = furnishDesk(*desk, user, *passphrase); !furnished)
        return furnished.error();
    invocation.output().printOnce({{QStringLiteral("desk"), desk->folder.path},
                                   {QStringLiteral("user"), user},
                                   {QStringLiteral("recovery_code"), desk->recoveryCode}},
                                  Words::tr("The desk %1 is ready; “%2” is its administrator.\n"
                                            "Recovery code, shown only now (print it and lock it away): %3")
                                      .arg(desk->folder.path, user, desk->recoveryCode),
                                  desk->recoveryCode);
    wipe(desk->recoveryCode);
    return Outcome::Yes;
}

Result<Outcome> changeKey(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    if (const Result<> allowed = invocation.actor().require(Permission::ManagePeople); !allowed)
        return allowed.error();
    invocation.closeConnection();
    const Result<Unlocked> unlocked = rekey(invocation.unlocked(), Instant::now);
    if (!unlocked)
        return unlocked.error();
    invocation.output().print({{QStringLiteral("desk"), unlocked->location.folder.path}},
                              Words::tr("The desk %1 is encrypted with a new key. Everybody's passphrase stays.")
                                  .arg(unlocked->location.folder.path));
    return Outcome::Yes;
}

} // namespace

QList<Command> deskCommands()
{
    return {
        {{QStringLiteral("create"),
          QStringLiteral("LOCATION"),
          1,
          1,
          {{QStringLiteral("name"), QStringLiteral("TEXT"), Words::tr("what the desk is called")},
           {QStringLiteral("full-name"), QStringLiteral("TEXT"), Words::tr("the administrator's full name")}}},
         Words::tr("make an empty desk with its first administrator"),
         QStringLiteral(
             "prefdeskctl create north.prefdesk --name \"North desk\" --user admin --passphrase-file secret"),
         create},
        {{QStringLiteral("rekey"), {}, 0, 0, {}},
         Words::tr("encrypt the desk with a new key"),
         QStringLiteral("prefdeskctl rekey --desk north.prefdesk --user admin --passphrase-file secret"),
         changeKey},
    };
}

} // namespace Prefdesk
