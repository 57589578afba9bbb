// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/instant.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <chrono>

namespace Prefdesk {

Instant Instant::now()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count()};
}

Instant Instant::of(const QDateTime &time)
{
    return {time.toMSecsSinceEpoch() * 1000};
}

std::optional<Instant> Instant::fromIso(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)$)"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime whole = QDateTime::fromString(
        match.captured(1) + QLatin1Char('T') + match.captured(2) + match.captured(4), Qt::ISODate);
    if (!whole.isValid())
        return std::nullopt;
    const QString fraction = match.captured(3).leftJustified(6, QLatin1Char('0'), true);
    return Instant {whole.toMSecsSinceEpoch() * 1000 + fraction.toLongLong()};
}

QString Instant::toIso() const
{
    const qint64 fraction = ((micros % 1'000'000) + 1'000'000) % 1'000'000;
    const qint64 seconds = (micros - fraction) / 1'000'000;
    const QDateTime whole = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
    return whole.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
        + QStringLiteral(".%1Z").arg(fraction, 6, 10, QLatin1Char('0'));
}

QDateTime Instant::toDateTime() const
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, QTimeZone::utc());
}

} // namespace Prefdesk
