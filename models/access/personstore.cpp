// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personstore.h"

#include "models/access/deskfiles.h"
#include "models/access/folderlock.h"
#include "models/access/keyslots.h"
#include "models/access/personlogin.h"
#include "models/access/personslots.h"
#include "models/access/rekey.h"
#include "models/audit/ledger.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PersonStore)
};

const QString columns = QStringLiteral("id, name, full_name, role, regions, created_at, removed_at");

Person personFrom(const Row &row)
{
    return {.id = PersonId {row.integer(0)},
            .name = row.text(1),
            .fullName = row.text(2),
            .role = roleFromCode(row.text(3)).value_or(Role::Agent),
            .regions = row.text(4).split(u' ', Qt::SkipEmptyParts),
            .createdAt = row.instant(5),
            .removedAt = row.optionalInstant(6)};
}

} // namespace

PersonStore::PersonStore(Connection &connection, const Unlocked &unlocked, Clock clock)
    : m_connection(connection)
    , m_unlocked(unlocked)
    , m_clock(std::move(clock))
{
}

Result<QList<Person>> PersonStore::persons() const
{
    return m_connection.list(QStringLiteral("SELECT %1 FROM person ORDER BY removed_at IS NOT NULL, name").arg(columns),
                             {}, personFrom);
}

Result<Person> PersonStore::person(PersonId id) const
{
    const auto found
        = m_connection.first(QStringLiteral("SELECT %1 FROM person WHERE id = ? AND removed_at IS NULL").arg(columns),
                             {number(id)}, personFrom);
    if (!found)
        return found.error();
    if (!*found)
        return Error {Error::Kind::Conflict, Words::tr("This person has been removed already."),
                      QStringLiteral("no person")};
    return **found;
}

Result<> PersonStore::requireAnotherAdmin(const Person &person) const
{
    const auto others = m_connection.first(
        QStringLiteral("SELECT count(*) FROM person WHERE role = 'admin' AND removed_at IS NULL AND id <> ?"),
        {number(person.id)}, [](const Row &row) { return row.integer(0); });
    if (!others)
        return others.error();
    if (person.role == Role::Admin && others->value_or(0) == 0)
        return Error {Error::Kind::Refused,
                      Words::tr("This is the last administrator of the desk. Make somebody else administrator first."),
                      QStringLiteral("last admin")};
    return {};
}

Result<> PersonStore::record(Action action, const QJsonObject &before, const QJsonObject &after)
{
    const Result<> recorded
        = Ledger(m_connection)
              .record(m_unlocked.actor, m_clock(),
                      {.action = action, .customer = {}, .before = before, .after = after, .reason = {}});
    if (!recorded)
        return recorded.error();
    return {};
}

Result<> PersonStore::requireFreeName(const QString &name) const
{
    const auto taken = m_connection.first(QStringLiteral("SELECT 1 FROM person WHERE name = ?"), {name},
                                          [](const Row &) { return true; });
    if (!taken)
        return taken.error();
    if (*taken)
        return Error {Error::Kind::Invalid,
                      Words::tr("This sign-in name is or was somebody's here. Choose another one."),
                      QStringLiteral("name taken")};
    return {};
}

Result<PersonId> PersonStore::insert(const Person &person)
{
    const Result<> free = requireFreeName(person.name);
    if (!free)
        return free.error();
    const Result<qint64> id = m_connection.insert(
        QStringLiteral("INSERT INTO person (name, full_name, role, regions, created_at) VALUES (?, ?, ?, ?, ?)"),
        {person.name, person.fullName, code(person.role), person.regions.join(u' '), m_clock().micros});
    if (!id)
        return id.error();
    return PersonId {*id};
}

Result<PersonId> PersonStore::add(const Person &person, const Secret &passphrase)
{
    const Result<> allowed = m_unlocked.actor.require(Permission::ManagePeople);
    if (!allowed)
        return allowed.error();
    const Result<> fits = check(person);
    if (!fits)
        return fits.error();
    const Result<> holds = m_unlocked.location.isShared() ? checkLogin(m_unlocked.location, person.name) : Result<>();
    if (!holds)
        return holds.error();
    const Result<NewSlot> made
        = makeSlot({KeySlot::Kind::Person, person.name, logPublicKey(m_unlocked.logKey)}, passphrase);
    if (!made)
        return made.error();
    Result<DeskChange> change = DeskChange::begin(m_connection, m_unlocked.location);
    if (!change)
        return change.error();
    const Result<PersonId> id = insert(person);
    if (!id)
        return id;
    const Result<> admitted = admit(*change, m_unlocked, {person.name, person.fullName}, *made, m_clock());
    if (!admitted)
        return admitted.error();
    const Result<> login = m_unlocked.location.isShared()
        ? makeLogin(m_connection, m_unlocked.location, person.name, passphrase)
        : Result<>();
    if (!login)
        return login.error();
    Person added = person;
    added.id = *id;
    const Result<> recorded = record(Action::PersonAdded, {}, recordOf(added));
    if (!recorded)
        return recorded.error();
    const Result<> committed = change->commit();
    if (!committed)
        return committed.error();
    return id;
}

Result<Secret> PersonStore::remove(PersonId id)
{
    const Result<> allowed = m_unlocked.actor.require(Permission::ManagePeople);
    if (!allowed)
        return allowed.error();
    if (id == m_unlocked.actor.id)
        return Error {Error::Kind::Refused,
                      Words::tr("You cannot remove yourself. Ask another administrator of this desk."),
                      QStringLiteral("self")};
    if (m_unlocked.location.isShared())
        return removeShared(id);
    const Result<> alone = m_unlocked.lock->makeExclusive();
    if (!alone)
        return alone.error();
    Result<Secret> nextKey = removeAlone(id);
    if (nextKey)
        return nextKey;
    const Result<> shared = m_unlocked.lock->shareAgain();
    return shared ? nextKey.error() : shared.error();
}

Result<Person> PersonStore::markRemoved(PersonId id)
{
    const Result<Person> leaving = person(id);
    if (!leaving)
        return leaving;
    const Result<> another = requireAnotherAdmin(*leaving);
    if (!another)
        return another.error();
    const Result<qint64> marked = m_connection.run(QStringLiteral("UPDATE person SET removed_at = ? WHERE id = ?"),
                                                   {m_clock().micros, number(id)});
    if (!marked)
        return marked.error();
    return leaving;
}

/// The server ends the person's sessions and takes the login away as soon as the row says so.
Result<Secret> PersonStore::removeShared(PersonId id)
{
    Result<DeskChange> change = DeskChange::begin(m_connection, m_unlocked.location);
    if (!change)
        return change.error();
    const Result<Person> leaving = markRemoved(id);
    if (!leaving)
        return leaving.error();
    Result<> done = dropSlot(*change, m_unlocked, leaving->name);
    if (done)
        done = record(Action::PersonRemoved, recordOf(*leaving), {});
    if (done)
        done = change->commit();
    if (!done)
        return done.error();
    return Secret();
}

Result<Secret> PersonStore::removeAlone(PersonId id)
{
    Result<DeskChange> change = DeskChange::begin(m_connection, m_unlocked.location);
    if (!change)
        return change.error();
    const Result<Person> leaving = markRemoved(id);
    if (!leaving)
        return leaving.error();
    Result<Secret> nextKey = announceRekey(*change, m_unlocked, leaving->name);
    if (!nextKey)
        return nextKey;
    const Result<> recorded = record(Action::PersonRemoved, recordOf(*leaving), {});
    if (!recorded)
        return recorded.error();
    const Result<> removed = change->remove(signerFileName(leaving->name)); // nobody can open it any more
    if (!removed)
        return removed.error();
    const Result<> committed = change->commit();
    if (!committed)
        return committed.error();
    return nextKey;
}

Result<> PersonStore::changeRole(PersonId id, Role role, const QStringList &regions)
{
    const Result<> allowed = m_unlocked.actor.require(Permission::ManagePeople);
    if (!allowed)
        return allowed;
    Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const Result<Person> before = person(id);
    if (!before)
        return before.error();
    Person after = *before;
    after.role = role;
    after.regions = regions;
    const Result<> fits = check(after);
    if (!fits)
        return fits;
    const Result<> another = role == Role::Admin ? Result<>() : requireAnotherAdmin(*before);
    if (!another)
        return another;
    const Result<qint64> changed
        = m_connection.run(QStringLiteral("UPDATE person SET role = ?, regions = ? WHERE id = ?"),
                           {code(role), regions.join(u' '), number(id)});
    if (!changed)
        return changed.error();
    const Result<> recorded = record(Action::PersonChanged, recordOf(*before), recordOf(after));
    if (!recorded)
        return recorded;
    return transaction->commit();
}

} // namespace Prefdesk
