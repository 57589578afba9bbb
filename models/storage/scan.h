// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/cursor.h"

#include <QVariantList>

#include <memory>

namespace Prefdesk {

class Connection;

/// The rows of one query, one by one, as the engine's own bytes: for passes over whole tables, where values that travel
/// through QVariant cost more than the reading itself.
///
/// Several may stand side by side on one connection, so that tables in the same order are joined while they are read.
class Scan final
{
public:
    Scan(Connection &connection, const QString &sql, const QVariantList &values = {});

    /// Begins again with another value for the only parameter.
    void restart(qint64 value) { m_cursor->restart(value); }
    /// Steps to the next row; false at the end and after an error, which result() tells.
    bool next() { return m_cursor->next(); }
    Result<> result() const { return m_cursor->result(); }

    // Of the current row, by column position:
    qint64 integer(int column) const { return m_cursor->integer(column); }
    bool isNull(int column) const { return m_cursor->isNull(column); }
    /// A blob, or a text as UTF-8, without a copy: gone with the next row.
    QByteArrayView bytes(int column) const { return m_cursor->bytes(column); }

private:
    std::unique_ptr<Cursor> m_cursor;
};

} // namespace Prefdesk
