// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/statementbatch.h"

#include "models/preferences/choicebatch.h"
#include "models/preferences/happenings.h"

#include <algorithm>
#include <utility>

namespace Prefdesk {

namespace {

bool isOff(ConsentState state)
{
    return state == ConsentState::Refused || state == ConsentState::Withdrawn;
}

// Only what was given can be withdrawn.
Answer turnedOff(const Answer &before)
{
    Answer off = before;
    off.state = before.state == ConsentState::Given ? ConsentState::Withdrawn : ConsentState::Refused;
    return off;
}

} // namespace

StatementBatch::StatementBatch(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<> StatementBatch::begin(const QList<CustomerId> &customers, NextEntries next)
{
    if (const Result<> allowed = m_actor.require(Permission::Import); !allowed)
        return allowed;
    if (!m_systems) {
        const auto systems = downstreamSystems(m_connection);
        if (!systems)
            return systems.error();
        m_systems = *systems;
    }
    m_next = next;
    m_choices.clear();
    m_before.clear();
    QList<CustomerId> unread = customers;
    unread.removeIf([this](CustomerId customer) { return m_answers.contains(number(customer)); });
    return ChoiceBatch(m_connection)
        .eachAnswer(unread, [this](CustomerId customer, const Question &question, const Answer &answer) {
            m_answers[number(customer)].append({question, answer});
        });
}

QList<Question> StatementBatch::take(const Statement &statement)
{
    QList<Question> overruled;
    const Instant now = m_clock();
    for (const Wish &wish : statement.wishes) {
        Answer &answer = answerTo(statement.customer, wish.question);
        if (!isOff(wish.answer.state) || isOff(answer.state))
            continue;
        if (statement.repeated.contains(wish.question)) {
            overruled.append(wish.question);
            continue;
        }
        Choice choice = choiceOf(statement, wish, m_actor.id);
        choice.answer = turnedOff(answer);
        choice.occurredAt = std::min(statement.occurredAt, now);
        choice.receivedAt = now;
        choice.recordedAt = now;
        choice.systems = systemsThatMustAct(*m_systems, choice.question);
        choice.ledgerIndex = m_next.at(m_choices.size());
        m_before.append(std::exchange(answer, choice.answer));
        m_choices.append(choice);
    }
    return overruled;
}

Answer &StatementBatch::answerTo(CustomerId customer, const Question &question)
{
    QList<Given> &answers = m_answers[number(customer)];
    const auto known = std::ranges::find(answers, question, &Given::question);
    if (known != answers.end())
        return known->answer;
    answers.append({question, {}});
    return answers.last().answer;
}

Result<> StatementBatch::write()
{
    return ChoiceBatch(m_connection).append(m_choices);
}

QList<Happening> StatementBatch::happenings()
{
    QList<Happening> happenings;
    happenings.reserve(m_choices.size());
    for (qsizetype at = 0; at < m_choices.size(); ++at)
        happenings.append(happeningOf(m_choices.at(at), m_before.at(at)));
    m_choices.clear();
    m_before.clear();
    return happenings;
}

} // namespace Prefdesk
