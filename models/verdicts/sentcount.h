// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/facts.h"
#include "models/verdicts/rule.h"

#include <optional>

namespace Prefdesk {

/// Counts the messages that arrived against limits.
///
/// Hours are counted to the microsecond. Days and months are whole days of UTC, counted with the day of the message:
/// what comes weekly may come on each Tuesday, a little earlier or later.
class SentCount final
{
public:
    enum Which {
        PerTopic, ///< of the subject's channel and topic
        AllMarketing, ///< of the subject's channel, service messages left out
    };

    SentCount(const QList<SentFacts> &messages, const Subject &subject, Which which);

    struct Room
    {
        Instant from; ///< when the next one may come
        qint64 message = 0; ///< the record that must first be this old
    };

    /// Nothing: so many within the span are not reached, the next one may come now.
    std::optional<Room> roomFrom(int most, const TimeSpan &span, Instant now) const;

private:
    bool counts(const SentFacts &message) const;

    const QList<SentFacts> &m_messages;
    Subject m_subject;
    Which m_which;
};

/// When a message no longer counts within the span.
Instant forgottenAt(Instant sent, const TimeSpan &span);
/// Nothing for Unlimited.
std::optional<TimeSpan> periodOf(Frequency frequency);
TimeSpan periodOf(Cap::Period period);

} // namespace Prefdesk
