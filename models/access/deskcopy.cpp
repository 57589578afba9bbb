// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskcopy.h"

#include "models/access/backup.h"
#include "models/audit/verification.h"
#include "models/storage/sqlcipherconnection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace Prefdesk {

namespace {

// Copying tells nothing of how far it is; verifying is most of the time.
constexpr double copied = 0.1;
constexpr double verified = 0.9;

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

// Which disk is full is not clear from SQLite's code alone: the copy may lie on another one than the desk.
Error notCopied(const Error &error, const QString &copyFile)
{
    if (!error.detail.startsWith(QLatin1String("SQLite 13:")))
        return error;
    return {error.kind,
            Words::tr("The disk is full: no copy of the desk could be written in %1. Free some space or choose another "
                      "place; nothing was changed.")
                .arg(QFileInfo(QFileInfo(copyFile).path()).path()),
            error.detail};
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
    const bool sameTables = std::equal(copy.keyBegin(), copy.keyEnd(), after.keyBegin(), after.keyEnd());
    if (!sameTables)
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

Result<> compareRows(Connection &copy, const Counts &before, const Counts &after)
{
    const Result<> sound = checkDatabase(copy);
    if (!sound)
        return sound;
    const Result<Counts> counts = rowCounts(copy);
    if (!counts)
        return counts.error();
    return compareCounts(before, *counts, after);
}

/// Recomputes the whole ledger of the copy and what the checks ask.
Result<qint64> verifyCopy(Connection &connection, Connection &copy, const Unlocked &unlocked, const Clock &clock,
                          const CopyWatch &watch)
{
    VerificationRequest request;
    request.checks = watch.checks;
    if (const Result<LogKey> key = LogKey::fromSeed(unlocked.logOrigin, unlocked.logKey))
        request.key = key->verifier();
    const auto report = verify(copy, unlocked.actor, clock, request, [&](double share) {
        if (connection.isInterrupted()) // whoever stops the backup stops the connection it was given
            copy.interrupt();
        watch.progress(copied + (verified - copied) * share);
    });
    if (!report)
        return report.error();
    if (report->ok)
        return report->entries;
    return Error {
        Error::Kind::Damaged,
        Words::tr("The audit history of this desk is not as it was recorded, so no backup was made that could "
                  "replace a good one. Verify the history to see what differs; to keep the desk as it is, "
                  "close it and copy its folder."),
        QStringLiteral("%1 findings, first %2").arg(report->findings.size()).arg(report->findings.first().kind)};
}

} // namespace

Result<qint64> copyDatabase(Connection &connection, const Unlocked &unlocked, const QString &copyFile,
                            const Clock &clock, const CopyWatch &watch)
{
    const Result<Counts> before = rowCounts(connection);
    if (!before)
        return before.error();
    // The copy is attached with SQLCipher's defaults, so they must be those of the desk.
    const Result<qint64> likeDesk
        = connection.run(QStringLiteral("PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256"));
    if (!likeDesk)
        return likeDesk.error();
    const Result<qint64> written = connection.run(QStringLiteral("VACUUM INTO ?"), {copyFile});
    if (!written)
        return notCopied(written.error(), copyFile);
    const Result<Counts> after = rowCounts(connection);
    if (!after)
        return after.error();
    watch.progress(copied);
    const auto copy = SqlCipherConnection::open(copyFile, unlocked.databaseKey, Connection::Mode::ReadOnly);
    if (!copy)
        return copy.error();
    const Result<> same = compareRows(**copy, *before, *after);
    if (!same)
        return same.error();
    const Result<qint64> entries = verifyCopy(connection, **copy, unlocked, clock, watch);
    if (!entries)
        return entries;
    const Result<> ledger = compareLedger(connection, **copy, *entries);
    if (!ledger)
        return ledger.error();
    return entries;
}

} // namespace Prefdesk
