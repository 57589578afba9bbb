// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Prefdesk {

/// Text that keeps its own direction inside a line of the other one (Unicode first strong isolate).
inline QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

/// Numbers and addresses, which run from left to right in every language.
inline QString leftToRight(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

} // namespace Prefdesk
