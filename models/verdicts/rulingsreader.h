// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/verdicts/keptshelf.h"
#include "models/verdicts/messageruling.h"
#include "models/verdicts/rulings.h"

namespace Prefdesk {

class Connection;

/// Reads rulings; keeps rule packs and time zones from one time to the next. For one thread.
class RulingsReader final
{
public:
    /// What is known of the customer at the instant, as the desk knew it then, with the rules then in force. Refused
    /// by role or region, Invalid when there is no such customer.
    Result<Rulings> rulings(Connection &connection, const Actor &actor, CustomerId customer, Instant instant);

    /// How the messages of the customer were judged, by row; the oldest first. Each as of its own instant, as
    /// MessageJudge does.
    Result<QHash<qint64, MessageRuling>> messages(Connection &connection, const Actor &actor, CustomerId customer,
                                                  const QList<SentFacts> &messages);
    /// All rules that spoke about one of them.
    Result<MessageExplanation> explanation(Connection &connection, const Actor &actor, CustomerId customer,
                                           const SentFacts &message);

private:
    struct Known;
    Result<Known> known(Connection &connection, const Actor &actor, CustomerId customer, const SentFacts &first,
                        const SentFacts &last, qsizetype count);

    KeptShelf m_rules;
};

} // namespace Prefdesk
