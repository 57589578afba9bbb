// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/preferences/calldraft.h"

namespace Prefdesk {

class Connection;
struct Actor;

/// The published scripts that the sample call reads.
struct SampleScripts
{
    NoticeVersionId email;
    NoticeVersionId personalisation;

    /// Furnishes the desk first; for an actor who may.
    static Result<SampleScripts> make(Connection &connection, const Actor &actor);
};

/// Three changes that need their whole proof: two answers given and one withdrawn.
CallDraft sampleCall(CustomerId customer, const SampleScripts &scripts);

} // namespace Prefdesk
