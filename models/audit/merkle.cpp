// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/merkle.h"

#include <bit>

namespace Prefdesk {

namespace {

constexpr qsizetype hashSize = std::tuple_size_v<Hash>;

} // namespace

std::optional<Frontier> Frontier::fromBytes(qint64 size, QByteArrayView hashes)
{
    if (size < 0 || hashes.size() != hashSize * std::popcount(static_cast<quint64>(size)))
        return std::nullopt;
    Frontier frontier;
    frontier.m_size = size;
    for (qsizetype at = 0; at < hashes.size(); at += hashSize)
        frontier.m_hashes.append(*hashFrom(hashes.sliced(at, hashSize)));
    return frontier;
}

QByteArray Frontier::toBytes() const
{
    QByteArray bytes;
    bytes.reserve(m_hashes.size() * hashSize);
    for (const Hash &hash : m_hashes)
        bytes.append(view(hash));
    return bytes;
}

Hash Frontier::root(Hasher &hasher) const
{
    if (m_hashes.isEmpty())
        return hasher.hash({});
    Hash root = m_hashes.last();
    for (qsizetype at = m_hashes.size() - 2; at >= 0; --at)
        root = hasher.node(m_hashes.at(at), root);
    return root;
}

std::optional<Hash> rootOfInclusion(qint64 index, qint64 size, const Hash &leaf, const QList<Hash> &proof)
{
    if (index < 0 || index >= size)
        return std::nullopt;
    Hasher hasher;
    Hash root = leaf;
    qint64 node = index;
    qint64 last = size - 1;
    for (const Hash &sibling : proof) {
        if (last == 0)
            return std::nullopt;
        if ((node & 1) || node == last) {
            root = hasher.node(sibling, root);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            root = hasher.node(root, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 ? std::optional(root) : std::nullopt;
}

bool isConsistent(qint64 firstSize, const Hash &firstRoot, qint64 secondSize, const Hash &secondRoot,
                  const QList<Hash> &proof)
{
    Hasher hasher;
    if (firstSize < 0 || firstSize > secondSize)
        return false;
    if (firstSize == 0)
        return proof.isEmpty() && firstRoot == hasher.hash({});
    if (firstSize == secondSize)
        return proof.isEmpty() && firstRoot == secondRoot;
    QList<Hash> path = proof;
    if (std::has_single_bit(static_cast<quint64>(firstSize)))
        path.prepend(firstRoot);
    if (path.isEmpty())
        return false;

    qint64 node = firstSize - 1;
    qint64 last = secondSize - 1;
    for (; node & 1; node >>= 1)
        last >>= 1;
    Hash first = path.first();
    Hash second = path.first();
    for (qsizetype at = 1; at < path.size(); ++at) {
        if (last == 0)
            return false;
        if ((node & 1) || node == last) {
            first = hasher.node(path.at(at), first);
            second = hasher.node(path.at(at), second);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            second = hasher.node(second, path.at(at));
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && first == firstRoot && second == secondRoot;
}

} // namespace Prefdesk
