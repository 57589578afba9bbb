// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/backup.h"

#include "models/access/archive.h"
#include "models/access/deskcopy.h"
#include "models/access/partialfolder.h"
#include "models/audit/ledger.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Backup)
};

Result<> checkTarget(const Unlocked &unlocked, const QString &file)
{
    const QFileInfo target(file);
    const QString place = QFileInfo(target.absolutePath()).canonicalFilePath();
    const QString desk = QFileInfo(unlocked.location.folder.path).canonicalFilePath();
    if (place == desk || place.startsWith(desk + u'/'))
        return Error {
            Error::Kind::Invalid,
            Words::tr("A backup cannot lie inside the desk's own folder. Choose another place, best on another disk."),
            QStringLiteral("inside desk")};
    if (place.isEmpty() || (target.exists() && !target.isFile()))
        return Error {Error::Kind::Invalid,
                      Words::tr("The backup needs the name of a file in a folder that exists. Choose another place."),
                      QStringLiteral("no folder")};
    return {};
}

Result<QByteArray> pack(ArchiveWriter &archive, const DeskFolder &folder, const QString &copyFile)
{
    Result<> done = archive.begin();
    if (done)
        done = archive.add(QStringLiteral("desk.db"), copyFile);
    if (done)
        done = archive.add(QStringLiteral("desk.keys"), folder.keyFile());
    const QDir signers(folder.path + QStringLiteral("/signers"));
    for (const QString &name : signers.entryList({QStringLiteral("*.p12")}, QDir::Files, QDir::Name)) {
        if (done)
            done = archive.add(QStringLiteral("signers/") + name, signers.filePath(name));
    }
    if (!done)
        return done.error();
    return archive.end();
}

/// Recorded first: no copy of the desk may lie anywhere that the ledger does not know of.
Result<> recordAndPublish(Connection &connection, const Unlocked &unlocked, ArchiveWriter &archive, const QString &file,
                          const BackupSummary &summary, Instant now)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    Happening made;
    made.action = Action::BackupMade;
    made.after
        = {{QStringLiteral("entries"), summary.entries}, {QStringLiteral("sha256"), QString::fromLatin1(summary.hash)}};
    const Result<> recorded = Ledger(connection).record(unlocked.actor, now, made);
    if (!recorded)
        return recorded.error();
    const Result<> committed = transaction->commit();
    if (!committed)
        return committed;
    return archive.publish(file);
}

} // namespace

Result<> checkDatabase(Connection &connection)
{
    QStringList findings;
    for (const char *pragma : {"PRAGMA cipher_integrity_check", "PRAGMA quick_check"}) {
        const Result<> read = connection.each(QString::fromLatin1(pragma), {}, [&](const Row &row) {
            if (row.text(0) != u"ok")
                findings.append(row.text(0));
            return true;
        });
        if (!read)
            return read;
    }
    const auto complete = connection.first(
        QStringLiteral("SELECT (SELECT size FROM ledger_head) = (SELECT count(*) FROM ledger_entry)"), {},
        [](const Row &row) { return row.flag(0); });
    if (!complete)
        return complete.error();
    if (findings.isEmpty() && complete->value_or(false))
        return {};
    return Error {Error::Kind::Damaged, Words::tr("The desk's database is damaged. Use the newest backup that is not."),
                  QStringLiteral("%1 findings").arg(findings.size())};
}

Result<BackupSummary> backup(Connection &connection, const Unlocked &unlocked, const QString &file, const Clock &clock,
                             const CopyWatch &watch)
{
    const Result<> allowed = unlocked.actor.require(Permission::ManageDesk);
    if (!allowed)
        return allowed.error();
    if (unlocked.location.isShared())
        return Error {Error::Kind::Refused,
                      Words::tr("A shared desk is not copied into a file: back up its database at the server, for "
                                "example with pg_dump."),
                      QStringLiteral("shared")};
    const Result<> fits = checkTarget(unlocked, file);
    if (!fits)
        return fits.error();
    const QString place = QFileInfo(file).absolutePath();
    const Result<PartialFolder> work = PartialFolder::in(place, QFileInfo(file).fileName());
    if (!work)
        return work.error();
    const QString copyFile = work->path() + QStringLiteral("/desk.db");
    const Result<qint64> entries = copyDatabase(connection, unlocked, copyFile, clock, watch);
    if (!entries)
        return entries.error();
    ArchiveWriter archive(work->path() + QStringLiteral("/archive"),
                          [&connection] { return connection.isInterrupted(); });
    const Result<QByteArray> hash = pack(archive, unlocked.location.folder, copyFile);
    if (!hash)
        return hash.error();
    watch.progress(1);
    BackupSummary summary {.entries = *entries, .bytes = 0, .hash = *hash};
    const Result<> published = recordAndPublish(connection, unlocked, archive, file, summary, clock());
    if (!published)
        return published.error();
    summary.bytes = QFileInfo(file).size();
    return summary;
}

} // namespace Prefdesk
