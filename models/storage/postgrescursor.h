// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/cursor.h"
#include "models/storage/postgresline.h"

#include <QVariantList>

#include <optional>

namespace Prefdesk {

class PostgresConnection;

/// A cursor of the server's, read in portions; see Scan.
class PostgresCursor final : public Cursor
{
public:
    PostgresCursor(PostgresConnection &connection, const QString &sql, const QVariantList &values);
    ~PostgresCursor() override;

    void restart(qint64 value) override;
    bool next() override;
    Result<> result() const override { return m_result; }
    qint64 integer(int column) const override { return m_row->integer(column); }
    bool isNull(int column) const override { return m_row->isNull(column); }
    QByteArrayView bytes(int column) const override { return m_row->view(column); }

private:
    void declare();
    bool fetch();
    void close();
    void fail(const Error &error);

    PostgresConnection &m_connection;
    QString m_sql;
    QVariantList m_values;
    QByteArray m_name;
    PostgresResult m_portion;
    std::optional<PostgresRow> m_row;
    int m_at = 0;
    int m_rows = 0;
    bool m_isDeclared = false;
    bool m_isLastPortion = false;
    Result<> m_result;
};

} // namespace Prefdesk
