// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/identity.h"
#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// Refused when the actor does not work for the customer's region; Invalid when there is no such customer.
Result<> requireCustomer(Connection &connection, const Actor &actor, CustomerId customer);

} // namespace Prefdesk
