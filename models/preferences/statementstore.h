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

/// The choices of statements that nobody imports; works inside the caller's transaction and writes no ledger entries
/// itself.
///
/// The caller gathers the answered happenings and gives them to one Ledger::record as the last statement before its
/// commit:
///
///     NextEntries next = *ledger.nextEntries();
///     for (statement) happenings += *store.recordMadeUp(statement, next.after(happenings.size()));
///     ledger.record(actor, clock(), happenings);
class StatementStore final
{
public:
    StatementStore(Connection &connection, Actor actor);

    /// A history for the demonstration desk: keeps every wish, recorded when it occurred. Needs Permission::ManageDesk.
    /// next: the entry of the first answered happening and those behind it.
    Result<QList<Happening>> recordMadeUp(const Statement &statement, NextEntries next);

private:
    Result<> prepare();
    Result<Happening> keep(Choice choice, const Answer &before);
    Result<QString> hashOf(NoticeVersionId version);

    Connection &m_connection;
    Actor m_actor;
    std::optional<QList<DownstreamSystem>> m_systems;
    QHash<qint64, QString> m_hashes;
};

} // namespace Prefdesk
