// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace Prefdesk {

/// The clocks of one IANA time zone from 1970 to 2100, looked up once so that asking costs no allocation.
class LocalClock final
{
public:
    /// Nothing for a name that the system's time zone database does not know.
    static std::optional<LocalClock> of(const QByteArray &zone);

    const QByteArray &zone() const { return m_zone; }
    /// Seconds to add to UTC for local time.
    qint64 offsetAt(qint64 utcSeconds) const;
    qint64 localSeconds(qint64 utcSeconds) const { return utcSeconds + offsetAt(utcSeconds); }
    /// The next second at which the clocks are changed; nothing after the last known.
    std::optional<qint64> nextChange(qint64 utcSeconds) const;
    /// When the local clocks show this: of two such seconds the first, of none the one at which the clocks jump past
    /// it.
    qint64 utcSeconds(qint64 localSeconds) const;
    /// The clocks have shown the same since 2015, and will.
    bool agreesWith(const LocalClock &other) const;

private:
    struct Change
    {
        qint64 at = 0;
        qint64 offset = 0;

        bool operator==(const Change &) const = default;
    };

    const Change *changeBefore(qint64 utcSeconds) const;

    QByteArray m_zone;
    qint64 m_firstOffset = 0;
    std::vector<Change> m_changes;
};

} // namespace Prefdesk
