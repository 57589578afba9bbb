// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"
#include "models/verdicts/judgedmessage.h"
#include "models/verdicts/messagespan.h"
#include "models/verdicts/subject.h"
#include "models/verdicts/verdict.h"

#include <QString>

#include <functional>
#include <optional>

namespace Prefdesk {

class Connection;
class RuleBook;

/// One customer's verdict, with the rules it comes from.
struct AudienceMember
{
    const QString &number;
    const Verdict &verdict;
    const RuleBook &rules;
};

/// The verdict on every customer of the actor's regions at the instant, until visit answers false; flat memory. Needs
/// Permission::Report, for it is a list of the company's customers.
Result<> eachAudienceMember(Connection &connection, const Actor &actor, const Subject &subject, Instant instant,
                            const std::function<bool(const AudienceMember &)> &visit);

/// The verdicts on one customer at several instants, as the desk would have answered at each; nothing when there is no
/// such customer. Needs Permission::LookUp.
Result<bool> replay(Connection &connection, const Actor &actor, CustomerId customer, const Subject &subject,
                    const QList<Instant> &instants,
                    const std::function<void(Instant, const Verdict &, const RuleBook &)> &visit);

/// How many messages were judged and how many should not have been sent.
struct HonourRate
{
    qint64 messages = 0;
    qint64 breaches = 0;

    bool operator==(const HonourRate &) const = default;
};

/// Which messages are to be judged.
struct BreachSearch
{
    std::optional<CustomerId> customer = {}; ///< nothing: of all customers of the actor's regions
    Instant from = {}; ///< sent then or later
    Instant until = MessageSpan::latest; ///< sent by then
    std::function<void(double)> progressed = {}; ///< the part that is done; only of all customers
};

/// Judges the messages that arrived, each as of its own instant, of one customer (Permission::LookUp) or of all of them
/// (Permission::Verify), and tells each breach with the customer's number.
Result<HonourRate> eachBreach(Connection &connection, const Actor &actor, const BreachSearch &search,
                              const std::function<void(const QString &, const JudgedMessage &)> &visit);

} // namespace Prefdesk
