// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/duties/dutyrow.h"

#include <QList>

#include <functional>
#include <optional>

namespace Prefdesk {

class Connection;

/// Reads duties and records what is done about them; every change is a ledger entry.
class DutyStore final
{
public:
    DutyStore(Connection &connection, Actor actor, Clock clock);

    /// Which duties are read.
    struct Wanted
    {
        QList<CustomerId> customers = {}; ///< none: all of the actor's regions
        std::optional<Instant> endedSince = {}; ///< of those that are done or do not apply; nothing: only open ones
    };
    /// By when they are due. Needs Permission::LookUp; of customers of other regions nothing.
    Result<QList<DutyRow>> duties(const Wanted &wanted) const;
    /// Messages to the duty's customer since it began, on one of its channels if it names some; at most 50.
    Result<QList<ShowingMessage>> messagesSince(DutyId id) const;

    /// A duty that no call began, in a transaction of its own; person and recordedAt are filled in. Needs
    /// Permission::LookUp. Invalid when it began in the future.
    Result<DutyId> begin(Duty duty);
    /// From now on the actor's. Needs Permission::LookUp, as all that follow; Conflict when it has ended.
    Result<> take(DutyId id);
    /// Once, before it is late, where its rule allows it; needs Permission::Verify and a reason.
    Result<> extend(DutyId id, const QString &reason);
    /// evidence: what shows it, needed unless a message does. Done when that was sent, or now.
    Result<> finish(DutyId id, const QString &evidence, std::optional<qint64> message = {});
    /// Needs Permission::Verify and a reason.
    Result<> drop(DutyId id, const QString &reason);

    /// For who saves what begins them, inside that transaction: writes them in their order and answers what the ledger
    /// is to keep; next: the entry of the first.
    Result<QList<Happening>> append(QList<Duty> duties, NextEntries next);

    /// For the verification of the ledger: every row in order, until visit answers false.
    static Result<> each(Connection &connection, const std::function<bool(const Duty &)> &visit);
    static Result<> eachStep(Connection &connection, const std::function<bool(const DutyStep &)> &visit);

private:
    Result<Duty> open(DutyId id) const;
    Result<Instant> sentAt(qint64 message, CustomerId customer) const;
    /// stepFor fills in what is the step's own, once nobody else can change the duty.
    Result<> record(DutyId id, const std::function<Result<DutyStep>(const Duty &)> &stepFor);
    Result<> insert(DutyStep &step);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
