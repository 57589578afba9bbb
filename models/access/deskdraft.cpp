// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskdraft.h"

#include "models/access/deskcreation.h"
#include "models/access/policystore.h"
#include "models/access/recoverycode.h"
#include "models/access/signerfile.h"
#include "models/audit/ledger.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QUuid>

#include <sodium.h>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskCreation)
};

} // namespace

Result<DeskDraft> DeskDraft::of(const NewDesk &desk, Instant now)
{
    DeskDraft draft;
    draft.m_uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.m_name = desk.name.trimmed();
    draft.m_person.name = desk.personName;
    draft.m_person.fullName = desk.personFullName.trimmed();
    draft.m_person.role = Role::Admin;
    draft.m_now = now;
    draft.m_keys.database = Secret::random(32);
    draft.m_keys.log = Secret::random(crypto_sign_SEEDBYTES);
    if (draft.m_name.isEmpty())
        return Error {Error::Kind::Invalid, Words::tr("The desk needs a name."), QStringLiteral("desk name")};
    const Result<> fits = check(draft.m_person);
    if (!fits)
        return fits.error();
    return draft;
}

Result<> DeskDraft::addSlot(KeyFile &file, const SlotLabel &label, const Secret &passphrase)
{
    Result<NewSlot> made = makeSlot(label, passphrase);
    if (!made)
        return made.error();
    seal(made->slot, m_keys);
    file.put(made->slot);
    if (label.kind == KeySlot::Kind::Person)
        m_keys.signerPassphrase = std::move(made->signerPassphrase);
    return {};
}

Result<QByteArray> DeskDraft::keyFile(const Secret &passphrase, const QString &recoveryCode)
{
    KeyFile file;
    file.desk = m_uuid;
    const QByteArray logKey = logPublicKey(m_keys.log);
    const Result<> person = addSlot(file, {KeySlot::Kind::Person, m_person.name, logKey}, passphrase);
    if (!person)
        return person.error();
    const Result<Secret> recovery = readRecoveryCode(recoveryCode);
    if (!recovery)
        return recovery.error();
    const Result<> printed = addSlot(file, {KeySlot::Kind::Recovery, {}, logKey}, *recovery);
    if (!printed)
        return printed.error();
    return keyFileBytes(file, m_keys.database, m_keys.log);
}

Result<QByteArray> DeskDraft::signer() const
{
    return makeSigner(m_person.fullName, m_name, m_keys.signerPassphrase, m_now);
}

Result<> DeskDraft::writeRows(Connection &connection)
{
    // Its number is always 1, so there is none to be answered.
    const Result<qint64> desk = connection.run(
        QStringLiteral(
            "INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) VALUES (1, ?, ?, ?, ?, ?)"),
        {m_uuid, m_name, logOriginOf(m_uuid), logPublicKey(m_keys.log), m_now.micros});
    if (!desk)
        return desk.error();
    const Result<qint64> person = connection.insert(
        QStringLiteral("INSERT INTO person (name, full_name, role, regions, created_at) VALUES (?, ?, ?, '', ?)"),
        {m_person.name, m_person.fullName, code(m_person.role), m_now.micros});
    if (!person)
        return person.error();
    m_person.id = PersonId {*person};
    return writePolicies(connection, {});
}

Result<> DeskDraft::record(Connection &connection) const
{
    const Actor actor {.id = m_person.id,
                       .name = m_person.name,
                       .fullName = m_person.fullName,
                       .role = m_person.role,
                       .regions = {},
                       .workstation = QSysInfo::machineHostName()};
    Happening made;
    made.action = Action::DeskCreated;
    made.after = {{QStringLiteral("uuid"), m_uuid}, {QStringLiteral("name"), m_name}};
    Happening added;
    added.action = Action::PersonAdded;
    added.after = recordOf(m_person);
    const Result<> recorded = Ledger(connection).record(actor, m_now, {made, added});
    if (!recorded)
        return recorded.error();
    return {};
}

} // namespace Prefdesk
