// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/atomicfile.h"
#include "models/access/partialfolder.h"
#include "models/customers/wordindex.h"
#include "models/intake/deskmove.h"
#include "models/intake/desktransfer.h"
#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskMove)
};

Result<> copyFilesDown(Connection &connection, const DeskFolder &folder)
{
    if (!QDir().mkpath(folder.signerFolder()))
        return Error {Error::Kind::Unavailable, Words::tr("%1 cannot be written.").arg(folder.path), {}};
    Result<> done;
    const Result<> read
        = connection.each(QStringLiteral("SELECT name, content FROM desk_file"), {}, [&](const Row &row) {
              done = writeAtomically(folder.path + u'/' + row.text(0), row.bytes(1));
              return static_cast<bool>(done);
          });
    return read ? done : read;
}

Result<MovedDesk> fillLocal(Connection &connection, Connection &local, const Progress &progress)
{
    Result<Transaction> snapshot = Transaction::beginReading(connection);
    if (!snapshot)
        return snapshot.error();
    Result<Transaction> transaction = Transaction::begin(local);
    if (!transaction)
        return transaction.error();
    if (const auto emptied = local.run(QStringLiteral("DELETE FROM ledger_head")); !emptied)
        return emptied.error();
    const Result<qint64> rows = copyRows(connection, local, local, progress);
    if (!rows)
        return rows.error();
    if (const Result<> words = WordIndex(local).rebuild(); !words)
        return words.error();
    const Result<qint64> entries = requireSameLog(connection, local);
    if (!entries)
        return entries.error();
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return MovedDesk {.rows = *rows, .entries = *entries};
}

} // namespace

Result<MovedDesk> copyFromServer(const Unlocked &shared, Connection &connection, const DeskFolder &to,
                                 const Clock &clock, const Progress &progress)
{
    if (const Result<> allowed = shared.actor.require(Permission::Verify); !allowed)
        return allowed.error();
    if (!shared.actor.regions.isEmpty())
        return Error {Error::Kind::Refused,
                      Words::tr("A copy holds the customers of all regions. Ask somebody who works for all of them."),
                      QStringLiteral("regions")};
    Result<PartialFolder> partial = PartialFolder::beside(to.path);
    if (!partial)
        return partial.error();
    const DeskFolder folder {partial->path()};
    if (const Result<> recorded = recordTransfer(connection, shared.actor, clock(), Action::DeskCopied, {}); !recorded)
        return recorded.error();
    Result<MovedDesk> moved = MovedDesk();
    {
        const auto local
            = SqlCipherConnection::open(folder.databaseFile(), shared.databaseKey, Connection::Mode::Create);
        if (!local)
            return local.error();
        if (const Result<> migrated = migrate(**local); !migrated)
            return migrated.error();
        moved = fillLocal(connection, **local, progress);
    }
    if (!moved)
        return moved;
    if (const Result<> files = copyFilesDown(connection, folder); !files)
        return files.error();
    if (const Result<> published = partial->publish(); !published)
        return published.error();
    return moved;
}

} // namespace Prefdesk
