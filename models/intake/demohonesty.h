// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/messages/message.h"
#include "models/verdicts/customerhistory.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/zonebook.h"

#include <QList>
#include <QRandomGenerator>

#include <optional>

namespace Prefdesk {

class Connection;

/// Makes a made-up company keep its word: of the messages that it would send only those go out that were allowed at
/// their instant, and a few that were not, so that there is something to find. The campaign tells which.
class DemoHonesty final
{
public:
    DemoHonesty(Connection &connection, Actor actor, quint32 seed);

    /// "planted-breach"
    static QString plantedCampaign();

    /// Before the first customer.
    Result<> begin();
    /// Those of one customer, whose statements are on the desk already and who was sent nothing yet; candidates in the
    /// order in which they were sent.
    Result<QList<Message>> choose(CustomerId customer, const QList<Message> &candidates);

private:
    bool isAllowed(const CustomerHistory &history, const SentFacts &sent);

    Connection &m_connection;
    Actor m_actor;
    QRandomGenerator m_random;
    ZoneBook m_zones;
    FactsBackground m_background;
    std::optional<RuleShelf> m_rules;
};

} // namespace Prefdesk
