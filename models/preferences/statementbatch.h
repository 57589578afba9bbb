// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/preferences/downstreamsystem.h"
#include "models/preferences/statement.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// What many customers said in an import, a block of them at a time: in as many statements on a shared desk, however
/// many they are. Works inside the import's transaction and writes no ledger entries itself.
///
/// It may only lower: a no withdraws what was given and refuses what never was, and leaves the limits as they are;
/// anything else is passed over, so an import never turns anything on (GDPR Art. 7(1)). A no that was told before does
/// not overrule a newer yes.
class StatementBatch final
{
public:
    StatementBatch(Connection &connection, Actor actor, Clock clock);

    /// Begins a block. customers: whose answers are read; nobody else of the block may have given any. next: the entry
    /// of the first choice and those behind it. Needs Permission::Import.
    Result<> begin(const QList<CustomerId> &customers, NextEntries next);
    /// Answers what it left alone: told before, but the customer has answered otherwise since then.
    QList<Question> take(const Statement &statement);
    /// Writes the choices of the block.
    Result<> write();
    /// What the ledger is to keep of them, in their order; once.
    QList<Happening> happenings();
    /// The ledger has it: until then the answers are remembered from block to block.
    void forget() { m_answers.clear(); }

private:
    struct Given // an answer in force
    {
        Question question = Question::stop();
        Answer answer;
    };

    Answer &answerTo(CustomerId customer, const Question &question);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    std::optional<QList<DownstreamSystem>> m_systems;
    NextEntries m_next = NextEntries::unknown();
    QHash<qint64, QList<Given>> m_answers; // by customer, as they stand after m_choices
    QList<Choice> m_choices; // not written yet
    QList<Answer> m_before; // what stood before each of them
};

} // namespace Prefdesk
