// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/hasher.h"

#include <QList>

#include <optional>

namespace Prefdesk {

/// The roots of the complete subtrees of a growing RFC 6962 tree, largest first: one hash per set bit of the size.
class Frontier final
{
public:
    Frontier() = default;
    /// Nothing unless there are as many hashes as the size has set bits.
    static std::optional<Frontier> fromBytes(qint64 size, QByteArrayView hashes);
    QByteArray toBytes() const;

    qint64 size() const { return m_size; }
    /// RFC 6962 2.1; of the empty tree: the hash of nothing.
    Hash root(Hasher &hasher) const;

    /// Appends a leaf hash; completed(level, index, hash) hears of every subtree that this makes complete.
    template<typename Completed>
    void append(Hasher &hasher, const Hash &leaf, Completed completed)
    {
        Hash hash = leaf;
        int level = 0;
        for (; (m_size >> level) & 1; ++level) {
            hash = hasher.node(m_hashes.takeLast(), hash);
            completed(level + 1, m_size >> (level + 1), hash);
        }
        m_hashes.append(hash);
        ++m_size;
    }
    void append(Hasher &hasher, const Hash &leaf)
    {
        append(hasher, leaf, [](int, qint64, const Hash &) {});
    }

    bool operator==(const Frontier &) const = default;

private:
    qint64 m_size = 0;
    QList<Hash> m_hashes;
};

/// The root that an inclusion proof leads to (RFC 9162 2.1.3.2); nothing if the proof has another length.
std::optional<Hash> rootOfInclusion(qint64 index, qint64 size, const Hash &leaf, const QList<Hash> &proof);

/// Whether the tree of the first size and root is a beginning of the second (RFC 9162 2.1.4.2).
bool isConsistent(qint64 firstSize, const Hash &firstRoot, qint64 secondSize, const Hash &secondRoot,
                  const QList<Hash> &proof);

} // namespace Prefdesk
