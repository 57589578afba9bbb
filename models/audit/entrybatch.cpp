// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrybatch.h"

#include "models/audit/openingstore.h"

namespace Prefdesk {

namespace {

constexpr std::size_t mostEntries = 2048;
constexpr std::size_t mostBytes = std::size_t {4} << 20; // entries of the largest size must not fill the memory

} // namespace

EntryBatch::Span EntryBatch::keep(QByteArrayView bytes)
{
    const Span span {m_bytes.size(), static_cast<std::size_t>(bytes.size())};
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return span;
}

EntryReader::EntryReader(Connection &connection, qint64 firstIndex)
    : m_entries(connection,
                QStringLiteral("SELECT idx, entry, leaf, recorded_at, action, person, subject, subject_seq "
                               "FROM ledger_entry WHERE idx >= ? ORDER BY idx"),
                {firstIndex})
    , m_values(connection,
               QStringLiteral("SELECT idx, %1 FROM opening WHERE idx >= ? ORDER BY idx").arg(openingColumns()),
               {firstIndex})
    , m_hasValue(m_values.next())
{
}

bool EntryReader::read(EntryBatch &batch)
{
    batch.entries.clear();
    batch.values.clear();
    batch.m_bytes.clear();
    while (batch.entries.size() < mostEntries && batch.m_bytes.size() < mostBytes && m_entries.next())
        keepEntry(batch);
    if (batch.entries.empty())
        return false;
    while (m_hasValue && m_values.integer(0) <= batch.entries.back().index) {
        keepValues(batch);
        m_hasValue = m_values.next();
    }
    return static_cast<bool>(result());
}

Result<> EntryReader::result() const
{
    return m_entries.result() ? m_values.result() : m_entries.result();
}

void EntryReader::keepEntry(EntryBatch &batch)
{
    batch.entries.push_back({.index = m_entries.integer(0),
                             .bytes = batch.keep(m_entries.bytes(1)),
                             .leaf = batch.keep(m_entries.bytes(2)),
                             .recordedAt = m_entries.integer(3),
                             .action = batch.keep(m_entries.bytes(4)),
                             .person = m_entries.integer(5),
                             .subject = batch.keep(m_entries.bytes(6)),
                             .hasSubject = !m_entries.isNull(6),
                             .subjectSeq = m_entries.integer(7),
                             .hasSubjectSeq = !m_entries.isNull(7)});
}

void EntryReader::keepValues(EntryBatch &batch)
{
    int column = 1;
    for (const QByteArrayView label : openingLabels) {
        if (!m_values.isNull(column) || !m_values.isNull(column + 1))
            keepValue(batch, label, column);
        column += 2;
    }
}

void EntryReader::keepValue(EntryBatch &batch, QByteArrayView label, int column)
{
    const std::size_t begin = batch.m_bytes.size();
    batch.m_bytes.push_back('\x02');
    const std::size_t saltSize = batch.keep(m_values.bytes(column + 1)).size;
    const std::size_t labelSize = batch.keep(label).size;
    batch.m_bytes.push_back('\0');
    batch.keep(m_values.bytes(column));
    batch.values.push_back({.index = m_values.integer(0),
                            .hashed = {begin, batch.m_bytes.size() - begin},
                            .saltSize = saltSize,
                            .labelSize = labelSize});
}

} // namespace Prefdesk
