// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/interruption.h"
#include "app/ctl/invocation.h"
#include "models/access/backup.h"
#include "models/access/logaccess.h"
#include "models/audit/witness.h"
#include "models/basics/outputfile.h"
#include "models/preferences/projectioncheck.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::BackupCommands)
};

Result<Ending> makeBackup(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const QString file = invocation.argument(0);
    if (const Result<> fits = checkOutput(file, invocation.inputs()); !fits)
        return fits.error();
    ProgressLine progress(invocation.progressWish());
    const Result<BackupSummary> summary = backup(invocation.connection(), invocation.unlocked(), file, Instant::now,
                                                 {.checks = {checkProjection}, .progress = [&](double share) {
                                                      progress.showShare(Words::tr("Copying and checking"), share);
                                                  }});
    if (!summary)
        return summary.error();
    const QString hash = QString::fromLatin1(summary->hash);
    invocation.output().print({{QStringLiteral("file"), file},
                               {QStringLiteral("entries"), summary->entries},
                               {QStringLiteral("bytes"), summary->bytes},
                               {QStringLiteral("sha256"), hash}},
                              Words::tr("The backup %1 is complete; its copy was opened and all of its %n ledger "
                                        "entries were verified.",
                                        nullptr, static_cast<int>(summary->entries))
                                  .arg(file));
    return Ending::Yes;
}

// Going back was meant, so this workstation must not take it for a rewritten history; but while the desk that it
// knows is still in its place, the backup is only a copy beside it, and what it knows stays.
Result<bool> tellWitness(const DeskFolder &desk, const QString &user, const Secret &passphrase)
{
    Result<Unlocked> unlocked = unlock(desk, user, passphrase);
    if (!unlocked)
        return unlocked.error();
    const auto connection = openDesk(*unlocked, Instant::now);
    if (!connection)
        return connection.error();
    const Result<LogSetup> log = logSetupOf(*unlocked, {});
    if (!log)
        return log.error();
    const Result<StoredCheckpoint> checkpoint = CheckpointStore(**connection, Instant::now).make(*log->key);
    if (!checkpoint)
        return checkpoint.error();
    return Witness(log->witnessFolder).acceptRestored(**connection, checkpoint->note, log->key->verifier());
}

QString restoredSentence(const DeskFolder &desk, const QString &file, bool isRemembered)
{
    const QString restored = Words::tr("The desk %1 was restored from %2; its ledger says so.").arg(desk.path, file);
    if (isRemembered)
        return restored;
    return restored + u' '
        + Words::tr("It is a copy: this workstation goes on with the desk it knows, which is still in its place. If "
                    "the copy is to replace it, move the old desk away and restore once more.");
}

Result<Ending> restoreDesk(Invocation &invocation)
{
    const Result<QString> place = invocation.requiredOption(QStringLiteral("desk"));
    if (!place)
        return place.error();
    const Result<DeskFolder> folder = invocation.folder(
        *place,
        Words::tr("A backup file is restored into a folder. A shared desk is restored at its server, from the "
                  "backup of its database."));
    if (!folder)
        return folder.error();
    const Result<QString> user = invocation.userName();
    if (!user)
        return user.error();
    const Result<Secret> passphrase = invocation.ownPassphrase();
    if (!passphrase)
        return passphrase.error();
    Interruption &interruption = invocation.interruption();
    interruption.leaveToWork();
    const Result<DeskFolder> desk = restore({.file = invocation.argument(0),
                                             .folder = folder->path,
                                             .personName = *user,
                                             .isStopped = [&interruption] { return interruption.isRequested(); }},
                                            *passphrase, Instant::now);
    if (!desk)
        return desk.error();
    // The desk is there and complete, so this is no failure of the restore.
    const Result<bool> told = tellWitness(*desk, *user, *passphrase);
    if (!told)
        printError(told.error());
    invocation.output().print({{QStringLiteral("desk"), desk->path},
                               {QStringLiteral("file"), invocation.argument(0)},
                               {QStringLiteral("remembered"), told && *told}},
                              restoredSentence(*desk, invocation.argument(0), !told || *told));
    return Ending::Yes;
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {{QStringLiteral("backup"), QStringLiteral("FILE"), 1, 1, {}},
         Words::tr("copy the desk into one checked file, also while it is in use"),
         QStringLiteral("prefdeskctl backup monday.backup --desk north.prefdesk --user admin --passphrase-file secret"),
         makeBackup},
        {{QStringLiteral("restore"), QStringLiteral("FILE"), 1, 1, {}},
         Words::tr("make the desk --desk, which must not exist yet, from a backup"),
         QStringLiteral(
             "prefdeskctl restore monday.backup --desk again.prefdesk --user admin --passphrase-file secret"),
         restoreDesk},
    };
}

} // namespace Prefdesk
