// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/action.h"
#include "models/audit/commitment.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// A row that an entry tells of and that says which entry that is (ledger_idx).
struct RecordedRow
{
    enum class Kind { Call, Choice, Circumstance, Duty, DutyStep };
    Kind kind;
    qint64 id;
};

/// What a store wants kept for ever: values become salted commitments, the customer a pseudonym.
struct Happening
{
    Action action = Action::DeskCreated;
    std::optional<CustomerId> customer {};
    CommittedJson before {}; ///< committed under the label "before"; empty: nothing was there
    CommittedJson after {}; ///< committed under the label "after"
    QString reason {}; ///< committed under the label "reason", where one was given
    std::optional<RecordedRow> row {};
};

/// The indices of the entries that come next, for the rows that they tell of. On a shared desk others may be first:
/// there every index is -1, and the server writes the right one into the row when it appends the entry.
class NextEntries final
{
public:
    static NextEntries from(qint64 index) { return NextEntries(index); }
    static NextEntries unknown() { return NextEntries(-1); }

    qint64 at(qsizetype offset) const { return m_first < 0 ? -1 : m_first + offset; }
    NextEntries after(qsizetype offset) const { return NextEntries(at(offset)); }

private:
    explicit NextEntries(qint64 first)
        : m_first(first)
    {
    }

    qint64 m_first;
};

/// The append-only log (RFC 6962 Merkle tree over deterministic CBOR entries).
class Ledger final
{
public:
    explicit Ledger(Connection &connection);

    /// Appends inside the caller's transaction, as its last statements; on a shared desk with its commit. The change
    /// must not be committed when this fails: Refused when the actor's row no longer grants role and regions.
    Result<> record(const Actor &actor, Instant now, const QList<Happening> &happenings);
    /// The same for one.
    Result<> record(const Actor &actor, Instant now, const Happening &happening);
    /// Rows that point at their entry are written before it.
    Result<NextEntries> nextEntries() const;

private:
    Result<> append(const Actor &actor, Instant now, const QList<Happening> &happenings);

    Connection &m_connection;
};

} // namespace Prefdesk
