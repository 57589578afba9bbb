// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/row.h"

#include <QByteArrayList>
#include <QVariantList>

#include <vector>

struct pg_result;

namespace Prefdesk {

/// Parameters in PostgreSQL's binary form, each with its type: what PQprepare and PQexecPrepared want.
class PostgresParameters final
{
public:
    explicit PostgresParameters(const QVariantList &values);

    int size() const { return static_cast<int>(m_types.size()); }
    const unsigned *types() const { return m_types.data(); }
    const char *const *values() const { return m_pointers.data(); }
    const int *lengths() const { return m_lengths.data(); }
    const int *formats() const { return m_formats.data(); }
    /// Tells statements of the same text and other types apart.
    QByteArray signature() const;

private:
    void add(const QVariant &value);

    QByteArrayList m_bytes;
    std::vector<unsigned> m_types;
    std::vector<const char *> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

/// One row of a result in binary form.
class PostgresRow final : public Row
{
public:
    explicit PostgresRow(const pg_result *result)
        : m_result(result)
    {
    }

    void setRow(int row) { m_row = row; }

    QString text(int column) const override;
    qint64 integer(int column) const override;
    QByteArray bytes(int column) const override { return view(column).toByteArray(); }
    bool isNull(int column) const override;
    /// The bytes as the server sent them: of text and bytea the value itself.
    QByteArrayView view(int column) const;

private:
    const pg_result *m_result;
    int m_row = 0;
};

/// Whether PostgresRow can read every column: bool, integers, texts and bytea.
bool isReadable(const pg_result *result);

} // namespace Prefdesk
