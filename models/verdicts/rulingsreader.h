// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/verdicts/keptshelf.h"
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

private:
    KeptShelf m_rules;
};

} // namespace Prefdesk
