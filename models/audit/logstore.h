// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/merkle.h"
#include "models/basics/result.h"

#include <QCache>
#include <QList>

namespace Prefdesk {

class Connection;

/// Roots and proofs of the stored tree, from leaf hashes and tiles: a few hundred small reads at any size.
///
/// It trusts what is stored; Verification is what compares that with the entries.
class LogStore final
{
public:
    explicit LogStore(Connection &connection);

    Result<qint64> size() const;
    /// The exact bytes of an entry; Invalid if there is none.
    Result<QByteArray> entry(qint64 index) const;
    /// The root that the tree had at this size.
    Result<Hash> root(qint64 size);
    /// RFC 6962 2.1.1: from the leaf's sibling up to the root's child.
    Result<QList<Hash>> inclusionProof(qint64 index, qint64 size);
    /// RFC 6962 2.1.2: that the tree of the second size begins with the tree of the first.
    Result<QList<Hash>> consistencyProof(qint64 firstSize, qint64 secondSize);

private:
    Result<> requireSize(qint64 size) const;
    Result<Hash> rangeRoot(qint64 begin, qint64 end);
    Result<Hash> subtree(int level, qint64 index);
    Result<QList<Hash>> storedRow(int tileLevel, qint64 tile);

    Connection &m_connection;
    Hasher m_hasher;
    QCache<std::pair<int, qint64>, QList<Hash>> m_rows; // rows of hashes read before
};

} // namespace Prefdesk
