// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/dutiesbegun.h"
#include "models/verdicts/keptshelf.h"

namespace Prefdesk {

/// Knows which duties begin with what customers say and ask for, by the rules in force where they live when it reaches
/// the company. Keeps the rules from one time to the next; for one thread.
class DutyStarter final
{
public:
    /// One duty for each rule of a deadline that is about something which the choices end, and one to ask what was
    /// meant where unclear words ended more than single topics and nobody read them back to the customer.
    Result<QList<Duty>> begunBy(Connection &connection, const Call &call, const QList<Choice> &choices);

    /// A duty that no call began. about: of a request, which (requestKinds()). Invalid when no rule at the customer's
    /// place knows such a deadline.
    Result<Duty> begunByHand(Connection &connection, CustomerId customer, Duty::Kind kind, const QStringList &about,
                             Instant begunAt);

private:
    Result<const RuleBook *> rules(Connection &connection, CustomerId customer, Instant instant);

    KeptShelf m_rules;
};

/// begunBy() of a starter of its own.
DutiesBegun dutiesBegun();
/// begunByHand() of a starter of its own, for DutyModel.
std::function<Result<Duty>(Connection &, const Duty &)> dutyCompleted();

} // namespace Prefdesk
