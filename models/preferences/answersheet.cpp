// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/answersheet.h"

#include <QSet>

#include <algorithm>

namespace Prefdesk {

void AnswerSheet::setKept(const QList<Preference> &preferences)
{
    m_kept = preferences;
}

std::optional<Preference> AnswerSheet::kept(const Question &question) const
{
    return answerTo(m_kept, question);
}

Answer AnswerSheet::answer(const Question &question) const
{
    const auto wish = std::ranges::find(m_wishes, question, &Wish::question);
    if (wish != m_wishes.end())
        return wish->answer;
    const auto preference = kept(question);
    return preference ? preference->answer : Answer();
}

bool AnswerSheet::isChanged(const Question &question) const
{
    return std::ranges::find(m_wishes, question, &Wish::question) != m_wishes.end();
}

bool AnswerSheet::isStopped() const
{
    return answer(Question::stop()).state == ConsentState::Withdrawn;
}

int AnswerSheet::narrowOptOuts() const
{
    QSet<Question> questions;
    for (const Preference &preference : m_kept)
        questions.insert(preference.question);
    for (const Wish &wish : m_wishes)
        questions.insert(wish.question);
    return static_cast<int>(std::ranges::count_if(questions, [this](const Question &question) {
        return question.isOptOut() && !question.isStop() && answer(question).state == ConsentState::Withdrawn;
    }));
}

void AnswerSheet::setAnswer(const Question &question, const Answer &said, Instant saidAt)
{
    const auto preference = kept(question);
    const Answer before = preference ? preference->answer : Answer();
    const Answer answer = settled(before, said);
    if (answer == this->answer(question))
        return;
    m_undo.append(m_wishes);
    const auto wish = std::ranges::find(m_wishes, question, &Wish::question);
    if (wish != m_wishes.end() && answer == before) {
        m_wishes.remove(wish - m_wishes.begin());
    } else if (wish != m_wishes.end()) {
        wish->answer = answer;
        wish->saidAt = saidAt;
    } else {
        m_wishes.append({.question = question,
                         .answer = answer,
                         .seenChoice = preference ? std::optional(preference->choice) : std::nullopt,
                         .noticeVersion = {},
                         .saidAt = saidAt});
    }
}

void AnswerSheet::undo()
{
    if (!m_undo.isEmpty())
        m_wishes = m_undo.takeLast();
}

void AnswerSheet::setWishes(const QList<Wish> &wishes)
{
    m_wishes = wishes;
    m_undo.clear();
}

void AnswerSheet::keepMine(const Question &question)
{
    const auto wish = std::ranges::find(m_wishes, question, &Wish::question);
    const auto theirs = kept(question);
    if (wish != m_wishes.end() && theirs)
        wish->seenChoice = theirs->choice;
}

void AnswerSheet::takeTheirs(const Question &question)
{
    m_wishes.removeIf([&question](const Wish &wish) { return wish.question == question; });
    m_undo.clear();
}

void AnswerSheet::forget(const QList<Wish> &saved)
{
    m_wishes.removeIf([&saved](const Wish &wish) {
        return std::ranges::any_of(saved, [&wish](const Wish &other) {
            return other.question == wish.question && other.answer == wish.answer;
        });
    });
    m_undo.clear();
}

Answer toggled(const Answer &kept, const Answer &shown)
{
    const bool keptOn = kept.state == ConsentState::Given;
    Answer next = shown;
    if (shown.state != ConsentState::Given) {
        if (shown != kept)
            return kept;
        next.state = ConsentState::Given;
        return next;
    }
    if (!keptOn && kept.state != ConsentState::Unknown)
        return kept;
    next.state = keptOn ? ConsentState::Withdrawn : ConsentState::Refused;
    return next;
}

} // namespace Prefdesk
