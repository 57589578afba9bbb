// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/credentialstore.h"

#include "models/access/deskchange.h"
#include "models/access/deskfiles.h"
#include "models/access/keyslots.h"
#include "models/access/personlogin.h"
#include "models/access/personslots.h"
#include "models/access/recoverycode.h"
#include "models/access/rekey.h"
#include "models/access/signerfile.h"
#include "models/audit/ledger.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CredentialStore)
};

} // namespace

CredentialStore::CredentialStore(Connection &connection, const Unlocked &unlocked, Clock clock)
    : m_connection(connection)
    , m_unlocked(unlocked)
    , m_clock(std::move(clock))
{
}

Result<Secret> CredentialStore::changePassphrase(const Secret &passphrase, const Secret &newPassphrase)
{
    const Result<KeyFile> file = keyFileToChange(m_connection, m_unlocked);
    if (!file)
        return file.error();
    const KeySlot *const slot = file->personSlot(m_unlocked.actor.name);
    if (!slot)
        return Error {Error::Kind::Refused,
                      Words::tr("You no longer belong to this desk. Ask an administrator of this desk."),
                      QStringLiteral("no slot")};
    const Result<KeySlot> changed = rewrapped(*slot, passphrase, newPassphrase);
    if (!changed)
        return changed.error();
    Result<DeskChange> change = DeskChange::begin(m_connection, m_unlocked.location);
    if (!change)
        return change.error();
    Result<> done = putSlot(*change, m_unlocked, *changed);
    if (!done)
        return done.error();
    Result<Secret> login = m_unlocked.location.isShared()
        ? changeLogin(m_connection, m_unlocked.location, m_unlocked.actor.name, newPassphrase)
        : Result<Secret>(Secret());
    if (!login)
        return login;
    done = commit(*change, Action::PassphraseChanged, {});
    if (!done)
        return done.error();
    return login;
}

Result<> CredentialStore::adoptSigner(const QByteArray &pkcs12, const Secret &itsPassphrase)
{
    const Result<> allowed = m_unlocked.actor.require(Permission::Report);
    if (!allowed)
        return allowed.error();
    const Result<QByteArray> adopted = adoptedSigner(pkcs12, itsPassphrase, m_unlocked.signerPassphrase, m_clock());
    if (!adopted)
        return adopted.error();
    Result<DeskChange> change = DeskChange::begin(m_connection, m_unlocked.location);
    if (!change)
        return change.error();
    const Result<> saved = change->write(signerFileName(m_unlocked.actor.name), *adopted);
    if (!saved)
        return saved.error();
    return commit(*change, Action::SignerChanged, {});
}

Result<QString> CredentialStore::renewRecoveryCode()
{
    const Result<> allowed = m_unlocked.actor.require(Permission::ManagePeople);
    if (!allowed)
        return allowed.error();
    const QString recoveryCode = newRecoveryCode();
    const Result<Secret> secret = readRecoveryCode(recoveryCode);
    if (!secret)
        return secret.error();
    const Result<NewSlot> made = makeSlot({KeySlot::Kind::Recovery, {}, logPublicKey(m_unlocked.logKey)}, *secret);
    if (!made)
        return made.error();
    Result<DeskChange> change = DeskChange::begin(m_connection, m_unlocked.location);
    if (!change)
        return change.error();
    const Result<> written = putSlot(*change, m_unlocked, made->slot);
    if (!written)
        return written.error();
    const Result<> committed
        = commit(*change, Action::PassphraseChanged, {{QStringLiteral("slot"), QStringLiteral("recovery code")}});
    if (!committed)
        return committed.error();
    return recoveryCode;
}

Result<> CredentialStore::commit(DeskChange &change, Action action, const QJsonObject &after)
{
    const Result<> recorded
        = Ledger(m_connection)
              .record(m_unlocked.actor, m_clock(),
                      {.action = action, .customer = {}, .before = {}, .after = after, .reason = {}});
    if (!recorded)
        return recorded.error();
    return change.commit();
}

} // namespace Prefdesk
