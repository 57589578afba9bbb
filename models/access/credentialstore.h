// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/audit/action.h"

#include <QJsonObject>

namespace Prefdesk {

class DeskChange;

/// What one signs in and signs with: passphrase, signing key, and the desk's printed recovery code; files, rows and
/// ledger entry change together.
class CredentialStore final
{
public:
    /// Both must outlive the store; connection is an open one of the unlocked desk.
    CredentialStore(Connection &connection, const Unlocked &unlocked, Clock clock);

    /// Own passphrase; WrongKey when the old one is not right. Costs two Argon2id. The desk's keys stay, so an old copy
    /// of the key file and the old passphrase still give them: rekey() where both may be in other hands.
    /// Answers the new password of one's login at a shared desk; nothing at a local one.
    Result<Secret> changePassphrase(const Secret &passphrase, const Secret &newPassphrase);
    /// Signs one's own reports with an own PKCS#12 from now on (see adoptedSigner for what is refused).
    Result<> adoptSigner(const QByteArray &pkcs12, const Secret &itsPassphrase);
    /// A new printed code; the old one no longer signs in, with the same limit. Costs one Argon2id.
    Result<QString> renewRecoveryCode();

private:
    Result<> commit(DeskChange &change, Action action, const QJsonObject &after);

    Connection &m_connection;
    const Unlocked &m_unlocked;
    Clock m_clock;
};

} // namespace Prefdesk
