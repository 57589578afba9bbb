// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/scan.h"

#include <QByteArrayView>

#include <vector>

namespace Prefdesk {

/// Some entries and the values kept for them, as they are stored; what one thread reads and another recomputes.
///
/// All bytes stand in one piece that is used again for the next batch: a pass allocates nothing per entry.
class EntryBatch final
{
public:
    /// A place among the bytes of the batch.
    struct Span
    {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    struct Entry
    {
        qint64 index = 0;
        Span bytes;
        Span leaf;
        qint64 recordedAt = 0;
        Span action;
        qint64 person = 0;
        Span subject;
        bool hasSubject = false;
        qint64 subjectSeq = 0;
        bool hasSubjectSeq = false;
    };

    struct Value
    {
        qint64 index = 0;
        Span hashed; ///< 0x02, salt, label, 0x00, value: what the commitment is the hash of
        std::size_t saltSize = 0;
        std::size_t labelSize = 0;
    };

    std::vector<Entry> entries;
    std::vector<Value> values;

    QByteArrayView view(Span span) const { return {m_bytes.data() + span.begin, static_cast<qsizetype>(span.size)}; }
    QByteArrayView saltOf(const Value &value) const { return view({value.hashed.begin + 1, value.saltSize}); }
    QByteArrayView labelOf(const Value &value) const
    {
        return view({value.hashed.begin + 1 + value.saltSize, value.labelSize});
    }
    QByteArrayView valueOf(const Value &value) const
    {
        const std::size_t before = 2 + value.saltSize + value.labelSize;
        return view({value.hashed.begin + before, value.hashed.size - before});
    }

private:
    friend class EntryReader;
    Span keep(QByteArrayView bytes);

    std::vector<char> m_bytes;
};

/// Reads the entries from one index on, and beside them their values, each table once and in its own order.
class EntryReader final
{
public:
    EntryReader(Connection &connection, qint64 firstIndex);

    /// Fills the batch anew; false when there is nothing more or something failed.
    bool read(EntryBatch &batch);
    Result<> result() const;

private:
    void keepEntry(EntryBatch &batch);
    void keepValues(EntryBatch &batch);
    void keepValue(EntryBatch &batch, QByteArrayView label, int column);

    Scan m_entries;
    Scan m_values;
    bool m_hasValue; // m_values stands on one that is not kept yet
};

} // namespace Prefdesk
