// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/cbor.h"

#include <limits>

namespace Prefdesk {

namespace {

constexpr auto largest = static_cast<quint64>(std::numeric_limits<qint64>::max());

// The number of bytes that follow the first one, for the shortest form of the argument.
int followers(quint64 argument)
{
    if (argument < 24)
        return 0;
    if (argument <= 0xff)
        return 1;
    if (argument <= 0xffff)
        return 2;
    return argument <= 0xffff'ffff ? 4 : 8;
}

} // namespace

void CborWriter::head(unsigned type, quint64 argument)
{
    const int count = followers(argument);
    unsigned low = static_cast<unsigned>(argument);
    if (count > 0)
        low = count == 1 ? 24 : count == 2 ? 25 : count == 4 ? 26 : 27;
    m_bytes.append(static_cast<char>(type << 5 | low));
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        m_bytes.append(static_cast<char>(argument >> shift & 0xff));
}

void CborWriter::bytes(QByteArrayView value)
{
    head(2, static_cast<quint64>(value.size()));
    m_bytes.append(value);
}

void CborWriter::text(QByteArrayView utf8)
{
    head(3, static_cast<quint64>(utf8.size()));
    m_bytes.append(utf8);
}

quint64 CborReader::head(unsigned type)
{
    const QByteArrayView first = take(1);
    if (!m_fine)
        return 0;
    const auto byte = static_cast<unsigned char>(first.front());
    const unsigned low = byte & 0x1f;
    if (byte >> 5 != type || low > 27) {
        fail();
        return 0;
    }
    if (low < 24)
        return low;
    const int count = 1 << (low - 24);
    quint64 argument = 0;
    for (const char next : take(static_cast<quint64>(count)))
        argument = argument << 8 | static_cast<unsigned char>(next);
    if (followers(argument) != count)
        fail();
    return argument;
}

qint64 CborReader::length(unsigned type)
{
    const quint64 argument = head(type);
    if (argument > largest)
        fail();
    return m_fine ? static_cast<qint64>(argument) : 0;
}

qint64 CborReader::number()
{
    return length(0);
}

QByteArrayView CborReader::bytes(qsizetype length)
{
    if (head(2) != static_cast<quint64>(length))
        fail();
    return take(static_cast<quint64>(length));
}

QByteArrayView CborReader::text()
{
    const QByteArrayView utf8 = take(head(3));
    if (!utf8.isValidUtf8())
        fail();
    return m_fine ? utf8 : QByteArrayView();
}

QByteArrayView CborReader::take(quint64 length)
{
    if (!m_fine || length > static_cast<quint64>(m_rest.size())) {
        fail();
        return {};
    }
    const auto taken = static_cast<qsizetype>(length);
    const QByteArrayView bytes = m_rest.first(taken);
    m_rest = m_rest.sliced(taken);
    return bytes;
}

} // namespace Prefdesk
