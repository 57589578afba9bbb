// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/audience.h"

#include "models/storage/connection.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/judge.h"
#include "models/verdicts/verdictbackground.h"

#include <algorithm>

namespace Prefdesk {

Result<> eachAudienceMember(Connection &connection, const Actor &actor, const Subject &subject, Instant instant,
                            const std::function<bool(const AudienceMember &)> &visit)
{
    if (const Result<> allowed = actor.require(Permission::Report); !allowed)
        return allowed;
    const FactsLoader loader(connection, actor);
    VerdictBackground background;
    if (const Result<> read = background.read(connection, loader); !read)
        return read;
    return loader.each(messagesAsked(instant), [&](const CustomerHistory &history) {
        FactsWalk walk(history, background.facts, background.zones, Knowledge::Recorded);
        const Facts &facts = walk.at(instant);
        const RuleBook &rules = background.rules->at(facts.place, instant);
        return visit({history.number, judge(facts, rules, subject, instant), rules});
    });
}

Result<bool> replay(Connection &connection, const Actor &actor, CustomerId customer, const Subject &subject,
                    const QList<Instant> &instants,
                    const std::function<void(Instant, const Verdict &, const RuleBook &)> &visit)
{
    if (instants.isEmpty())
        return true;
    const FactsLoader loader(connection, actor);
    VerdictBackground background;
    if (const Result<> read = background.read(connection, loader); !read)
        return read.error();
    const auto [first, last] = std::ranges::minmax(instants);
    const auto history = loader.history(customer, first == last ? messagesAsked(first) : messagesSent(first, last));
    if (!history)
        return history.error();
    if (!*history)
        return false;
    FactsWalk walk(**history, background.facts, background.zones, Knowledge::Recorded);
    for (const Instant instant : instants) {
        const Facts &facts = walk.at(instant);
        const RuleBook &rules = background.rules->at(facts.place, instant);
        visit(instant, judge(facts, rules, subject, instant), rules);
    }
    return true;
}

} // namespace Prefdesk
