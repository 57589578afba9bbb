// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"
#include "models/preferences/downstreamsystem.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// What one customer said outside a call: an import row, a letter, a form, or a made-up history.
struct Statement
{
    CustomerId customer = {};
    QList<Wish> wishes; ///< seenChoice is not looked at
    Instant occurredAt; ///< what the customer did; when it is not known, now
    QString source; ///< "import", "letter", "form", "demo"
    std::optional<BatchId> batch;
    QString reason;
    QList<Question> repeated = {}; ///< what an import said no to that the one before it had said too
};

/// What an import made of a statement.
struct ImportedStatement
{
    QList<Happening> happenings;
    QList<Question> overruled; ///< repeated, but the customer has answered otherwise since then
};

/// Choices that come many at a time; works inside the caller's transaction and writes no ledger entries itself.
///
/// The caller gathers the answered happenings of a whole batch and gives them to one Ledger::record as the last
/// statement before its commit:
///
///     NextEntries next = *ledger.nextEntries();
///     for (statement) happenings += store.recordImported(statement, next.after(happenings.size()))->happenings;
///     ledger.record(actor, clock(), happenings);
class StatementStore final
{
public:
    StatementStore(Connection &connection, Actor actor, Clock clock);

    /// May only lower: a no withdraws what was given and refuses what never was, and leaves the limits as they are;
    /// anything else is passed over, so an import never turns anything on (GDPR Art. 7(1)). A no that was told before
    /// does not overrule a newer yes. Needs Permission::Import.
    /// next: the entry of the first answered happening and those behind it.
    Result<ImportedStatement> recordImported(const Statement &statement, NextEntries next);
    /// A history for the demonstration desk: keeps every wish, recorded when it occurred. Needs Permission::ManageDesk.
    Result<QList<Happening>> recordMadeUp(const Statement &statement, NextEntries next);

private:
    Result<> prepare();
    Result<Happening> keep(Choice choice, const Answer &before);
    Result<QString> hashOf(NoticeVersionId version);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    std::optional<QList<DownstreamSystem>> m_systems;
    QHash<qint64, QString> m_hashes;
};

} // namespace Prefdesk
