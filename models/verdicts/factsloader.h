// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/verdicts/customerhistory.h"
#include "models/verdicts/messagespan.h"

#include <functional>
#include <optional>

namespace Prefdesk {

class Connection;
class ZoneBook;

/// Reads what the desk knows of customers: of one in a single journey, of all of them with flat memory. Needs
/// Permission::LookUp and, of one customer, its region; of all customers it gives those of the actor's regions.
class FactsLoader final
{
public:
    FactsLoader(Connection &connection, Actor actor);

    /// Registers and notices; of a desk that changes meanwhile it is read once for one view of it.
    Result<FactsBackground> background() const;
    /// Nothing when there is no such customer.
    Result<std::optional<CustomerHistory>> history(CustomerId customer, const MessageSpan &messages) const;
    /// Every customer in the order of their numbers of row, until visit answers false.
    Result<> each(const MessageSpan &messages, const std::function<bool(const CustomerHistory &)> &visit) const;

    /// The facts of one customer at the instant as the desk knew them then; Invalid when there is no such customer.
    Result<Facts> facts(CustomerId customer, Instant instant, ZoneBook &zones) const;

private:
    struct Portion;
    Result<> read(Portion &portion) const;
    Result<bool> hasSharedOptOuts() const;

    Connection &m_connection;
    Actor m_actor;
};

/// Invalid: a customer who is not there any more.
Error noSuchCustomer();

} // namespace Prefdesk
