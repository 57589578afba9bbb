// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulings.h"

#include "models/preferences/answersheet.h"
#include "models/verdicts/judge.h"

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

// What is said now needs no more than the answer; basis, form and notice of a yes are those of a call.
Rulings Rulings::with(const AnswerSheet &sheet) const
{
    Rulings saved = *this;
    for (const Wish &wish : sheet.wishes()) {
        const std::optional<QuestionIndex> question = indexOf(wish.question);
        if (!question)
            continue;
        saved.m_facts.answer(*question) = {.state = wish.answer.state,
                                           .frequency = wish.answer.frequency,
                                           .form = ConsentForm::Spoken,
                                           .cap = wish.answer.cap,
                                           .pauseUntil = wish.answer.pauseUntil,
                                           .since = m_instant};
    }
    if (!sheet.isStopped())
        saved.m_facts.hardStop.reset();
    else if (!saved.m_facts.hardStop)
        saved.m_facts.hardStop = RefusalFacts {.since = m_instant};
    return saved;
}

} // namespace Prefdesk
