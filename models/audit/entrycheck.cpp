// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrycheck.h"

#include "models/audit/ledgertail.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

constexpr qsizetype hashSize = std::tuple_size_v<Hash>;

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
    , m_openings(findings, m_subjects)
    , m_frontier(start)
    , m_firstIndex(start.size())
    , m_next(start.size())
{
}

Result<> EntryCheck::run(const Progress &progress)
{
    m_roots.reach(m_frontier, m_hasher);
    if (const Result<> found = findAdded(); !found)
        return found;
    if (const Result<> read = readBatches(progress); !read)
        return read;
    m_roots.finish(m_frontier.size());
    if (const Result<> compared = compareHead(); !compared)
        return compared;
    if (const Result<> compared = compareTiles(); !compared)
        return compared;
    if (const Result<> found = m_openings.findStrays(m_connection, m_next); !found)
        return found;
    return m_subjects.finish();
}

// The pass begins at 0, so these would never be looked at, though people see them.
Result<> EntryCheck::findAdded()
{
    return m_connection.each(QStringLiteral("SELECT idx FROM ledger_entry WHERE idx < 0"), {}, [this](const Row &row) {
        m_findings.add(QStringLiteral("entry-added"), entryPlace(row.integer(0)), {}, QString::number(row.integer(0)));
        return true;
    });
}

Result<> EntryCheck::readBatches(const Progress &progress)
{
    const auto last = m_connection.first(QStringLiteral("SELECT max(idx) FROM ledger_entry"), {},
                                         [](const Row &row) { return row.integer(0); });
    if (!last)
        return last.error();
    const double count = static_cast<double>(qMax<qint64>(1, **last + 1 - m_firstIndex));
    EntryReader reader(m_connection, m_firstIndex);
    EntryBatch batch;
    while (reader.read(batch)) {
        progress(static_cast<double>(batch.entries.back().index + 1 - m_firstIndex) / count);
        if (const Result<> handed = handOver(batch); !handed)
            return handed;
    }
    const Result<> joined = join();
    return reader.result() ? joined : reader.result();
}

Result<> EntryCheck::handOver(EntryBatch &batch)
{
    if (const Result<> joined = join(); !joined)
        return joined;
    std::swap(batch, m_handed);
    // Without a thread to spare it runs in join() instead.
    m_running = std::async([this] { recompute(); });
    return {};
}

Result<> EntryCheck::join()
{
    if (!m_running.valid())
        return {};
    m_running.get();
    return m_openings.reportMissing();
}

void EntryCheck::recompute()
{
    for (const EntryBatch::Entry &stored : m_handed.entries)
        visit(stored);
    m_openings.match(m_handed);
}

void EntryCheck::visit(const EntryBatch::Entry &stored)
{
    if (stored.index != m_next)
        m_findings.add(QStringLiteral("entry-missing"), entryPlace(m_next), QString::number(m_next),
                       QString::number(stored.index));
    m_next = stored.index + 1;
    const QByteArrayView bytes = m_handed.view(stored.bytes);
    const QByteArrayView storedLeaf = m_handed.view(stored.leaf);
    const Hash leaf = m_hasher.leaf(bytes);
    if (view(leaf) != storedLeaf)
        m_findings.add(QStringLiteral("leaf"), entryPlace(stored.index), hex(storedLeaf), hex(view(leaf)));
    append(leaf);
    const std::optional<EntryView> entry = readEntry(bytes);
    if (!entry) {
        m_findings.add(QStringLiteral("entry-damaged"), entryPlace(stored.index), {}, {});
        return;
    }
    compareColumns(stored, *entry);
    m_openings.claim(stored.index, *entry);
    if (!entry->subject.isEmpty())
        m_subjects.meet(*entry, leaf);
}

void EntryCheck::compareColumns(const EntryBatch::Entry &stored, const EntryView &entry)
{
    const bool hasSubject = !entry.subject.isEmpty();
    compareColumn(stored.recordedAt == entry.recordedAt, "recorded_at");
    compareColumn(m_handed.view(stored.action) == entry.action, "action");
    compareColumn(stored.person == entry.person, "person");
    compareColumn(stored.hasSubject == hasSubject && m_handed.view(stored.subject) == entry.subject, "subject");
    compareColumn(stored.hasSubjectSeq == hasSubject && stored.subjectSeq == entry.subjectSeq, "subject_seq");
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
