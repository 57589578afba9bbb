// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/judgedmessage.h"

#include "models/storage/connection.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/judge.h"
#include "models/verdicts/ruleshelf.h"

#include <algorithm>

namespace Prefdesk {

namespace {

// Only then it matters at which of them the message arrived.
bool dependsOnPoint(const Facts &facts, Channel channel)
{
    const auto serves = [channel](const PointFacts &point) { return point.serves(channel); };
    return std::ranges::count_if(facts.points, serves) > 1
        && std::ranges::any_of(facts.points, [&serves](const PointFacts &point) {
               return serves(point) && (point.stop || point.isReassigned || !point.hits.isEmpty());
           });
}

} // namespace

MessageJudge::MessageJudge(Connection &connection, const FactsBackground &background, RuleShelf &rules, ZoneBook &zones)
    : m_connection(connection)
    , m_background(background)
    , m_rules(rules)
    , m_zones(zones)
{
}

Result<ContactPointId> MessageJudge::pointOf(const CustomerHistory &history, const SentFacts &sent, const Facts &facts)
{
    if (!dependsOnPoint(facts, sent.channel))
        return ContactPointId {};
    const auto address = m_connection.first(QStringLiteral("SELECT address FROM message WHERE id = ?"), {sent.record},
                                            [](const Row &row) { return row.text(0); });
    if (!address)
        return address.error();
    for (const PointSpell &point : history.points) {
        const bool isKnown = std::ranges::find(facts.points, point.id, &PointFacts::id) != facts.points.end();
        if (isKnown && point.address == *address && (point.channels & channelBit(sent.channel)) != 0)
            return point.id;
    }
    return ContactPointId {};
}

Result<Subject> MessageJudge::subjectOf(const CustomerHistory &history, const SentFacts &sent, const Facts &facts)
{
    const Result<ContactPointId> point = pointOf(history, sent, facts);
    return point ? Subject::topic(sent.channel, sent.topic, *point) : Result<Subject>(point.error());
}

Result<> MessageJudge::judgeAll(const CustomerHistory &history, Instant from,
                                const std::function<void(const JudgedMessage &)> &visit)
{
    FactsWalk walk(history, m_background, m_zones, Knowledge::Received);
    const auto first = std::ranges::lower_bound(history.messages, from, {},
                                                [](const KnownMessage &message) { return message.sent.at; });
    for (auto known = first; known != history.messages.end(); ++known) {
        const KnownMessage &message = *known;
        const Facts &facts = walk.before(message.sent);
        const Result<Subject> subject = subjectOf(history, message.sent, facts);
        if (!subject)
            return subject.error();
        const RuleBook &rules = m_rules.at(facts.place, message.sent.at);
        const Verdict verdict = judge(facts, rules, *subject, message.sent.at);
        visit({message.sent, verdict, rules, history.customer});
    }
    return {};
}

} // namespace Prefdesk
