// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskcreation.h"

#include "models/access/atomicfile.h"
#include "models/access/folderlock.h"
#include "models/access/keyslots.h"
#include "models/access/partialfolder.h"
#include "models/access/person.h"
#include "models/access/policystore.h"
#include "models/access/recoverycode.h"
#include "models/access/signerfile.h"
#include "models/audit/ledger.h"
#include "models/storage/migrations.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

#include <sodium.h>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskCreation)
};

/// The desk while it is being made.
struct Draft
{
    QString uuid;
    QString name;
    Person person;
    DeskFolder folder;
    DeskKeys keys;
    Instant now;
};

Result<> addSlot(KeyFile &file, Draft &draft, KeySlot::Kind kind, const QString &name, const Secret &passphrase)
{
    Result<NewSlot> made = makeSlot({kind, name, logPublicKey(draft.keys.log)}, passphrase);
    if (!made)
        return made.error();
    seal(made->slot, draft.keys);
    file.put(made->slot);
    if (kind == KeySlot::Kind::Person)
        draft.keys.signerPassphrase = std::move(made->signerPassphrase);
    return {};
}

Result<> writeKeys(Draft &draft, const Secret &passphrase, const QString &recoveryCode)
{
    KeyFile file;
    file.desk = draft.uuid;
    const Result<> person = addSlot(file, draft, KeySlot::Kind::Person, draft.person.name, passphrase);
    if (!person)
        return person;
    const Result<Secret> recovery = readRecoveryCode(recoveryCode);
    if (!recovery)
        return recovery.error();
    const Result<> printed = addSlot(file, draft, KeySlot::Kind::Recovery, {}, *recovery);
    if (!printed)
        return printed;
    const Result<QByteArray> bytes = keyFileBytes(file, draft.keys.database, draft.keys.log);
    if (!bytes)
        return bytes.error();
    return writeAtomically(draft.folder.keyFile(), *bytes);
}

Result<> writeRows(Connection &connection, Draft &draft)
{
    const Result<qint64> desk = connection.insert(
        QStringLiteral(
            "INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) VALUES (1, ?, ?, ?, ?, ?)"),
        {draft.uuid, draft.name, logOriginOf(draft.uuid), logPublicKey(draft.keys.log), draft.now.micros});
    if (!desk)
        return desk.error();
    const Result<qint64> person = connection.insert(
        QStringLiteral("INSERT INTO person (name, full_name, role, regions, created_at) VALUES (?, ?, ?, '', ?)"),
        {draft.person.name, draft.person.fullName, code(draft.person.role), draft.now.micros});
    if (!person)
        return person.error();
    draft.person.id = PersonId {*person};
    return writePolicies(connection, {});
}

Result<> record(Connection &connection, const Draft &draft)
{
    const Actor actor {.id = draft.person.id,
                       .name = draft.person.name,
                       .fullName = draft.person.fullName,
                       .role = draft.person.role,
                       .regions = {},
                       .workstation = QSysInfo::machineHostName()};
    Happening made;
    made.action = Action::DeskCreated;
    made.after = {{QStringLiteral("uuid"), draft.uuid}, {QStringLiteral("name"), draft.name}};
    Happening added;
    added.action = Action::PersonAdded;
    added.after = recordOf(draft.person);
    const Result<QList<qint64>> recorded = Ledger(connection).record(actor, draft.now, {made, added});
    if (!recorded)
        return recorded.error();
    return {};
}

Result<> fillDatabase(Draft &draft)
{
    const Result<std::unique_ptr<Connection>> connection
        = Connection::open(draft.folder.databaseFile(), draft.keys.database, Connection::Mode::Create);
    if (!connection)
        return connection.error();
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated;
    Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return transaction.error();
    const Result<> written = writeRows(**connection, draft);
    if (!written)
        return written;
    const Result<> recorded = record(**connection, draft);
    if (!recorded)
        return recorded;
    return transaction->commit();
}

Result<> writeSigner(const Draft &draft)
{
    const Result<QByteArray> signer
        = makeSigner(draft.person.fullName, draft.name, draft.keys.signerPassphrase, draft.now);
    if (!signer)
        return signer.error();
    return saveSigner(draft.folder, draft.person.name, *signer);
}

Result<> fill(Draft &draft, const Secret &passphrase, const QString &recoveryCode)
{
    const Result<> keys = writeKeys(draft, passphrase, recoveryCode);
    if (!keys)
        return keys;
    const Result<> database = fillDatabase(draft);
    if (!database)
        return database;
    QFile::setPermissions(draft.folder.databaseFile(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return writeSigner(draft);
}

} // namespace

Result<CreatedDesk> createDesk(const NewDesk &desk, const Secret &passphrase, const Clock &clock)
{
    Draft draft;
    draft.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.name = desk.name.trimmed();
    draft.person.name = desk.personName;
    draft.person.fullName = desk.personFullName.trimmed();
    draft.person.role = Role::Admin;
    draft.now = clock();
    draft.keys.database = Secret::random(32);
    draft.keys.log = Secret::random(crypto_sign_SEEDBYTES);
    if (draft.name.isEmpty())
        return Error {Error::Kind::Invalid, Words::tr("The desk needs a name."), QStringLiteral("desk name")};
    const Result<> fits = check(draft.person);
    if (!fits)
        return fits.error();
    Result<PartialFolder> partial = PartialFolder::beside(desk.folder);
    if (!partial)
        return partial.error();
    draft.folder.path = partial->path();
    CreatedDesk created {.folder = {desk.folder}, .recoveryCode = newRecoveryCode()};
    const Result<> filled = fill(draft, passphrase, created.recoveryCode);
    if (!filled)
        return filled.error();
    const Result<> published = partial->publish();
    if (!published)
        return published.error();
    return created;
}

} // namespace Prefdesk
