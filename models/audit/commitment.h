// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/hasher.h"
#include "models/basics/jsontext.h"

#include <QByteArray>
#include <QJsonObject>

#include <initializer_list>
#include <utility>

namespace Prefdesk {

/// What opens a commitment; erasing it leaves a hash that says nothing.
struct Opening
{
    QByteArray label; ///< "before", "after", "reason" or "customer"
    QByteArray salt; ///< 32 random bytes
    QByteArray value;

    /// With a fresh salt.
    static Opening of(QByteArray label, QByteArray value);
    /// SHA-256 over 0x02, salt, label, 0x00 and value.
    Hash commitment(Hasher &hasher) const;

    bool operator==(const Opening &) const = default;
};

/// The same over bytes that stand elsewhere.
Hash commitmentOf(Hasher &hasher, QByteArrayView salt, QByteArrayView label, QByteArrayView value);

/// A JSON object in the form in which it is committed to: compact UTF-8, the names in order. Empty: there is none.
class CommittedJson final
{
public:
    CommittedJson() = default;
    CommittedJson(const QJsonObject &value);
    CommittedJson(std::initializer_list<std::pair<QString, QJsonValue>> members);
    /// Of an object that has been written already.
    static CommittedJson of(const JsonText &text);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace Prefdesk
