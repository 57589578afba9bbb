// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

namespace Prefdesk {

/// Why the running test function has nothing to say of a shared desk; null on a local desk.
const char *reasonToStayLocal();

} // namespace Prefdesk

/// Ends a test function on a shared desk. Which ones and why stands in localonly.cpp and nowhere else.
#define LOCAL_DESK_ONLY()                                                                                              \
    do {                                                                                                               \
        if (const char *const reason = Prefdesk::reasonToStayLocal())                                                  \
            QSKIP(reason);                                                                                             \
    } while (false)
