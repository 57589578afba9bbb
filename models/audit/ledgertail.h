// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/merkle.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QMap>

#include <utility>

namespace Prefdesk {

class Connection;

/// How many hashes one row of ledger_tile holds: its level counts in steps of 2^8 (C2SP tlog-tiles).
constexpr qint64 tileWidth = 256;
constexpr int tileBits = 8;

/// The growing end of the stored tree: the head row and the hashes for ledger_tile, written once per call.
///
/// Row (level, tile) holds the roots of up to 256 complete subtrees of 256^level leaves, from 256 * tile on. There
/// is no level 0: those hashes are in ledger_entry.leaf.
class LedgerTail final
{
public:
    static Result<LedgerTail> read(Connection &connection);

    qint64 size() const { return m_frontier.size(); }
    void append(Hasher &hasher, const Hash &leaf);
    Result<> write(Connection &connection);

private:
    explicit LedgerTail(Frontier frontier);

    Frontier m_frontier;
    qint64 m_readSize; // what the head row must still say when it is written
    QMap<std::pair<int, qint64>, QByteArray> m_tileHashes; // (level, tile): what to add to its end
};

} // namespace Prefdesk
