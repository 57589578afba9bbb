// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/statementstore.h"

#include "models/notices/noticestore.h"
#include "models/preferences/choicestore.h"
#include "models/preferences/happenings.h"
#include "models/storage/connection.h"

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

Choice choiceOf(const Statement &statement, const Wish &wish, const Actor &actor)
{
    return {.id = {},
            .customer = statement.customer,
            .question = wish.question,
            .answer = wish.answer,
            .occurredAt = statement.occurredAt,
            .receivedAt = statement.occurredAt,
            .recordedAt = statement.occurredAt,
            .person = actor.id,
            .call = {},
            .batch = statement.batch,
            .source = statement.source,
            .method
            = statement.source == QLatin1String("import") ? QStringLiteral("import") : QStringLiteral("written"),
            .noticeVersion = wish.noticeVersion,
            .noticeHash = {},
            .systems = {},
            .reason = statement.reason,
            .ledgerIndex = -1};
}

Answer currentAnswer(const QList<Preference> &current, const Question &question)
{
    const auto preference = answerTo(current, question);
    return preference ? preference->answer : Answer();
}

} // namespace

StatementStore::StatementStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<> StatementStore::prepare()
{
    if (m_systems)
        return {};
    const auto systems = downstreamSystems(m_connection);
    if (!systems)
        return systems.error();
    m_systems = *systems;
    return {};
}

Result<ImportedStatement> StatementStore::recordImported(const Statement &statement, NextEntries next)
{
    if (const Result<> allowed = m_actor.require(Permission::Import); !allowed)
        return allowed.error();
    ImportedStatement imported;
    const auto current = ChoiceStore(m_connection).current(statement.customer);
    if (!current)
        return current.error();
    const Instant now = m_clock();
    for (const Wish &wish : statement.wishes) {
        const Answer before = currentAnswer(*current, wish.question);
        if (!isOff(wish.answer.state) || isOff(before.state))
            continue;
        if (statement.repeated.contains(wish.question)) {
            imported.overruled.append(wish.question);
            continue;
        }
        Choice choice = choiceOf(statement, wish, m_actor);
        choice.answer = turnedOff(before);
        choice.occurredAt = std::min(statement.occurredAt, now);
        choice.receivedAt = now;
        choice.recordedAt = now;
        choice.ledgerIndex = next.at(imported.happenings.size());
        const auto happening = keep(choice, before);
        if (!happening)
            return happening.error();
        imported.happenings.append(*happening);
    }
    return imported;
}

Result<QList<Happening>> StatementStore::recordMadeUp(const Statement &statement, NextEntries next)
{
    if (const Result<> allowed = m_actor.require(Permission::ManageDesk); !allowed)
        return allowed.error();
    QList<Happening> happenings;
    const auto current = ChoiceStore(m_connection).current(statement.customer);
    if (!current)
        return current.error();
    for (const Wish &wish : statement.wishes) {
        Choice choice = choiceOf(statement, wish, m_actor);
        choice.ledgerIndex = next.at(happenings.size());
        const auto happening = keep(choice, currentAnswer(*current, wish.question));
        if (!happening)
            return happening.error();
        happenings.append(*happening);
    }
    return happenings;
}

Result<Happening> StatementStore::keep(Choice choice, const Answer &before)
{
    if (const Result<> ready = prepare(); !ready)
        return ready.error();
    choice.systems = systemsThatMustAct(*m_systems, choice.question);
    if (choice.noticeVersion) {
        const auto hash = hashOf(*choice.noticeVersion);
        if (!hash)
            return hash.error();
        choice.noticeHash = *hash;
    }
    const auto id = ChoiceStore(m_connection).append(choice);
    if (!id)
        return id.error();
    choice.id = *id;
    return happeningOf(choice, before);
}

Result<QString> StatementStore::hashOf(NoticeVersionId version)
{
    const auto known = m_hashes.constFind(number(version));
    if (known != m_hashes.constEnd())
        return *known;
    const auto notice = NoticeStore(m_connection).version(version);
    if (!notice)
        return notice.error();
    const QString hash = *notice ? QString::fromLatin1((*notice)->hash.toHex()) : QString();
    m_hashes.insert(number(version), hash);
    return hash;
}

} // namespace Prefdesk
