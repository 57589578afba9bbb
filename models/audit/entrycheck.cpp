// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrycheck.h"

#include "models/audit/ledgertail.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

constexpr qint64 rowsPerProgress = 4096;
constexpr qsizetype hashSize = std::tuple_size_v<Hash>;
constexpr QByteArrayView noSubject = "\xff";

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

QString entryPlace(qint64 index)
{
    return QStringLiteral("entry %1").arg(index);
}

QString tilePlace(std::pair<int, qint64> tile)
{
    return QStringLiteral("tile %1/%2").arg(tile.first).arg(tile.second);
}

} // namespace

EntryCheck::EntryCheck(Connection &connection, Findings &findings, RootCheck &roots, const Frontier &start)
    : m_connection(connection)
    , m_findings(findings)
    , m_roots(roots)
    , m_subjects(connection, findings, start.size())
    , m_openings(connection, findings, m_subjects)
    , m_frontier(start)
    , m_firstIndex(start.size())
    , m_next(start.size())
{
}

Result<> EntryCheck::run(const Progress &progress)
{
    const auto last = m_connection.first(QStringLiteral("SELECT max(idx) FROM ledger_entry"), {},
                                         [](const Row &row) { return row.integer(0); });
    if (!last)
        return last.error();
    const double count = static_cast<double>(qMax<qint64>(1, **last + 1 - m_firstIndex));
    m_roots.reach(m_frontier, m_hasher);
    Result<> visited;
    const Result<> read = m_connection.each(
        // Leaf and subject travel in one piece, which is faster; x'ff' stands for no subject.
        QStringLiteral("SELECT idx, entry, CAST(iif(length(leaf) = 32, leaf || ifnull(subject, x'ff'), x'') AS BLOB), "
                       "recorded_at, CAST(action AS BLOB), person, subject_seq "
                       "FROM ledger_entry WHERE idx >= ? ORDER BY idx"),
        {m_firstIndex}, [&](const Row &row) {
            visited = visit(row);
            if (m_next % rowsPerProgress == 0)
                progress(static_cast<double>(m_next - m_firstIndex) / count);
            return static_cast<bool>(visited);
        });
    if (!read || !visited)
        return read ? visited : read;
    if (const Result<> flushed = m_openings.flush(); !flushed)
        return flushed;
    m_roots.finish(m_frontier.size());
    if (const Result<> compared = compareHead(); !compared)
        return compared;
    if (const Result<> compared = compareTiles(); !compared)
        return compared;
    if (const Result<> found = m_openings.findStrays(m_next); !found)
        return found;
    return m_subjects.finish();
}

Result<> EntryCheck::visit(const Row &row)
{
    const qint64 index = row.integer(0);
    if (index != m_next)
        m_findings.add(QStringLiteral("entry-missing"), entryPlace(m_next), QString::number(m_next),
                       QString::number(index));
    m_next = index + 1;
    const QByteArray bytes = row.bytes(1);
    const QByteArray leafAndSubject = row.bytes(2);
    const QByteArrayView storedLeaf = QByteArrayView(leafAndSubject).first(qMin(leafAndSubject.size(), hashSize));
    const QByteArrayView storedSubject = QByteArrayView(leafAndSubject).sliced(storedLeaf.size());
    const Hash leaf = m_hasher.leaf(bytes);
    if (view(leaf) != storedLeaf)
        m_findings.add(QStringLiteral("leaf"), entryPlace(index), hex(storedLeaf), hex(view(leaf)));
    append(leaf);
    const std::optional<EntryView> entry = readEntry(bytes);
    if (!entry) {
        m_findings.add(QStringLiteral("entry-damaged"), entryPlace(index), {}, {});
        return {};
    }
    compareColumns(row, storedSubject, *entry);
    m_openings.add(index, bytes, *entry);
    if (!entry->subject.isEmpty()) {
        if (const Result<> met = m_subjects.meet(*entry, leaf); !met)
            return met;
    }
    return m_openings.isFull() ? m_openings.flush() : Result<>();
}

void EntryCheck::compareColumns(const Row &row, QByteArrayView subject, const EntryView &entry)
{
    compareColumn(row.integer(3) == entry.recordedAt, "recorded_at");
    compareColumn(row.bytes(4) == entry.action, "action");
    compareColumn(row.integer(5) == entry.person, "person");
    const bool hasSubject = !entry.subject.isEmpty();
    compareColumn(subject == (hasSubject ? entry.subject : noSubject), "subject");
    compareColumn(hasSubject ? row.integer(6) == entry.subjectSeq : row.isNull(6), "subject_seq");
}

void EntryCheck::compareColumn(bool isSame, const char *column)
{
    if (!isSame)
        m_findings.add(QStringLiteral("column"), entryPlace(m_next - 1) + QStringLiteral(": ") + QLatin1String(column),
                       {}, {});
}

void EntryCheck::append(const Hash &leaf)
{
    m_frontier.append(m_hasher, leaf, [this](int level, qint64 index, const Hash &hash) {
        if (level % tileBits != 0)
            return;
        TileEnd &tile = m_tiles[{level / tileBits, index / tileWidth}];
        if (tile.hashes.isEmpty())
            tile.from = index % tileWidth;
        tile.hashes.append(view(hash));
    });
    m_roots.reach(m_frontier, m_hasher);
}

Result<> EntryCheck::compareHead()
{
    const auto head = m_connection.first(QStringLiteral("SELECT size, frontier FROM ledger_head WHERE id = 1"), {},
                                         [](const Row &row) { return std::pair(row.integer(0), row.bytes(1)); });
    if (!head)
        return head.error();
    const auto stored = head->value_or(std::pair(qint64 {-1}, QByteArray()));
    if (stored.first != m_frontier.size())
        m_findings.add(QStringLiteral("size"), QStringLiteral("head"), QString::number(m_frontier.size()),
                       QString::number(stored.first));
    if (stored.second != m_frontier.toBytes())
        m_findings.add(QStringLiteral("frontier"), QStringLiteral("head"), hex(m_frontier.toBytes()),
                       hex(stored.second));
    return {};
}

Result<> EntryCheck::compareTiles()
{
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT level, tile, hashes FROM ledger_tile"), {}, [this](const Row &row) {
              const std::pair<int, qint64> key {static_cast<int>(row.integer(0)), row.integer(1)};
              const auto tile = m_tiles.constFind(key);
              if (tile == m_tiles.cend()) {
                  if (m_firstIndex == 0)
                      m_findings.add(QStringLiteral("tile"), tilePlace(key), {}, QString::number(row.bytes(2).size()));
                  return true;
              }
              if (row.bytes(2).mid(tile->from * hashSize) != tile->hashes)
                  m_findings.add(QStringLiteral("tile"), tilePlace(key), hex(m_hasher.hash({tile->hashes})),
                                 hex(m_hasher.hash({row.bytes(2)})));
              m_tiles.erase(tile);
              return true;
          });
    for (auto tile = m_tiles.cbegin(); tile != m_tiles.cend(); ++tile)
        m_findings.add(QStringLiteral("tile"), tilePlace(tile.key()), QString::number(tile->hashes.size()), {});
    return read;
}

} // namespace Prefdesk
