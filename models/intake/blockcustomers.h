// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customerbatch.h"
#include "models/intake/contactrecord.h"

#include <optional>

namespace Prefdesk {

/// The customers of one block of a contact import: those that stand on the desk, locked where the block changes them,
/// and those that it adds.
class BlockCustomers final
{
public:
    BlockCustomers(Connection &connection, const Actor &actor, CustomerStore &store);

    Result<> prepare(const QList<ContactRecord> &records);
    /// Those that it adds, where they are not on the desk yet.
    Result<> write() { return m_batch.write(); }

    std::optional<CustomerId> idOf(const QString &number) const;
    /// Nothing for one that the block added.
    const Customer *known(const QString &number) const;
    QList<CustomerId> allKnown() const;
    /// How many of them others wait for.
    qsizetype lockedCount() const { return m_locked; }

private:
    Result<> lockChanging(const QList<ContactRecord> &records);
    Result<> addNew(const QList<ContactRecord> &records);

    Connection &m_connection;
    CustomerBatch m_batch;
    FoundCustomers m_found;
    QHash<QString, CustomerId> m_added;
    qsizetype m_locked = 0;
};

} // namespace Prefdesk
