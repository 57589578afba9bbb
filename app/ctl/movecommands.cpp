// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/interruption.h"
#include "app/ctl/invocation.h"
#include "models/intake/deskmove.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::MoveCommands)
};

/// The desk that is moved or copied, open.
struct Source
{
    Unlocked unlocked;
    std::unique_ptr<Connection> connection;
};

Result<Source> openSource(Invocation &invocation, const DeskLocation &location, const Secret &passphrase)
{
    const Result<QString> user = invocation.userName();
    if (!user)
        return user.error();
    Result<Unlocked> unlocked = unlock(location, *user, passphrase);
    if (!unlocked)
        return unlocked.error();
    auto connection = openDesk(*unlocked, Instant::now);
    if (!connection)
        return connection.error();
    return Source {std::move(*unlocked), std::move(*connection)};
}

Result<MovedDesk> transfer(Invocation &invocation, const Source &source, const DeskLocation &to,
                           const Secret &passphrase)
{
    ProgressLine line(invocation.progressWish());
    const Progress progress = [&line](double share) { line.showShare(Words::tr("Copying and checking"), share); };
    if (!to.isShared())
        return copyFromServer(source.unlocked, *source.connection, to.folder, Instant::now, progress);
    const Result<SetUpRole> role = invocation.setUpRole();
    if (!role)
        return role.error();
    return moveToServer(source.unlocked, *source.connection, passphrase, to, *role, Instant::now, progress);
}

QString sentence(const DeskLocation &to, const MovedDesk &moved)
{
    const QString copied = to.isShared()
        ? Words::tr("The desk is at %1 now, with all of its %n ledger entries; the folder no longer opens.", nullptr,
                    static_cast<int>(moved.entries))
        : Words::tr("The copy %1 is complete, with all of its %n ledger entries.", nullptr,
                    static_cast<int>(moved.entries));
    if (moved.withoutLogin.isEmpty())
        return copied.arg(to.text());
    return copied.arg(to.text()) + u' '
        + Words::tr("These people need a new passphrase before they can sign in there (prefdeskctl person passphrase "
                    "NAME --recover): "
                    "%1.")
              .arg(moved.withoutLogin.join(QStringLiteral(", ")));
}

Result<Ending> move(Invocation &invocation)
{
    const Result<DeskLocation> from = invocation.oneOfTwo(invocation.argument(0));
    if (!from)
        return from.error();
    const Result<DeskLocation> to = invocation.oneOfTwo(invocation.argument(1));
    if (!to)
        return to.error();
    if (from->isShared() == to->isShared())
        return usageError(Words::tr("A desk moves from a folder to a server, or is copied from a server to a folder."));
    const Result<Secret> passphrase = invocation.ownPassphrase();
    if (!passphrase)
        return passphrase.error();
    const Result<Source> source = openSource(invocation, *from, *passphrase);
    if (!source)
        return source.error();
    invocation.interruption().watch(source->connection.get());
    const Result<MovedDesk> moved = transfer(invocation, *source, *to, *passphrase);
    invocation.interruption().watch(nullptr);
    if (!moved)
        return moved.error();
    invocation.output().print({{QStringLiteral("desk"), to->text()},
                               {QStringLiteral("rows"), moved->rows},
                               {QStringLiteral("entries"), moved->entries},
                               {QStringLiteral("without_login"), QJsonArray::fromStringList(moved->withoutLogin)}},
                              sentence(*to, *moved));
    return Ending::Yes;
}

} // namespace

QList<Command> moveCommands()
{
    return {{{QStringLiteral("move"), QStringLiteral("FROM TO"), 2, 2, {roleOption(), rolePasswordOption()}},
             Words::tr("take a desk to a server with all it holds, or copy it from there to a folder"),
             QStringLiteral("prefdeskctl move north.prefdesk postgresql://db.example.org/north --user admin "
                            "--passphrase-file secret --as setup --as-password-file setup-password\n"
                            "  prefdeskctl move postgresql://db.example.org/north review.prefdesk --user officer "
                            "--passphrase-file secret"),
             move}};
}

} // namespace Prefdesk
