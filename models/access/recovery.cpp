// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/recovery.h"

#include "models/access/personslots.h"
#include "models/audit/ledger.h"
#include "models/storage/migrations.h"

namespace Prefdesk {

Result<> recordRecovery(Connection &connection, const Actor &actor, Instant now)
{
    Happening changed;
    changed.action = Action::PassphraseChanged;
    changed.after = {{QStringLiteral("by"), QStringLiteral("recovery code")}};
    // The old signing key stayed under a passphrase that nobody knows any more.
    Happening newSigner;
    newSigner.action = Action::SignerChanged;
    newSigner.after = changed.after;
    const Result<> recorded = Ledger(connection).record(actor, now, {changed, newSigner});
    if (!recorded)
        return recorded.error();
    return {};
}

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
    Result<NewSlot> made = makeSlot({KeySlot::Kind::Person, personName, logPublicKey(unlocked->logKey)}, newPassphrase);
    if (!made)
        return made.error();
    Result<DeskChange> change = DeskChange::begin(**connection, unlocked->location);
    if (!change)
        return change.error();
    const Result<> admitted = admit(*change, *unlocked, {personName, actor->fullName}, *made, clock());
    if (!admitted)
        return admitted.error();
    const Result<> recorded = recordRecovery(**connection, *actor, clock());
    if (!recorded)
        return recorded.error();
    const Result<> committed = change->commit();
    if (!committed)
        return committed.error();
    unlocked->actor = *actor;
    unlocked->signerPassphrase = std::move(made->signerPassphrase);
    return unlocked;
}

} // namespace Prefdesk
