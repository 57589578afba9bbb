// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/entry.h"
#include "models/audit/entrybatch.h"
#include "models/audit/finding.h"
#include "models/audit/merkle.h"
#include "models/audit/openingcheck.h"
#include "models/audit/rootcheck.h"
#include "models/audit/subjectcheck.h"

#include <QMap>

#include <future>
#include <utility>

namespace Prefdesk {

class Connection;

/// Part of verification: reads every entry once, in order, and recomputes all that was derived from it.
///
/// While this thread reads one batch, another recomputes the one before; they are never in the same object at once.
class EntryCheck final
{
public:
    /// start: where the pass begins; entries before it are trusted.
    EntryCheck(Connection &connection, Findings &findings, RootCheck &roots, const Frontier &start);

    Result<> run(const Progress &progress);
    const Frontier &frontier() const { return m_frontier; }

private:
    struct TileEnd
    {
        qint64 from = 0; ///< hashes of the row that lie before the pass
        QByteArray hashes;
    };

    Result<> findAdded();
    Result<> readBatches(const Progress &progress);
    /// Starts recomputing the batch and gives back the one before, to be filled anew.
    Result<> handOver(EntryBatch &batch);
    Result<> join();
    void recompute();
    void visit(const EntryBatch::Entry &stored);
    void compareColumns(const EntryBatch::Entry &stored, const EntryView &entry);
    void compareColumn(bool isSame, const char *column);
    void append(const Hash &leaf);
    Result<> compareHead();
    Result<> compareTiles();

    Connection &m_connection;
    Findings &m_findings;
    RootCheck &m_roots;
    SubjectCheck m_subjects;
    OpeningCheck m_openings;
    Hasher m_hasher;
    Frontier m_frontier;
    qint64 m_firstIndex;
    qint64 m_next; // the index that the next row must have
    QMap<std::pair<int, qint64>, TileEnd> m_tiles;
    EntryBatch m_handed; // what the other thread recomputes
    std::future<void> m_running; // last: it is waited for before what it uses goes
};

} // namespace Prefdesk
