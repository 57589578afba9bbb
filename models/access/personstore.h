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
    /// Key slot, signing certificate, row, entry and, at a shared desk, login; id and times of person are ignored.
    /// Costs one Argon2id.
    Result<PersonId> add(const Person &person, const Secret &passphrase);
    /// Marks the person removed and takes the slot away; Refused for oneself and the last administrator. At a local
    /// desk it announces a new key, which it answers: close all connections and call finishRekey() with it; until then
    /// this program has the folder to itself. A shared desk has no such key, so the answer is empty: its server shuts
    /// the person out at once.
    Result<Secret> remove(PersonId id);
    /// Refused for the last administrator who would become something else.
    Result<> changeRole(PersonId id, Role role, const QStringList &regions);

private:
    Result<Person> person(PersonId id) const;
    Result<> requireFreeName(const QString &name) const;
    Result<PersonId> insert(const Person &person);
    Result<Person> markRemoved(PersonId id);
    Result<Secret> removeShared(PersonId id);
    Result<Secret> removeAlone(PersonId id);
    Result<> requireAnotherAdmin(const Person &person) const;
    Result<> record(Action action, const QJsonObject &before, const QJsonObject &after);

    Connection &m_connection;
    const Unlocked &m_unlocked;
    Clock m_clock;
};

} // namespace Prefdesk
