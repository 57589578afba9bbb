// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/audience.h"

#include "models/storage/connection.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/judge.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/zonebook.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr Instant sinceEver {0};

/// What every pass over customers needs beside their histories.
struct Background
{
    ZoneBook zones = {};
    FactsBackground facts = {};
    std::optional<RuleShelf> rules = {};

    Result<> read(Connection &connection, const FactsLoader &loader)
    {
        Result<FactsBackground> known = loader.background();
        if (!known)
            return known.error();
        facts = *std::move(known);
        Result<RuleShelf> shelf = RuleShelf::open(connection, zones);
        if (!shelf)
            return shelf.error();
        rules = *std::move(shelf);
        return {};
    }
};

} // namespace

Result<> eachAudienceMember(Connection &connection, const Actor &actor, const Subject &subject, Instant instant,
                            const std::function<bool(const AudienceMember &)> &visit)
{
    if (const Result<> allowed = actor.require(Permission::Report); !allowed)
        return allowed;
    const FactsLoader loader(connection, actor);
    Background background;
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
    Background background;
    if (const Result<> read = background.read(connection, loader); !read)
        return read.error();
    const auto history = loader.history(customer, messagesAsked(*std::ranges::min_element(instants)));
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

Result<HonourRate> eachBreach(Connection &connection, const Actor &actor, std::optional<CustomerId> customer,
                              const std::function<void(const QString &, const JudgedMessage &)> &visit)
{
    if (const Result<> allowed = actor.require(customer ? Permission::LookUp : Permission::ReadHistory); !allowed)
        return allowed.error();
    const FactsLoader loader(connection, actor);
    Background background;
    if (const Result<> read = background.read(connection, loader); !read)
        return read.error();
    MessageJudge messages(connection, background.facts, *background.rules, background.zones);
    HonourRate rate;
    const auto judgeOne = [&](const CustomerHistory &history) {
        return messages.judgeAll(history, [&](const JudgedMessage &judged) {
            ++rate.messages;
            rate.breaches += judged.isBreach() ? 1 : 0;
            if (judged.isBreach())
                visit(history.number, judged);
        });
    };
    Result<> done;
    if (customer) {
        const auto history = loader.history(*customer, sinceEver);
        if (!history)
            return history.error();
        if (*history)
            done = judgeOne(**history);
    } else {
        const Result<> read = loader.each(sinceEver, [&](const CustomerHistory &history) {
            done = judgeOne(history);
            return static_cast<bool>(done);
        });
        if (!read)
            return read.error();
    }
    if (!done)
        return done.error();
    return rate;
}

} // namespace Prefdesk
