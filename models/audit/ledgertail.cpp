// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ledgertail.h"

#include "models/storage/connection.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Ledger)
};

Error damagedHead()
{
    return {Error::Kind::Damaged,
            Words::tr(
                "The end of the ledger is damaged, so nothing was saved. Ask a privacy officer to verify the ledger."),
            QStringLiteral("ledger_head")};
}

} // namespace

LedgerTail::LedgerTail(Frontier frontier)
    : m_frontier(std::move(frontier))
    , m_readSize(m_frontier.size())
{
}

Result<LedgerTail> LedgerTail::read(Connection &connection)
{
    const auto head
        = connection.first(QStringLiteral("SELECT size, frontier FROM ledger_head WHERE id = 1"), {},
                           [](const Row &row) { return Frontier::fromBytes(row.integer(0), row.bytes(1)); });
    if (!head)
        return head.error();
    if (!*head || !**head)
        return damagedHead();
    return LedgerTail(***head);
}

void LedgerTail::append(Hasher &hasher, const Hash &leaf)
{
    m_frontier.append(hasher, leaf, [this](int level, qint64 index, const Hash &hash) {
        if (level % tileBits == 0)
            m_tileHashes[{level / tileBits, index / tileWidth}].append(view(hash));
    });
}

Result<> LedgerTail::write(Connection &connection)
{
    for (auto tile = m_tileHashes.cbegin(); tile != m_tileHashes.cend(); ++tile) {
        const auto written = connection.run(
            QStringLiteral("INSERT INTO ledger_tile (level, tile, hashes) VALUES (?, ?, ?) "
                           "ON CONFLICT (level, tile) DO UPDATE SET hashes = CAST(hashes || excluded.hashes AS BLOB)"),
            {tile.key().first, tile.key().second, tile.value()});
        if (!written)
            return written.error();
    }
    m_tileHashes.clear();
    const auto written
        = connection.run(QStringLiteral("UPDATE ledger_head SET size = ?, frontier = ? WHERE id = 1 AND size = ?"),
                         {m_frontier.size(), m_frontier.toBytes(), m_readSize});
    if (!written)
        return written.error();
    if (*written != 1)
        return damagedHead();
    m_readSize = m_frontier.size();
    return {};
}

} // namespace Prefdesk
