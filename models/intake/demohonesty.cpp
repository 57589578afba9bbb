// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demohonesty.h"

#include "models/storage/connection.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/judge.h"

namespace Prefdesk {

DemoHonesty::DemoHonesty(Connection &connection, Actor actor, quint32 seed)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_random(seed)
{
}

QString DemoHonesty::plantedCampaign()
{
    return QStringLiteral("planted-breach");
}

Result<> DemoHonesty::begin()
{
    Result<FactsBackground> background = FactsLoader(m_connection, m_actor).background();
    if (!background)
        return background.error();
    m_background = *std::move(background);
    Result<RuleShelf> rules = RuleShelf::open(m_connection, m_zones);
    if (!rules)
        return rules.error();
    m_rules = *std::move(rules);
    return {};
}

Result<QList<Message>> DemoHonesty::choose(CustomerId customer, const QList<Message> &candidates)
{
    constexpr int fewOf = 12;
    Result<std::optional<CustomerHistory>> known = FactsLoader(m_connection, m_actor).history(customer, {});
    if (!known)
        return known.error();
    CustomerHistory history = *std::move(*known);
    QList<Message> chosen;
    for (Message message : candidates) {
        const SentFacts sent {message.sentAt, message.channel, message.topic, static_cast<qint64>(chosen.size())};
        const bool isLost = progressOf(message.status) > progressOf(QStringLiteral("clicked"));
        if (!isAllowed(history, sent)) {
            if (isLost || m_random.bounded(fewOf) != 0)
                continue;
            message.campaign = plantedCampaign();
        }
        chosen.append(message);
        if (!isLost)
            history.messages.push_back({sent, message.recordedAt});
    }
    return chosen;
}

bool DemoHonesty::isAllowed(const CustomerHistory &history, const SentFacts &sent)
{
    FactsWalk walk(history, m_background, m_zones, Knowledge::Received);
    const Facts &facts = walk.before(sent);
    return judge(facts, m_rules->at(facts.place, sent.at), Subject::topic(sent.channel, sent.topic), sent.at)
        .isAllowed();
}

} // namespace Prefdesk
