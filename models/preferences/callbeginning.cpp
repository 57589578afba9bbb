// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callbeginning.h"

#include "models/preferences/callstore.h"
#include "models/preferences/draftstore.h"
#include "models/preferences/script.h"

namespace Prefdesk {

Result<CallBeginning> CallBeginning::read(Connection &connection, const Actor &actor, const Clock &clock,
                                          const Customer &customer)
{
    const auto found = Prefdesk::scripts(connection, customer.language, customer.country);
    if (!found)
        return found.error();
    DraftStore drafts(connection, actor, clock);
    const auto draft = drafts.find(customer.id);
    if (!draft)
        return draft.error();
    if (!*draft)
        return CallBeginning {*found, {}};
    // The program may have died between saving the call and dropping its draft.
    const auto kept = CallStore(connection).withUuid(customer.id, (*draft)->call.uuid);
    if (!kept)
        return kept.error();
    if (!*kept)
        return CallBeginning {*found, *draft};
    const Result<> dropped = drafts.drop(customer.id);
    if (!dropped)
        return dropped.error();
    return CallBeginning {*found, {}};
}

} // namespace Prefdesk
