// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"
#include "models/verdicts/verdict.h"

#include <QList>

#include <functional>
#include <optional>

namespace Prefdesk {

/// May the company advertise on a channel, and about what: the verdicts on its topics in one line. Service messages
/// are left out, for one of them is no permission to advertise.
struct ChannelVerdict
{
    Channel channel = Channel::Email;
    VerdictKind kind = VerdictKind::Blocked;
    QList<Topic> topics; ///< that are allowed, now or from then on
    std::optional<Instant> from; ///< with AllowedFrom: the earliest
    Topic decidedAt = Topic::Newsletter; ///< whose verdict explains the line
    /// With Blocked: the strongest no of all topics. Else ConsentGiven when the customer agreed to all of these topics,
    /// Nothing when the law asks for no consent to some.
    Reason reason = Reason::Nothing;

    bool operator==(const ChannelVerdict &) const = default;
};

ChannelVerdict channelVerdict(Channel channel, const std::function<Verdict(Topic)> &verdictOn);

} // namespace Prefdesk
