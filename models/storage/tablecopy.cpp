// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/tablecopy.h"

#include "models/storage/connection.h"
#include "models/storage/parameter.h"
#include "models/storage/scan.h"

namespace Prefdesk {

namespace {

constexpr qsizetype portion = 1000; // rows

QString placeholders(const TableShape &shape)
{
    return QStringList(shape.columns.size(), QStringLiteral("?")).join(QStringLiteral(", "));
}

/// Quoted, since some are words of SQL.
QString quotedColumns(const TableShape &shape)
{
    QStringList quoted;
    for (const QString &column : shape.columns)
        quoted.append(u'"' + column + u'"');
    return quoted.join(QStringLiteral(", "));
}

QVariant valueAt(const Scan &scan, int column, TableShape::Kind kind)
{
    if (scan.isNull(column))
        return {};
    switch (kind) {
    case TableShape::Kind::Integer:
        return scan.integer(column);
    case TableShape::Kind::Text:
        return QString::fromUtf8(scan.bytes(column));
    case TableShape::Kind::Bytes:
        return scan.bytes(column).toByteArray();
    }
    return {};
}

/// The values of one column of several rows, as an array; NULL elements are what isNull() there.
QVariant arrayOf(const QList<QVariantList> &rows, int column, TableShape::Kind kind)
{
    OptionalIntegers integers;
    QStringList texts;
    QByteArrayList bytes;
    for (const QVariantList &row : rows) {
        const QVariant value = parameter(row.at(column));
        const bool isNull = !value.isValid();
        if (kind == TableShape::Kind::Integer)
            integers.append(isNull ? std::nullopt : std::optional(value.toLongLong()));
        else if (kind == TableShape::Kind::Text)
            texts.append(isNull ? QString() : value.toString());
        else
            bytes.append(isNull ? QByteArray() : value.toByteArray());
    }
    if (kind == TableShape::Kind::Integer)
        return QVariant::fromValue(integers);
    return kind == TableShape::Kind::Text ? QVariant(texts) : QVariant::fromValue(bytes);
}

/// Takes rows in the engine's quickest way.
class RowWriter final
{
public:
    RowWriter(Connection &to, const TableShape &shape)
        : m_to(to)
        , m_shape(shape)
        , m_insertion(QStringLiteral("INSERT INTO %1 (%2) ").arg(shape.table, quotedColumns(shape)))
    {
    }

    Result<> write(const QVariantList &row)
    {
        if (m_to.engine() == Engine::SqlCipher)
            return run(QStringLiteral("VALUES (%1)"), row);
        m_rows.append(row);
        return m_rows.size() < portion ? Result<>() : finish();
    }

    Result<> finish()
    {
        if (m_rows.isEmpty())
            return {};
        QVariantList arrays;
        for (int column = 0; column < m_shape.columns.size(); ++column)
            arrays.append(arrayOf(m_rows, column, m_shape.kinds.at(column)));
        m_rows.clear();
        return run(QStringLiteral("SELECT * FROM unnest(%1)"), arrays);
    }

private:
    Result<> run(const QString &rows, const QVariantList &values)
    {
        const Result<qint64> written = m_to.run(m_insertion + rows.arg(placeholders(m_shape)), values);
        return written ? Result<>() : written.error();
    }

    Connection &m_to;
    const TableShape &m_shape;
    QString m_insertion;
    QList<QVariantList> m_rows;
};

} // namespace

Result<TableShape> tableShape(Connection &local, const QString &table)
{
    TableShape shape {.table = table, .columns = {}, .kinds = {}};
    const Result<> read = local.each(
        QStringLiteral("SELECT name, type FROM pragma_table_info(?) ORDER BY cid"), {table}, [&shape](const Row &row) {
            const QString type = row.text(1);
            shape.columns.append(row.text(0));
            shape.kinds.append(type == QStringLiteral("INTEGER")    ? TableShape::Kind::Integer
                                   : type == QStringLiteral("TEXT") ? TableShape::Kind::Text
                                                                    : TableShape::Kind::Bytes);
            return true;
        });
    if (!read)
        return read.error();
    return shape;
}

Result<qint64> copyTable(Connection &from, Connection &to, const TableShape &shape,
                         const std::function<bool(qint64)> &progressed)
{
    Scan scan(from, QStringLiteral("SELECT %1 FROM %2").arg(quotedColumns(shape), shape.table));
    RowWriter writer(to, shape);
    qint64 rows = 0;
    while (scan.next()) {
        QVariantList row;
        row.reserve(shape.columns.size());
        for (int column = 0; column < shape.columns.size(); ++column)
            row.append(valueAt(scan, column, shape.kinds.at(column)));
        if (const Result<> written = writer.write(row); !written)
            return written.error();
        if (++rows % portion == 0 && !progressed(rows))
            return stoppedError();
    }
    if (const Result<> read = scan.result(); !read)
        return read.error();
    if (const Result<> finished = writer.finish(); !finished)
        return finished.error();
    return rows;
}

} // namespace Prefdesk
