// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/preferences/call.h"

#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// A call as it is kept, with who made it and where its ledger entry stands.
struct KeptCall
{
    Call call;
    PersonId person = {};
    Instant recordedAt; ///< when its ledger entry was written
    qint64 ledgerIndex = -1;
};

/// The rows of call; used inside the caller's transaction.
class CallStore final
{
public:
    explicit CallStore(Connection &connection);

    /// ledgerIndex: the entry the call will get.
    Result<CallId> append(const Call &call, const Actor &actor, qint64 ledgerIndex);
    Result<std::optional<KeptCall>> withUuid(CustomerId customer, const QString &uuid) const;
    /// Newest first.
    Result<QList<KeptCall>> ofCustomer(CustomerId customer) const;
    /// Every call of the desk in order, until visit answers false.
    Result<> each(const std::function<bool(const KeptCall &)> &visit) const;

private:
    Connection &m_connection;
};

} // namespace Prefdesk
