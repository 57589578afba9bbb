// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/channelverdict.h"

#include <algorithm>

namespace Prefdesk {

namespace {

const RuleResult *deciding(const Verdict &verdict)
{
    return verdict.decidedBy < 0 ? nullptr : &verdict.results[verdict.decidedBy];
}

// The earlier the step, the stronger the no: what the customer said goes before what nobody has asked yet.
bool isStronger(const RuleResult *one, const RuleResult *other)
{
    return one && (!other || one->gate < other->gate);
}

bool isAgreed(const Verdict &verdict)
{
    return std::ranges::any_of(verdict.results,
                               [](const RuleResult &result) { return result.reason == Reason::ConsentGiven; });
}

/// The topic joins those of the line.
void add(ChannelVerdict &line, Topic topic, const Verdict &verdict)
{
    const bool isFirst = line.topics.isEmpty();
    const bool isAgreedSoFar = isFirst || line.reason == Reason::ConsentGiven;
    line.reason = isAgreedSoFar && isAgreed(verdict) ? Reason::ConsentGiven : Reason::Nothing;
    if (isFirst || (verdict.from && *verdict.from < *line.from)) {
        line.decidedAt = topic;
        line.from = verdict.from;
    }
    line.topics.append(topic);
}

} // namespace

ChannelVerdict channelVerdict(Channel channel, const std::function<Verdict(Topic)> &verdictOn)
{
    ChannelVerdict now {.channel = channel, .kind = VerdictKind::Allowed, .topics = {}, .from = {}};
    ChannelVerdict later {.channel = channel, .kind = VerdictKind::AllowedFrom, .topics = {}, .from = {}};
    ChannelVerdict never {.channel = channel, .kind = VerdictKind::Blocked, .topics = {}, .from = {}};
    std::optional<RuleResult> strongest;
    for (const Topic topic : allTopics()) {
        if (topic == Topic::Service)
            continue;
        const Verdict verdict = verdictOn(topic);
        const RuleResult *const reason = deciding(verdict);
        if (verdict.kind == VerdictKind::Allowed) {
            add(now, topic, verdict);
        } else if (verdict.kind == VerdictKind::AllowedFrom) {
            add(later, topic, verdict);
        } else if (isStronger(reason, strongest ? &*strongest : nullptr)) {
            strongest = *reason;
            never.decidedAt = topic;
            never.reason = reason->reason;
        }
    }
    if (!now.topics.isEmpty())
        return now;
    return later.topics.isEmpty() ? never : later;
}

} // namespace Prefdesk
