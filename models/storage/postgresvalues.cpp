// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresvalues.h"

#include "models/storage/parameter.h"

#include <QtEndian>

#include <libpq-fe.h>

namespace Prefdesk {

namespace {

// Of PostgreSQL's catalogue pg_type; fixed since ever.
enum Oid : unsigned {
    Unknown = 0,
    Bool = 16,
    Bytea = 17,
    Name = 19,
    Int8 = 20,
    Int2 = 21,
    Int4 = 23,
    Text = 25,
    Float8 = 701,
    Literal = 705,
    ByteaArray = 1001,
    TextArray = 1009,
    Int8Array = 1016,
    Varchar = 1043,
    Void = 2278,
};

template<typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

template<typename Number>
void append(QByteArray &bytes, Number number)
{
    const qsizetype end = bytes.size();
    bytes.resize(end + static_cast<qsizetype>(sizeof number));
    qToBigEndian(number, bytes.data() + end);
}

void append(QByteArray &bytes, const QByteArray &item)
{
    append(bytes, static_cast<qint32>(item.size()));
    bytes.append(item);
}

void appendNull(QByteArray &bytes)
{
    append(bytes, qint32 {-1});
}

/// One dimension, from 1 on, the items to follow; array_send() of PostgreSQL's arrayfuncs.c.
QByteArray beginArray(unsigned type, qsizetype count, qsizetype bytesPerItem)
{
    QByteArray bytes;
    bytes.reserve(32 + count * bytesPerItem);
    append(bytes, qint32 {count == 0 ? 0 : 1});
    append(bytes, qint32 {1});
    append(bytes, quint32 {type});
    if (count > 0) {
        append(bytes, static_cast<qint32>(count));
        append(bytes, qint32 {1});
    }
    return bytes;
}

QByteArray arrayOf(const OptionalIntegers &items)
{
    QByteArray bytes = beginArray(Int8, items.size(), 12);
    for (const auto &item : items) {
        if (item) {
            append(bytes, qint32 {sizeof(qint64)});
            append(bytes, qint64 {*item});
        } else {
            appendNull(bytes);
        }
    }
    return bytes;
}

QByteArray arrayOf(const QByteArrayList &items)
{
    QByteArray bytes = beginArray(Bytea, items.size(), 48);
    for (const QByteArray &item : items)
        item.isNull() ? appendNull(bytes) : append(bytes, item);
    return bytes;
}

QByteArray arrayOf(const QStringList &items)
{
    QByteArray bytes = beginArray(Text, items.size(), 20);
    for (const QString &item : items)
        item.isNull() ? appendNull(bytes) : append(bytes, item.toUtf8());
    return bytes;
}

struct Encoded
{
    Oid type;
    QByteArray bytes;
};

Encoded arrayFrom(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<OptionalIntegers>())
        return {Int8Array, arrayOf(value.value<OptionalIntegers>())};
    if (value.metaType() == QMetaType::fromType<QByteArrayList>())
        return {ByteaArray, arrayOf(value.value<QByteArrayList>())};
    return {TextArray, arrayOf(value.toStringList())};
}

Encoded encoded(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return {Bool, QByteArray(1, value.toBool() ? '\1' : '\0')};
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return {Int8, bigEndian(value.toLongLong())};
    case QMetaType::Double:
        return {Float8, bigEndian(value.toDouble())};
    case QMetaType::QString:
        return {Text, value.toString().toUtf8()};
    case QMetaType::QByteArray:
        return {Bytea, value.toByteArray()};
    default:
        return arrayFrom(value);
    }
}

} // namespace

PostgresParameters::PostgresParameters(const QVariantList &values)
{
    const auto count = static_cast<std::size_t>(values.size());
    m_types.reserve(count);
    m_pointers.reserve(count);
    m_lengths.reserve(count);
    m_formats.assign(count, 1);
    m_bytes.reserve(values.size());
    for (const QVariant &value : values)
        add(value);
}

void PostgresParameters::add(const QVariant &value)
{
    const QVariant meant = parameter(value);
    if (!meant.isValid() || meant.isNull()) {
        m_types.push_back(Unknown); // the server takes the type of the place where it stands
        m_pointers.push_back(nullptr);
        m_lengths.push_back(0);
        return;
    }
    const Encoded one = encoded(meant);
    m_bytes.append(one.bytes);
    m_types.push_back(one.type);
    m_pointers.push_back(m_bytes.constLast().constData());
    m_lengths.push_back(static_cast<int>(one.bytes.size()));
}

QByteArray PostgresParameters::signature() const
{
    QByteArray signature;
    for (const unsigned type : m_types)
        signature += QByteArray::number(type) + ',';
    return signature;
}

bool PostgresRow::isNull(int column) const
{
    return PQgetisnull(m_result, m_row, column) != 0;
}

QByteArrayView PostgresRow::view(int column) const
{
    return {PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column)};
}

qint64 PostgresRow::integer(int column) const
{
    if (isNull(column))
        return 0;
    const QByteArrayView bytes = view(column);
    switch (PQftype(m_result, column)) {
    case Bool:
        return bytes.front() != 0 ? 1 : 0;
    case Int2:
        return qFromBigEndian<qint16>(bytes.data());
    case Int4:
        return qFromBigEndian<qint32>(bytes.data());
    case Int8:
        return qFromBigEndian<qint64>(bytes.data());
    default:
        return bytes.toByteArray().toLongLong();
    }
}

QString PostgresRow::text(int column) const
{
    if (isNull(column))
        return {};
    switch (PQftype(m_result, column)) {
    case Bool:
    case Int2:
    case Int4:
    case Int8:
        return QString::number(integer(column));
    default:
        return QString::fromUtf8(view(column));
    }
}

bool isReadable(const pg_result *result)
{
    for (int column = 0; column < PQnfields(result); ++column) {
        switch (PQftype(result, column)) {
        case Bool:
        case Bytea:
        case Name:
        case Int8:
        case Int2:
        case Int4:
        case Text:
        case Literal:
        case Varchar:
        case Void:
            continue;
        default:
            return false;
        }
    }
    return true;
}

} // namespace Prefdesk
