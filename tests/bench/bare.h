// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"

#include <QByteArrayView>

struct sqlite3_stmt;

namespace Prefdesk {

/// A statement of SQLite alone on the file that a Connection has open: the bare operation beside ours.
class BareStatement final
{
public:
    BareStatement(Connection &connection, const char *sql);
    BareStatement(const BareStatement &) = delete;
    BareStatement &operator=(const BareStatement &) = delete;
    ~BareStatement();

    // Positions count from 1; texts and bytes must stay until the run.
    void bind(int position, qint64 value);
    void bind(int position, QByteArrayView utf8);
    void bindBlob(int position, QByteArrayView bytes);
    void bindNull(int position);
    /// To the end, looking at every column of every row; answers the bytes seen, or -1 after an error.
    qint64 run();
    /// The row id of the last INSERT.
    qint64 lastId() const;

private:
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace Prefdesk
