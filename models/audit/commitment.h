// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/hasher.h"

#include <QByteArray>
#include <QJsonObject>

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

/// Compact UTF-8 JSON, the form in which values are committed to.
QByteArray committedBytes(const QJsonObject &value);

} // namespace Prefdesk
