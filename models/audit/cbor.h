// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Prefdesk {

/// Writes the part of CBOR that ledger entries use, in its one deterministic form (RFC 8949 4.2.1).
class CborWriter final
{
public:
    void number(quint64 value) { head(0, value); }
    void bytes(QByteArrayView value);
    void text(QByteArrayView utf8);
    void array(quint64 length) { head(4, length); }
    void map(quint64 length) { head(5, length); }

    const QByteArray &result() const { return m_bytes; }

private:
    void head(unsigned type, quint64 argument);

    QByteArray m_bytes;
};

/// Reads what CborWriter writes and nothing else: longer forms of numbers, other types and bad UTF-8 fail.
///
/// After the first failure every read answers zero or nothing; ask isFine() at the end.
class CborReader final
{
public:
    explicit CborReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    /// A number that fits a qint64.
    qint64 number();
    QByteArrayView bytes(qsizetype length);
    QByteArrayView text();
    qint64 array() { return length(4); }
    qint64 map() { return length(5); }

    void fail() { m_fine = false; }
    bool isFine() const { return m_fine; }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    quint64 head(unsigned type);
    qint64 length(unsigned type);
    QByteArrayView take(quint64 length);

    QByteArrayView m_rest;
    bool m_fine = true;
};

} // namespace Prefdesk
