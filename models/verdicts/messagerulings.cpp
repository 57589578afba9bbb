// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/judgedmessage.h"
#include "models/verdicts/rulingsreader.h"

#include <QLocale>

namespace Prefdesk {

namespace {

MessageRuling rulingOf(const JudgedMessage &judged)
{
    MessageRuling ruling {.kind = judged.verdict.kind};
    if (judged.verdict.decidedBy < 0)
        return ruling;
    const RuleResult &decided = judged.verdict.results[judged.verdict.decidedBy];
    ruling.reason = decided.reason;
    ruling.rule = judged.rules.ruleTitle(decided.rule, QLocale().name().section(u'_', 0, 0));
    ruling.law = judged.rules.citation(decided.rule);
    return ruling;
}

} // namespace

struct RulingsReader::Known
{
    RuleShelf &shelf;
    FactsBackground background;
    CustomerHistory history;
};

Result<RulingsReader::Known> RulingsReader::known(Connection &connection, const Actor &actor, CustomerId customer,
                                                  const SentFacts &first, const SentFacts &last, qsizetype count)
{
    const Result<RuleShelf *> shelf = m_rules.shelf(connection);
    if (!shelf)
        return shelf.error();
    const FactsLoader loader(connection, actor);
    Result<FactsBackground> background = loader.background();
    if (!background)
        return background.error();
    MessageSpan span = messagesSent(first.at, last.at);
    span.untilId = last.record;
    span.most = mostMessages + 1 + count;
    Result<std::optional<CustomerHistory>> history = loader.history(customer, span);
    if (!history)
        return history.error();
    if (!*history)
        return noSuchCustomer();
    return Known {**shelf, *std::move(background), **std::move(history)};
}

Result<QHash<qint64, MessageRuling>> RulingsReader::messages(Connection &connection, const Actor &actor,
                                                             CustomerId customer, const QList<SentFacts> &messages)
{
    QHash<qint64, MessageRuling> rulings;
    if (messages.isEmpty())
        return rulings;
    const Result<Known> read
        = known(connection, actor, customer, messages.constFirst(), messages.constLast(), messages.size());
    if (!read)
        return read.error();
    for (const SentFacts &message : messages)
        rulings.insert(message.record, {});
    MessageJudge judge(connection, read->background, read->shelf, m_rules.zones());
    const Result<> done
        = judge.judgeAll(read->history, messages.constFirst().at, [&rulings](const JudgedMessage &judged) {
              const auto asked = rulings.find(judged.sent.record);
              if (asked != rulings.end())
                  *asked = rulingOf(judged);
          });
    if (!done)
        return done.error();
    return rulings;
}

Result<MessageExplanation> RulingsReader::explanation(Connection &connection, const Actor &actor, CustomerId customer,
                                                      const SentFacts &message)
{
    const Result<Known> read = known(connection, actor, customer, message, message, 1);
    if (!read)
        return read.error();
    FactsWalk walk(read->history, read->background, m_rules.zones(), Knowledge::Received);
    const Facts &facts = walk.before(message);
    const Result<Subject> subject = MessageJudge(connection, read->background, read->shelf, m_rules.zones())
                                        .subjectOf(read->history, message, facts);
    if (!subject)
        return subject.error();
    return MessageExplanation {Rulings(facts, read->shelf.at(facts.place, message.at), message.at), *subject};
}

} // namespace Prefdesk
