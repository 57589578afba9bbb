// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/backup.h"

#include "models/access/archive.h"
#include "models/audit/ledger.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>

#include <algorithm>

namespace Prefdesk {

namespace {

using Counts = QMap<QString, qint64>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Backup)
};

Error wrongCopy(const QString &detail)
{
    return {Error::Kind::Damaged,
            Words::tr("The copy is not the same as the desk, so no backup was made. Check the disk, then try again."),
            detail};
}

Result<> checkTarget(const Unlocked &unlocked, const QString &file)
{
    const QFileInfo target(file);
    const QString place = QFileInfo(target.absolutePath()).canonicalFilePath();
    const QString desk = QFileInfo(unlocked.folder.path).canonicalFilePath();
    if (place == desk || place.startsWith(desk + u'/'))
        return Error {
            Error::Kind::Invalid,
            Words::tr("A backup cannot lie inside the desk's own folder. Choose another place, best on another disk."),
            QStringLiteral("inside desk")};
    if (place.isEmpty() || target.isDir())
        return Error {Error::Kind::Invalid,
                      Words::tr("The backup needs the name of a file in a folder that exists. Choose another place."),
                      QStringLiteral("no folder")};
    return {};
}

Result<Counts> rowCounts(Connection &connection)
{
    const auto tables = connection.list(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                       "AND sql NOT LIKE 'CREATE VIRTUAL%' AND sql LIKE '%STRICT%'"),
        {}, [](const Row &row) { return row.text(0); });
    if (!tables)
        return tables.error();
    Counts counts;
    for (const QString &table : *tables) {
        const auto count = connection.first(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table), {},
                                            [](const Row &row) { return row.integer(0); });
        if (!count)
            return count.error();
        counts.insert(table, count->value_or(0));
    }
    return counts;
}

/// Others may have written while the copy was made, so each count lies between that before and that after.
Result<> compareCounts(const Counts &before, const Counts &copy, const Counts &after)
{
    if (copy.keys() != after.keys())
        return wrongCopy(QStringLiteral("tables"));
    for (auto count = copy.begin(); count != copy.end(); ++count) {
        const auto [least, most] = std::minmax({before.value(count.key()), after.value(count.key())});
        if (count.value() < least || count.value() > most)
            return wrongCopy(QStringLiteral("rows of %1").arg(count.key()));
    }
    return {};
}

Result<QByteArray> leafAt(Connection &connection, qint64 index)
{
    const auto leaf = connection.first(QStringLiteral("SELECT leaf FROM ledger_entry WHERE idx = ?"), {index},
                                       [](const Row &row) { return row.bytes(0); });
    if (!leaf)
        return leaf.error();
    return leaf->value_or(QByteArray());
}

/// The ledger's end in the copy must be an entry of the desk, the same to the last bit.
Result<> compareLedger(Connection &connection, Connection &copy, qint64 entries)
{
    const Result<QByteArray> here = leafAt(connection, entries - 1);
    if (!here)
        return here.error();
    const Result<QByteArray> there = leafAt(copy, entries - 1);
    if (!there)
        return there.error();
    if (here->isEmpty() || *here != *there)
        return wrongCopy(QStringLiteral("ledger head"));
    return {};
}

/// Copies, opens the copy with the key and compares; answers the number of ledger entries in it.
Result<qint64> verifiedCopy(Connection &connection, const Unlocked &unlocked, const QString &copyFile)
{
    const Result<Counts> before = rowCounts(connection);
    if (!before)
        return before.error();
    // The copy is attached with SQLCipher's defaults, so they must be those of the desk.
    const Result<qint64> likeDesk
        = connection.run(QStringLiteral("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256"));
    if (!likeDesk)
        return likeDesk.error();
    const Result<qint64> copied = connection.run(QStringLiteral("VACUUM INTO ?"), {copyFile});
    if (!copied)
        return copied.error();
    const Result<Counts> after = rowCounts(connection);
    if (!after)
        return after.error();
    const auto copy = Connection::open(copyFile, unlocked.databaseKey, Connection::Mode::ReadOnly);
    if (!copy)
        return copy.error();
    const Result<> sound = checkDatabase(**copy);
    if (!sound)
        return sound.error();
    const Result<Counts> counts = rowCounts(**copy);
    if (!counts)
        return counts.error();
    const Result<> same = compareCounts(*before, *counts, *after);
    if (!same)
        return same.error();
    const qint64 entries = counts->value(QStringLiteral("ledger_entry"));
    const Result<> ledger = compareLedger(connection, **copy, entries);
    if (!ledger)
        return ledger.error();
    return entries;
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

Result<> recordAndPublish(Connection &connection, const Unlocked &unlocked, ArchiveWriter &archive,
                          const BackupSummary &summary, Instant now)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    Happening made;
    made.action = Action::BackupMade;
    made.after
        = {{QStringLiteral("entries"), summary.entries}, {QStringLiteral("sha256"), QString::fromLatin1(summary.hash)}};
    const Result<qint64> recorded = Ledger(connection).record(unlocked.actor, now, made);
    if (!recorded)
        return recorded.error();
    const Result<> published = archive.publish();
    if (!published)
        return published;
    return transaction->commit();
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

Result<BackupSummary> backup(Connection &connection, const Unlocked &unlocked, const QString &file, const Clock &clock)
{
    const Result<> allowed = unlocked.actor.require(Permission::ManageDesk);
    if (!allowed)
        return allowed.error();
    const Result<> fits = checkTarget(unlocked, file);
    if (!fits)
        return fits.error();
    const QString place = QFileInfo(file).absolutePath();
    const QTemporaryDir work(place + QStringLiteral("/.prefdesk-backup-XXXXXX"));
    if (!work.isValid())
        return Error {
            Error::Kind::Unavailable,
            Words::tr("Nothing can be written in the folder %1. Choose another place for the backup.").arg(place),
            QStringLiteral("temporary folder")};
    const QString copyFile = work.filePath(QStringLiteral("desk.db"));
    const Result<qint64> entries = verifiedCopy(connection, unlocked, copyFile);
    if (!entries)
        return entries.error();
    ArchiveWriter archive(file);
    const Result<QByteArray> hash = pack(archive, unlocked.folder, copyFile);
    if (!hash)
        return hash.error();
    BackupSummary summary {.entries = *entries, .bytes = 0, .hash = *hash};
    const Result<> published = recordAndPublish(connection, unlocked, archive, summary, clock());
    if (!published)
        return published.error();
    summary.bytes = QFileInfo(file).size();
    return summary;
}

} // namespace Prefdesk
