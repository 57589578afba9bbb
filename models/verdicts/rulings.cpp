// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulings.h"

#include "models/verdicts/judge.h"
#include "models/verdicts/unsavedanswers.h"
#include "models/verdicts/withdrawalwords.h"

#include <utility>

namespace Prefdesk {

Rulings::Rulings(Facts facts, RuleBook rules, Instant instant)
    : m_facts(std::move(facts))
    , m_rules(std::move(rules))
    , m_instant(instant)
{
}

Verdict Rulings::verdict(const Subject &subject) const
{
    return judge(m_facts, m_rules, subject, m_instant);
}

ChannelVerdict Rulings::channel(Channel channel) const
{
    return channelVerdict(channel, [&](Topic topic) { return verdict(Subject::topic(channel, topic)); });
}

Rulings Rulings::at(Instant instant) const
{
    Rulings later = *this;
    later.m_instant = instant;
    return later;
}

QHash<Question, Instant> Rulings::notToAsk() const
{
    QHash<Question, Instant> until;
    for (int index = 0; index < questionCount; ++index) {
        const Question question = questionAt(static_cast<QuestionIndex>(index));
        const Subject subject = question.isDataUse() ? Subject::dataUse(*question.dataUse())
                                                     : Subject::topic(*question.channel(), *question.topic());
        if (const AskAnswer answer = mayAsk(m_facts, m_rules, subject, m_instant); answer.notBefore)
            until.insert(question, *answer.notBefore);
    }
    return until;
}

ScopeAnswer Rulings::scopeOf(const QString &words, Channel channel) const
{
    return Prefdesk::scopeOf(m_rules, withdrawalKindOf(words), Subject::topic(channel, Topic::Offers));
}

Rulings Rulings::with(const AnswerSheet &sheet, const QList<ContactPoint> &points) const
{
    return {withUnsaved(m_facts, sheet, points, m_instant), m_rules, m_instant};
}

} // namespace Prefdesk
