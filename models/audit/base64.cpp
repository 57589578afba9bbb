// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/base64.h"

#include <algorithm>

namespace Prefdesk {

std::optional<QByteArray> strictBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).toBase64() != text)
        return std::nullopt;
    return *decoded;
}

std::optional<qint64> strictDecimal(QByteArrayView text)
{
    const bool onlyDigits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || !onlyDigits || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    bool fits = false;
    const qint64 number = text.toByteArray().toLongLong(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

} // namespace Prefdesk
