// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/access/deskcreation.h"
#include "models/access/rekey.h"
#include "models/access/shareddeskcreation.h"
#include "models/preferences/furnishing.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskCommands)
};

Result<> furnishDesk(const DeskLocation &location, const QString &user, const Secret &passphrase)
{
    Result<Unlocked> unlocked = unlock(location, user, passphrase);
    if (!unlocked)
        return unlocked.error();
    const auto connection = openDesk(*unlocked, Instant::now);
    if (!connection)
        return connection.error();
    return furnish(**connection, unlocked->actor, Instant::now);
}

/// Answers the recovery code.
Result<QString> makeDesk(const Invocation &invocation, const DeskLocation &location, NewDesk desk,
                         const Secret &passphrase)
{
    if (location.isShared()) {
        const Result<SetUpRole> role = invocation.setUpRole();
        return role ? createSharedDesk(location, *role, desk, passphrase, Instant::now) : role.error();
    }
    desk.folder = location.folder.path;
    const Result<CreatedDesk> created = createDesk(desk, passphrase, Instant::now);
    if (!created)
        return created.error();
    return created->recoveryCode;
}

Result<Ending> create(Invocation &invocation)
{
    const Result<DeskLocation> location = invocation.location(invocation.argument(0));
    if (!location)
        return location.error();
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
    Result<QString> recoveryCode
        = makeDesk(invocation, *location, {.name = *name, .personName = user, .personFullName = fullName}, *passphrase);
    if (!recoveryCode)
        return recoveryCode.error();
    if (const Result<> furnished = furnishDesk(*location, user, *passphrase); !furnished)
        return furnished.error();
    invocation.output().printOnce({{QStringLiteral("desk"), location->text()},
                                   {QStringLiteral("user"), user},
                                   {QStringLiteral("recovery_code"), *recoveryCode}},
                                  Words::tr("The desk %1 is ready; “%2” is its administrator.\n"
                                            "Recovery code, shown only now (print it and lock it away): %3")
                                      .arg(location->text(), user, *recoveryCode),
                                  *recoveryCode);
    wipe(*recoveryCode);
    return Ending::Yes;
}

Result<Ending> upgrade(Invocation &invocation)
{
    const Result<DeskLocation> location = invocation.location(invocation.argument(0));
    if (!location)
        return location.error();
    if (!location->isShared())
        return usageError(
            Words::tr("A desk in a folder is upgraded when somebody signs in; only a shared desk needs this."));
    const Result<SetUpRole> role = invocation.setUpRole();
    if (!role)
        return role.error();
    if (const Result<> upgraded = upgradeSharedDesk(*location, *role); !upgraded)
        return upgraded.error();
    invocation.output().print({{QStringLiteral("desk"), location->text()}},
                              Words::tr("The desk %1 is as this program needs it.").arg(location->text()));
    return Ending::Yes;
}

Result<Ending> changeKey(Invocation &invocation)
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
    return Ending::Yes;
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
           {QStringLiteral("full-name"), QStringLiteral("TEXT"), Words::tr("the administrator's full name")},
           roleOption(),
           rolePasswordOption()}},
         Words::tr("make an empty desk with its first administrator"),
         QStringLiteral(
             "prefdeskctl create north.prefdesk --name \"North desk\" --user admin --passphrase-file secret\n"
             "  prefdeskctl create postgresql://db.example.org/north --name \"North desk\" --as setup "
             "--as-password-file setup-password --user admin --passphrase-file secret"),
         create},
        {{QStringLiteral("upgrade"), QStringLiteral("LOCATION"), 1, 1, {roleOption(), rolePasswordOption()}},
         Words::tr("bring a shared desk to this program's version"),
         QStringLiteral("prefdeskctl upgrade postgresql://db.example.org/north --as setup --as-password-file "
                        "setup-password"),
         upgrade},
        {{QStringLiteral("rekey"), {}, 0, 0, {}},
         Words::tr("encrypt the desk with a new key"),
         QStringLiteral("prefdeskctl rekey --desk north.prefdesk --user admin --passphrase-file secret"),
         changeKey},
    };
}

} // namespace Prefdesk
