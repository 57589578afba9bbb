// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/archive.h"
#include "models/access/backup.h"
#include "models/access/folderlock.h"
#include "models/access/partialfolder.h"
#include "models/audit/ledger.h"
#include "models/audit/merkle.h"
#include "models/storage/migrations.h"
#include "models/storage/transaction.h"

#include <QFile>

namespace Prefdesk {

namespace {

/// Size and root of the ledger as the backup has it, so that everybody can see what came after is gone.
Result<QJsonObject> cameFrom(Connection &connection)
{
    const auto head
        = connection.first(QStringLiteral("SELECT size, frontier FROM ledger_head WHERE id = 1"), {},
                           [](const Row &row) { return Frontier::fromBytes(row.integer(0), row.bytes(1)); });
    if (!head)
        return head.error();
    if (!*head || !**head)
        return QJsonObject();
    Hasher hasher;
    return QJsonObject {{QStringLiteral("size"), (**head)->size()},
                        {QStringLiteral("root"), QString::fromLatin1(toBytes((**head)->root(hasher)).toBase64())}};
}

Result<> recordRestore(Connection &connection, const Actor &actor, Instant now)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const Result<QJsonObject> from = cameFrom(connection);
    if (!from)
        return from.error();
    Happening restored;
    restored.action = Action::Restored;
    restored.after = *from;
    const Result<> recorded = Ledger(connection).record(actor, now, restored);
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Result<> checkAndRecord(const DeskFolder &folder, const RestoreOrder &order, const Secret &passphrase,
                        const Clock &clock)
{
    const Result<Unlocked> unlocked = unlock(folder, order.personName, passphrase);
    if (!unlocked)
        return unlocked.error();
    const auto connection = connectTo(*unlocked, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    const Result<> sound = checkDatabase(**connection);
    if (!sound)
        return sound;
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated;
    const Result<Actor> actor = actorOf(**connection, order.personName);
    if (!actor)
        return actor.error();
    const Result<> allowed = actor->require(Permission::ManageDesk);
    if (!allowed)
        return allowed;
    return recordRestore(**connection, *actor, clock());
}

} // namespace

Result<DeskFolder> restore(const RestoreOrder &order, const Secret &passphrase, const Clock &clock)
{
    Result<PartialFolder> partial = PartialFolder::beside(order.folder);
    if (!partial)
        return partial.error();
    const Result<> unpacked = unpackArchive(order.file, partial->path(), order.isStopped);
    if (!unpacked)
        return unpacked.error();
    const Result<> ready = checkAndRecord({partial->path()}, order, passphrase, clock);
    if (!ready)
        return ready.error();
    const Result<> published = partial->publish();
    if (!published)
        return published.error();
    return DeskFolder {order.folder};
}

} // namespace Prefdesk
