// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/instant.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
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

// By hand, as every choice in the ledger tells three times: QDateTime's own formatting takes ten times as long.
QString Instant::toIso() const
{
    const std::chrono::sys_time<std::chrono::microseconds> time {std::chrono::microseconds(micros)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    QString text = QStringLiteral("0000-00-00T00:00:00.000000Z");
    const auto write = [&text](qsizetype end, qint64 number) {
        for (; number > 0; number /= 10)
            text[--end] = QChar(u'0' + static_cast<char16_t>(number % 10));
    };
    write(4, std::clamp(static_cast<int>(date.year()), 0, 9999)); // ISO 8601 knows no others without a sign
    write(7, static_cast<unsigned>(date.month()));
    write(10, static_cast<unsigned>(date.day()));
    write(13, clock.hours().count());
    write(16, clock.minutes().count());
    write(19, clock.seconds().count());
    write(26, clock.subseconds().count());
    return text;
}

QDateTime Instant::toDateTime() const
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, QTimeZone::utc());
}

} // namespace Prefdesk
