// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logstore.h"

#include "models/audit/ledgertail.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace Prefdesk {

namespace {

constexpr qsizetype hashSize = std::tuple_size_v<Hash>;
constexpr int mostCachedRows = 512; // 8 KiB each

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LogStore)
};

Error damaged(const QString &place)
{
    return {Error::Kind::Damaged,
            Words::tr("The ledger's stored hashes are incomplete. Verify the ledger to see what was changed."), place};
}

Error outside()
{
    return {Error::Kind::Invalid, Words::tr("The ledger does not have that many entries."), QStringLiteral("size")};
}

// The largest power of two that is smaller than count (RFC 6962's k).
qint64 splitOf(qint64 count)
{
    return static_cast<qint64>(std::bit_floor(static_cast<quint64>(count - 1)));
}

} // namespace

LogStore::LogStore(Connection &connection)
    : m_connection(connection)
    , m_rows(mostCachedRows)
{
}

Result<qint64> LogStore::size() const
{
    const auto size = m_connection.first(QStringLiteral("SELECT size FROM ledger_head WHERE id = 1"), {},
                                         [](const Row &row) { return row.integer(0); });
    if (!size)
        return size.error();
    if (!*size)
        return damaged(QStringLiteral("ledger_head"));
    return **size;
}

Result<QByteArray> LogStore::entry(qint64 index) const
{
    auto entry = m_connection.first(QStringLiteral("SELECT entry FROM ledger_entry WHERE idx = ?"), {index},
                                    [](const Row &row) { return row.bytes(0); });
    if (!entry)
        return entry.error();
    if (!*entry)
        return outside();
    return **entry;
}

Result<> LogStore::requireSize(qint64 wanted) const
{
    const Result<qint64> current = size();
    if (!current)
        return current.error();
    if (wanted < 0 || wanted > *current)
        return outside();
    return {};
}

Result<Hash> LogStore::root(qint64 size)
{
    if (const Result<> known = requireSize(size); !known)
        return known.error();
    if (size == 0)
        return m_hasher.hash({});
    return rangeRoot(0, size);
}

Result<QList<Hash>> LogStore::inclusionProof(qint64 index, qint64 size)
{
    if (const Result<> known = requireSize(size); !known)
        return known.error();
    if (index < 0 || index >= size)
        return outside();
    QList<Hash> proof;
    for (qint64 begin = 0, end = size; end - begin > 1;) {
        const qint64 middle = begin + splitOf(end - begin);
        const bool isLeft = index < middle;
        const Result<Hash> sibling = isLeft ? rangeRoot(middle, end) : rangeRoot(begin, middle);
        if (!sibling)
            return sibling.error();
        proof.append(*sibling);
        (isLeft ? end : begin) = middle;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<QList<Hash>> LogStore::consistencyProof(qint64 firstSize, qint64 secondSize)
{
    if (const Result<> known = requireSize(secondSize); !known)
        return known.error();
    if (firstSize < 0 || firstSize > secondSize)
        return outside();
    QList<Hash> proof;
    if (firstSize == 0 || firstSize == secondSize)
        return proof;
    qint64 begin = 0;
    qint64 end = secondSize;
    while (firstSize < end) {
        const qint64 middle = begin + splitOf(end - begin);
        const bool isLeft = firstSize <= middle;
        const Result<Hash> sibling = isLeft ? rangeRoot(middle, end) : rangeRoot(begin, middle);
        if (!sibling)
            return sibling.error();
        proof.append(*sibling);
        (isLeft ? end : begin) = middle;
    }
    if (begin > 0) { // otherwise the first tree is a subtree of its own, which the verifier knows
        const Result<Hash> rest = rangeRoot(begin, end);
        if (!rest)
            return rest.error();
        proof.append(*rest);
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<Hash> LogStore::rangeRoot(qint64 begin, qint64 end)
{
    const auto count = static_cast<quint64>(end - begin);
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        return subtree(level, begin >> level);
    }
    const qint64 middle = begin + splitOf(end - begin);
    const Result<Hash> left = rangeRoot(begin, middle);
    if (!left)
        return left.error();
    const Result<Hash> right = rangeRoot(middle, end);
    if (!right)
        return right.error();
    return m_hasher.node(*left, *right);
}

Result<Hash> LogStore::subtree(int level, qint64 index)
{
    const int tileLevel = level / tileBits;
    const int inTile = level % tileBits;
    const qint64 first = index << inTile; // counted in hashes of the tile's level
    const Result<QList<Hash>> row = storedRow(tileLevel, first / tileWidth);
    if (!row)
        return row.error();
    QList<Hash> hashes = row->mid(first % tileWidth, qsizetype {1} << inTile);
    if (hashes.size() != qsizetype {1} << inTile)
        return damaged(QStringLiteral("tile %1/%2").arg(tileLevel).arg(first / tileWidth));
    for (; hashes.size() > 1; hashes.resize(hashes.size() / 2)) {
        for (qsizetype at = 0; at < hashes.size() / 2; ++at)
            hashes[at] = m_hasher.node(hashes.at(2 * at), hashes.at(2 * at + 1));
    }
    return hashes.first();
}

Result<QList<Hash>> LogStore::storedRow(int tileLevel, qint64 tile)
{
    if (const QList<Hash> *const known = m_rows.object({tileLevel, tile}))
        return *known;
    QByteArray bytes;
    const auto read = tileLevel == 0
        ? m_connection.each(QStringLiteral("SELECT leaf FROM ledger_leaf WHERE idx BETWEEN ? AND ? ORDER BY idx"),
                            {tile * tileWidth, tile * tileWidth + tileWidth - 1},
                            [&bytes](const Row &row) {
                                bytes.append(row.bytes(0));
                                return true;
                            })
        : m_connection.each(QStringLiteral("SELECT hashes FROM ledger_tile WHERE level = ? AND tile = ?"),
                            {tileLevel, tile}, [&bytes](const Row &row) {
                                bytes = row.bytes(0);
                                return false;
                            });
    if (!read)
        return read.error();
    QList<Hash> hashes;
    for (qsizetype at = 0; at + hashSize <= bytes.size(); at += hashSize)
        hashes.append(*hashFrom(QByteArrayView(bytes).sliced(at, hashSize)));
    // A row that may still grow is not kept.
    if (hashes.size() == tileWidth)
        m_rows.insert({tileLevel, tile}, new QList<Hash>(hashes));
    return hashes;
}

} // namespace Prefdesk
