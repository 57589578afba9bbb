// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/customers/customer.h"

namespace Prefdesk {

class Connection;

/// Remembers where customers lived and could be reached before, so that a verdict at a past instant stays what it was.
/// Used inside the caller's transaction.
class FormerStore final
{
public:
    explicit FormerStore(Connection &connection);

    /// Before the row changes; answers since when the place is known as it will stand.
    Result<Instant> keepPlace(const Customer &before, const Customer &after, Instant now);
    /// Before the row goes.
    Result<> keepPoint(ContactPointId point, Instant now);

private:
    Connection &m_connection;
};

} // namespace Prefdesk
