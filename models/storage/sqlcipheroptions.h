// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Prefdesk {

/// How a file is opened; from the driver's option text.
struct SqlCipherOptions
{
    bool readOnly = false;
    bool mustExist = false;
    bool regexp = false;
    int busyTimeoutMs = 5000;
    int cacheKib = 65536;

    static SqlCipherOptions fromText(const QString &text);
};

} // namespace Prefdesk
