// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <functional>
#include <optional>

namespace Prefdesk {

/// A moment: microseconds since 1970-01-01T00:00:00Z.
struct Instant
{
    qint64 micros = 0;

    auto operator<=>(const Instant &) const = default;

    static Instant now();
    static Instant of(const QDateTime &time);
    /// Reads ISO 8601 with an offset or Z; nothing else names a moment.
    static std::optional<Instant> fromIso(const QString &text);

    /// "2026-11-23T10:02:03.123456Z"
    QString toIso() const;
    QDateTime toDateTime() const;
    Instant plusSeconds(qint64 seconds) const { return {micros + seconds * 1'000'000}; }
};

/// Where "now" comes from; tests pass one that stands still.
using Clock = std::function<Instant()>;

} // namespace Prefdesk
