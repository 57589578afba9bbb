// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/recovery.h"

#include "models/access/personslots.h"
#include "models/audit/ledger.h"
#include "models/storage/migrations.h"
#include "models/storage/transaction.h"

namespace Prefdesk {

namespace {

Result<> recordRecovery(Connection &connection, const Actor &actor, Instant now)
{
    Happening changed;
    changed.action = Action::PassphraseChanged;
    changed.after = {{QStringLiteral("by"), QStringLiteral("recovery code")}};
    const Result<qint64> recorded = Ledger(connection).record(actor, now, changed);
    if (!recorded)
        return recorded.error();
    return {};
}

} // namespace

Result<Unlocked> recover(const DeskFolder &folder, const Secret &recoveryCode, const QString &personName,
                         const Secret &newPassphrase, const Clock &clock)
{
    Result<Unlocked> unlocked = unlockWithCode(folder, recoveryCode);
    if (!unlocked)
        return unlocked;
    const Result<std::unique_ptr<Connection>> connection = connectTo(*unlocked, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated.error();
    const Result<Actor> actor = actorOf(**connection, personName);
    if (!actor)
        return actor.error();
    Result<NewSlot> made = makeSlot(KeySlot::Kind::Person, personName, newPassphrase);
    if (!made)
        return made.error();
    Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return transaction.error();
    const Result<> recorded = recordRecovery(**connection, *actor, clock());
    if (!recorded)
        return recorded.error();
    const Result<> admitted = admit(**connection, *unlocked, {personName, actor->fullName}, *made, clock());
    if (!admitted)
        return admitted.error();
    const Result<> committed = transaction->commit();
    if (!committed)
        return committed.error();
    unlocked->actor = *actor;
    unlocked->signerPassphrase = std::move(made->signerPassphrase);
    return unlocked;
}

} // namespace Prefdesk
