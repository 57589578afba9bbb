// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/customers/customer.h"
#include "models/notices/foundnotice.h"
#include "models/preferences/calldraft.h"

#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// What a call begins with.
struct CallBeginning
{
    QList<FoundNotice> scripts; ///< all there are, in the customer's language
    std::optional<CallDraft> draft; ///< left behind by a lock or a crash

    /// Drops a draft whose call was saved after all.
    static Result<CallBeginning> read(Connection &connection, const Actor &actor, const Clock &clock,
                                      const Customer &customer);
};

} // namespace Prefdesk
