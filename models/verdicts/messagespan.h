// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"

#include <limits>

namespace Prefdesk {

/// So many messages of one customer, the newest, are counted against limits. Where more were sent within the time that
/// a limit looks back, nobody can say that it is not reached, and nothing more may be sent.
inline constexpr qsizetype mostMessages = 4096;

/// Which of a customer's messages are read; of those the newest.
struct MessageSpan
{
    static constexpr Instant latest {std::numeric_limits<qint64>::max()};

    Instant since = {}; ///< sent after this
    Instant until = latest; ///< and by then
    qint64 untilId = std::numeric_limits<qint64>::max(); ///< of those sent just then, up to this row
    Instant knownBy = latest; ///< and recorded by then
    qint64 most = std::numeric_limits<qint64>::max();
};

/// Those that count for a verdict at the instant, as the desk knew them then.
MessageSpan messagesAsked(Instant instant);
/// Those that count for what was sent from one instant to another.
MessageSpan messagesSent(Instant from, Instant until);

} // namespace Prefdesk
