// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/channelverdict.h"

#include <QString>

namespace Prefdesk {

/// One plain sentence that an agent can read to the caller, and the language it is in.
struct SpokenVerdict
{
    QString sentence;
    QString language; ///< BCP 47; another than was asked for where no better one is there (RFC 4647, lookup)

    bool operator==(const SpokenVerdict &) const = default;
};

/// language: the caller's, "fr-CA". time: the clock time at which it is allowed, as it is to be said.
SpokenVerdict spokenVerdict(const ChannelVerdict &verdict, const QString &language, const QString &time);

} // namespace Prefdesk
