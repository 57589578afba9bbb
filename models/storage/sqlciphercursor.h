// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/cursor.h"
#include "models/storage/sqlcipherstatement.h"

#include <QVariantList>

namespace Prefdesk {

class Connection;
class SqlCipherHandle;

/// A statement of SQLite's own, stepped row by row.
class SqlCipherCursor final : public Cursor
{
public:
    /// connection: to be asked whether somebody stopped it.
    SqlCipherCursor(const Connection &connection, SqlCipherHandle &handle, const QString &sql,
                    const QVariantList &values);

    void restart(qint64 value) override;
    bool next() override;
    Result<> result() const override { return m_result; }
    qint64 integer(int column) const override;
    bool isNull(int column) const override;
    QByteArrayView bytes(int column) const override;

private:
    void fail(int code);

    const Connection &m_connection;
    QVariantList m_values; // SQLite keeps no copy of bound blobs
    SqlCipherStatement m_statement;
    bool m_isEnded = false;
    Result<> m_result;
};

} // namespace Prefdesk
