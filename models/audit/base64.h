// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Prefdesk {

/// RFC 4648 section 4 with padding and nothing else: no blanks, no stray bits, so each value has one text.
std::optional<QByteArray> strictBase64(QByteArrayView text);

/// A whole number without sign and leading zeros, at most 2^63 - 1.
std::optional<qint64> strictDecimal(QByteArrayView text);

} // namespace Prefdesk
