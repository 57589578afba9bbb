// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/storage/sqlcipherstatement.h"

#include <QByteArrayView>
#include <QVariantList>

namespace Prefdesk {

class Connection;

/// The rows of one query, one by one, as SQLite's own bytes: for passes over whole tables, where values that travel
/// through QVariant cost more than the reading itself.
///
/// Several may stand side by side on one connection, so that tables in the same order are joined while they are read.
class Scan final
{
public:
    Scan(Connection &connection, const QString &sql, const QVariantList &values = {});

    /// Begins again with another value for the only parameter.
    void restart(qint64 value);
    /// Steps to the next row; false at the end and after an error, which result() tells.
    bool next();
    Result<> result() const { return m_result; }

    // Of the current row, by column position:
    qint64 integer(int column) const;
    bool isNull(int column) const;
    /// A blob, or a text as UTF-8, without a copy: gone with the next row.
    QByteArrayView bytes(int column) const;

private:
    void fail(int code);

    Connection &m_connection;
    QVariantList m_values; // SQLite keeps no copy of bound blobs
    SqlCipherStatement m_statement;
    bool m_isEnded = false;
    Result<> m_result;
};

} // namespace Prefdesk
