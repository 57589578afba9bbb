// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/keyslots.h"
#include "models/access/person.h"

namespace Prefdesk {

class Connection;
struct NewDesk;

/// A desk while it is being made, wherever it will be.
class DeskDraft final
{
public:
    /// Fresh keys. Invalid when the desk has no name or its first administrator cannot be one.
    static Result<DeskDraft> of(const NewDesk &desk, Instant now);

    const DeskKeys &keys() const { return m_keys; }
    const Person &person() const { return m_person; }

    /// The key file with the first administrator's slot and that of the recovery code. Costs two Argon2id.
    Result<QByteArray> keyFile(const Secret &passphrase, const QString &recoveryCode);
    /// The administrator's PKCS#12; after keyFile().
    Result<QByteArray> signer() const;
    /// Rows of the desk, its administrator and its policies, in the caller's transaction.
    Result<> writeRows(Connection &connection);
    /// The first ledger entries; after writeRows().
    Result<> record(Connection &connection) const;

private:
    DeskDraft() = default;
    Result<> addSlot(KeyFile &file, const SlotLabel &label, const Secret &passphrase);

    QString m_uuid;
    QString m_name;
    Person m_person;
    DeskKeys m_keys;
    Instant m_now;
};

} // namespace Prefdesk
