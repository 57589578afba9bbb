// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/unsavedanswers.h"

#include "models/customers/customer.h"
#include "models/preferences/answersheet.h"

#include <algorithm>
#include <utility>

namespace Prefdesk {

namespace {

/// Lays the wishes of one sheet over the facts.
class UnsavedAnswers final
{
public:
    UnsavedAnswers(Facts facts, const AnswerSheet &sheet, Instant instant)
        : m_facts(std::move(facts))
        , m_sheet(sheet)
        , m_instant(instant)
    {
    }

    void take(const Wish &wish, const QList<ContactPoint> &points);
    Facts facts() const { return m_facts; }

private:
    void takeOptOut(const Wish &wish, std::optional<RefusalFacts> &standing) const;
    void takePoint(const Wish &wish, const QList<ContactPoint> &points);
    void takeChannel(const Wish &wish, Channel channel);
    AnswerFacts factsOf(const Answer &answer) const;
    bool isKept(const Question &question, ChoiceId choice) const;

    Facts m_facts;
    const AnswerSheet &m_sheet;
    Instant m_instant;
};

void UnsavedAnswers::take(const Wish &wish, const QList<ContactPoint> &points)
{
    if (const std::optional<QuestionIndex> question = indexOf(wish.question))
        m_facts.answer(*question) = factsOf(wish.answer);
    else if (wish.question.isObjection())
        takeOptOut(wish, m_facts.objection);
    else if (wish.question.isStop() || !wish.question.channel()) // or of the household
        takeOptOut(wish, m_facts.hardStop);
    else if (wish.question.place())
        takePoint(wish, points);
    else
        takeChannel(wish, *wish.question.channel());
}

void UnsavedAnswers::takeOptOut(const Wish &wish, std::optional<RefusalFacts> &standing) const
{
    if (wish.answer.state == ConsentState::Withdrawn) {
        if (!standing)
            standing = RefusalFacts {.since = m_instant};
    } else if (standing && isKept(wish.question, standing->choice)) {
        standing.reset();
    }
}

void UnsavedAnswers::takePoint(const Wish &wish, const QList<ContactPoint> &points)
{
    for (PointFacts &point : m_facts.points) {
        const bool isIt = std::ranges::any_of(points, [&](const ContactPoint &own) {
            return own.id == point.id && own.address == wish.question.place();
        });
        if (isIt)
            takeOptOut(wish, point.stop);
    }
}

void UnsavedAnswers::takeChannel(const Wish &wish, Channel channel)
{
    for (const Topic topic : allTopics()) {
        AnswerFacts &answer = m_facts.answer(indexOf(channel, topic));
        const bool isNo = answer.state == ConsentState::Refused || answer.state == ConsentState::Withdrawn;
        if (wish.answer.state == ConsentState::Withdrawn && !isNo)
            answer = factsOf(wish.answer);
        else if (wish.answer.state == ConsentState::Given && isKept(wish.question, answer.choice))
            answer = factsOf(m_sheet.answer(Question::topic(channel, topic)));
    }
}

AnswerFacts UnsavedAnswers::factsOf(const Answer &answer) const
{
    return {.state = answer.state,
            .frequency = answer.frequency,
            .form = ConsentForm::Spoken,
            .cap = answer.cap,
            .pauseUntil = answer.pauseUntil,
            .since = m_instant};
}

bool UnsavedAnswers::isKept(const Question &question, ChoiceId choice) const
{
    const auto kept = m_sheet.kept(question);
    return kept && kept->choice == choice;
}

} // namespace

// Topics first: an opt-out lies over them.
Facts withUnsaved(Facts facts, const AnswerSheet &sheet, const QList<ContactPoint> &points, Instant instant)
{
    UnsavedAnswers answers(std::move(facts), sheet, instant);
    for (const bool isOptOut : {false, true}) {
        for (const Wish &wish : sheet.wishes()) {
            if (wish.question.isOptOut() == isOptOut)
                answers.take(wish, points);
        }
    }
    return answers.facts();
}

} // namespace Prefdesk
