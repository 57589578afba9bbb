// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/statementstore.h"

#include "models/notices/noticestore.h"
#include "models/preferences/choicestore.h"
#include "models/preferences/happenings.h"
#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

Answer currentAnswer(const QList<Preference> &current, const Question &question)
{
    const auto preference = answerTo(current, question);
    return preference ? preference->answer : Answer();
}

} // namespace

StatementStore::StatementStore(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
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

Result<QList<Happening>> StatementStore::recordMadeUp(const Statement &statement, NextEntries next)
{
    if (const Result<> allowed = m_actor.require(Permission::ManageDesk); !allowed)
        return allowed.error();
    QList<Happening> happenings;
    const auto current = ChoiceStore(m_connection).current(statement.customer);
    if (!current)
        return current.error();
    for (const Wish &wish : statement.wishes) {
        Choice choice = choiceOf(statement, wish, m_actor.id);
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
