// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/notices/notice.h"

namespace Prefdesk {

/// A published wording and how well it fits what was asked for.
struct FoundNotice
{
    enum class Fit {
        Exact, ///< the language as asked, or a wider form of it ("fr" for "fr-CH")
        OtherLanguage, ///< there is none in the customer's language; this is the desk's default, English
    };

    NoticeVersion version;
    Fit fit = Fit::Exact;

    bool operator==(const FoundNotice &) const = default;
};

} // namespace Prefdesk
