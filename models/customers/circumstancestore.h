// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/customers/circumstance.h"

#include <QList>

#include <functional>
#include <optional>

namespace Prefdesk {

class Connection;

/// Reads and records what is so of customers; every change is a ledger entry.
class CircumstanceStore final
{
public:
    CircumstanceStore(Connection &connection, Actor actor, Clock clock);

    /// Newest first. Needs Permission::LookUp.
    Result<QList<Circumstance>> of(CustomerId customer) const;
    /// Those of this kind that nobody has ended and whose end has not come. Needs Permission::LookUp.
    Result<QList<Circumstance>> inForce(CustomerId customer, Circumstance::Kind kind) const;

    /// In a transaction of its own; person and recordedAt are filled in. Needs Permission::Record, for a legal stop
    /// Permission::RecordLegalStop. Invalid for a value that the kind cannot have or a beginning in the future.
    Result<CircumstanceId> record(Circumstance circumstance);
    /// Ends one from now on, in a transaction of its own. Conflict when somebody ended it before.
    Result<CircumstanceId> end(CircumstanceId id, const QString &reason);

    /// For intake, inside its transaction: writes them in their order, gives them their ids and answers what the ledger
    /// is to keep; next: the entry of the first. Needs Permission::Import.
    Result<QList<Happening>> append(QList<Circumstance> &circumstances, NextEntries next);
    /// For the verification of the ledger: every row in order, until visit answers false.
    static Result<> each(Connection &connection, const std::function<bool(const Circumstance &)> &visit);

private:
    Result<> requireRight(const Circumstance &circumstance) const;
    Result<CircumstanceId> keep(Circumstance circumstance);
    Result<> insert(Circumstance &circumstance);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
