// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/factswalk.h"

#include <algorithm>

namespace Prefdesk {

namespace {

bool isNo(ConsentState state)
{
    return state == ConsentState::Withdrawn || state == ConsentState::Refused;
}

} // namespace

void FactsWalk::takeChoices(Instant instant)
{
    const auto isLater = [this](const SaidChoice &one, const SaidChoice &other) {
        if (m_knowledge == Knowledge::Received && one.receivedAt != other.receivedAt)
            return one.receivedAt > other.receivedAt;
        return one.answer.choice > other.answer.choice;
    };
    std::array<const SaidChoice *, questionCount> answers {};
    std::vector<const SaidChoice *> optOuts; // the latest of each question and person
    for (const SaidChoice &said : m_history.choices) {
        if (!counts(said.receivedAt, said.recordedAt, instant))
            continue;
        if (said.of == SaidChoice::Of::Question) {
            const SaidChoice *&latest = answers[said.index];
            if (!latest || isLater(said, *latest))
                latest = &said;
            continue;
        }
        const auto same = std::ranges::find_if(optOuts, [&said](const SaidChoice *other) {
            return other->of == said.of && other->index == said.index && other->saidBy == said.saidBy
                && other->place == said.place;
        });
        if (same == optOuts.end())
            optOuts.push_back(&said);
        else if (isLater(said, **same))
            *same = &said;
    }
    for (std::size_t index = 0; index < answers.size(); ++index) {
        if (!answers[index])
            continue;
        AnswerFacts &answer = m_facts.answers[index];
        answer = answers[index]->answer;
        const auto stale = m_background.staleSince.constFind(number(answer.noticeVersion));
        if (stale == m_background.staleSince.cend())
            continue;
        changesAt(instant, *stale);
        answer.isNoticeStale = *stale <= instant;
    }
    for (const SaidChoice *said : optOuts) {
        if (isNo(said->answer.state))
            applyOptOut(*said);
    }
}

// The one recorded first is told, so that the order of loading never shows.
void FactsWalk::applyOptOut(const SaidChoice &said)
{
    const RefusalFacts refusal {said.receivedAt, said.answer.choice};
    const auto refuse = [&refusal](std::optional<RefusalFacts> &stop) {
        if (!stop || refusal.choice < stop->choice)
            stop = refusal;
    };
    switch (said.of) {
    case SaidChoice::Of::Stop:
        refuse(m_facts.hardStop);
        return;
    case SaidChoice::Of::Household:
        if (said.place == m_household)
            refuse(m_facts.hardStop);
        return;
    case SaidChoice::Of::Objection:
        refuse(m_facts.objection);
        return;
    case SaidChoice::Of::Address:
        for (std::size_t index = 0; index < m_addresses.size(); ++index) {
            if (m_addresses[index] == said.place)
                refuse(m_facts.points[static_cast<qsizetype>(index)].stop);
        }
        return;
    case SaidChoice::Of::Channel:
        for (int topic = 0; topic < topicCount; ++topic) {
            const auto question = static_cast<std::size_t>(said.index) * topicCount + static_cast<std::size_t>(topic);
            AnswerFacts &answer = m_facts.answers[question];
            if (!isNo(answer.state))
                answer = said.answer;
        }
        return;
    case SaidChoice::Of::Question:
        return;
    }
}

} // namespace Prefdesk
