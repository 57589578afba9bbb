// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArray>

#include <vector>

namespace Prefdesk {

class Connection;
class Row;

/// Some entries and the values kept for them, as they are stored; what one thread reads and another recomputes.
struct EntryBatch
{
    struct Entry
    {
        qint64 index = 0;
        QByteArray bytes;
        QByteArray leafAndSubject; ///< 32 bytes and the pseudonym or noSubject; empty if the leaf has another length
        qint64 recordedAt = 0;
        QByteArray action;
        qint64 person = 0;
        qint64 subjectSeq = 0; ///< noSeq: none
    };

    struct Value
    {
        qint64 index = 0;
        QByteArray hashed; ///< 0x02, salt, label, 0x00, value; empty if salt or label cannot be cut out of it again
    };

    static constexpr char noSubject = '\xff';
    static constexpr qint64 noSeq = -1;
    static constexpr std::size_t mostEntries = 2048;

    std::vector<Entry> entries;
    std::vector<Value> values;

    /// Yields Entry by entryOf(); one value that travels by itself costs more than the joining of two.
    static QString selection();
    static Entry entryOf(const Row &row);
    /// Reads the values of the entries that are there.
    Result<> readValues(Connection &connection);
};

} // namespace Prefdesk
