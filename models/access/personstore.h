// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/access/person.h"
#include "models/audit/action.h"

namespace Prefdesk {

/// The desk's people and their key slots; row, slot and ledger entry change together.
class PersonStore final
{
public:
    /// Both must outlive the store; connection is an open one of the unlocked desk.
    PersonStore(Connection &connection, const Unlocked &unlocked, Clock clock);

    /// Everybody, the removed ones last.
    Result<QList<Person>> persons() const;
    /// Key slot, signing certificate, row and entry; id and times of person are ignored. Costs one Argon2id.
    Result<PersonId> add(const Person &person, const Secret &passphrase);
    /// Marks the person removed, takes the slot away and announces a new key, which it answers: close all
    /// connections and call finishRekey() with it; until then this program has the folder to itself. Refused for
    /// oneself and the last administrator.
    Result<Secret> remove(PersonId id);
    /// Refused for the last administrator who would become something else.
    Result<> changeRole(PersonId id, Role role, const QStringList &regions);
    /// Own passphrase; WrongKey when the old one is not right. Costs two Argon2id. The desk's keys stay, so an old copy
    /// of the key file and the old passphrase still give them: rekey() where both may be in other hands.
    Result<> changePassphrase(const Secret &passphrase, const Secret &newPassphrase);
    /// Signs one's own reports with an own PKCS#12 from now on (see adoptedSigner for what is refused).
    Result<> adoptSigner(const QByteArray &pkcs12, const Secret &itsPassphrase);
    /// A new printed code; the old one no longer signs in, with the same limit. Costs one Argon2id.
    Result<QString> renewRecoveryCode();

private:
    Result<Person> person(PersonId id) const;
    Result<> requireFreeName(const QString &name) const;
    Result<PersonId> insert(const Person &person);
    Result<Secret> removeAlone(PersonId id);
    Result<> requireAnotherAdmin(const Person &person) const;
    Result<> record(Action action, const QJsonObject &before, const QJsonObject &after);

    Connection &m_connection;
    const Unlocked &m_unlocked;
    Clock m_clock;
};

} // namespace Prefdesk
