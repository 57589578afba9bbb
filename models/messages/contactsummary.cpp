// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/contactsummary.h"

#include "models/messages/consenthistory.h"
#include "models/storage/connection.h"

#include <QTimeZone>

#include <algorithm>

namespace Prefdesk {

namespace {

Result<> mayRead(Connection &connection, const Actor &actor, CustomerId customer)
{
    const Result<> allowed = actor.require(Permission::LookUp);
    if (!allowed)
        return allowed;
    const auto country = connection.first(QStringLiteral("SELECT country FROM customer WHERE id = ?"),
                                          {number(customer)}, [](const Row &row) { return row.text(0); });
    if (!country)
        return country.error();
    return actor.requireRegion(country->value_or(QString()));
}

Result<> countMonths(Connection &connection, CustomerId customer, ContactSummary &summary)
{
    const Instant from = Instant::of(summary.firstMonth.startOfDay(QTimeZone::utc()));
    auto counts = connection.list(
        QStringLiteral("SELECT strftime('%Y-%m-01', sent_at / 1000000, 'unixepoch') AS month, channel, count(*) "
                       "FROM message WHERE customer = ? AND sent_at >= ? GROUP BY month, channel"),
        {number(customer), from.micros}, [](const Row &row) {
            return MonthCount {.month = QDate::fromString(row.text(0), Qt::ISODate),
                               .channel = channelFromCode(row.text(1)).value_or(Channel::Email),
                               .messages = static_cast<int>(row.integer(2))};
        });
    if (!counts)
        return counts.error();
    std::ranges::sort(*counts, [](const MonthCount &one, const MonthCount &other) {
        return std::pair(one.month, one.channel) < std::pair(other.month, other.channel);
    });
    summary.counts = *std::move(counts);
    return {};
}

Result<> countAll(Connection &connection, CustomerId customer, ContactSummary &summary)
{
    return connection.each(QStringLiteral("SELECT count(*), max(sent_at) FROM message WHERE customer = ?"),
                           {number(customer)}, [&summary](const Row &row) {
                               summary.total = row.integer(0);
                               summary.lastContact = row.optionalInstant(1);
                               return false;
                           });
}

Result<qint64> countSince(Connection &connection, CustomerId customer, const ConsentSpan &span)
{
    const auto count = connection.first(
        QStringLiteral(
            "SELECT count(*) FROM message WHERE customer = ? AND sent_at >= ? AND channel = ? AND topic = ?"),
        {number(customer), span.from.micros, code(span.channel), code(span.topic)},
        [](const Row &row) { return row.integer(0); });
    if (!count)
        return count.error();
    return count->value_or(0);
}

Result<> countSinceConsent(Connection &connection, CustomerId customer, ContactSummary &summary)
{
    for (ConsentSpan &span : summary.consents) {
        if (span.until)
            continue;
        const Result<qint64> count = countSince(connection, customer, span);
        if (!count)
            return count.error();
        span.messages = *count;
        summary.consentSince = std::min(summary.consentSince.value_or(span.from), span.from);
        if (span.capPerMonth)
            summary.capPerMonth = summary.capPerMonth.value_or(0) + *span.capPerMonth;
    }
    if (!summary.consentSince)
        return {};
    return connection.each(QStringLiteral("SELECT count(*) FROM message WHERE customer = ? AND sent_at >= ?"),
                           {number(customer), summary.consentSince->micros}, [&summary](const Row &row) {
                               summary.sinceConsent = row.integer(0);
                               return false;
                           });
}

} // namespace

int ContactSummary::messagesIn(const QDate &month, Channel channel) const
{
    const auto count = std::ranges::find_if(
        counts, [&](const MonthCount &one) { return one.month == month && one.channel == channel; });
    return count == counts.end() ? 0 : count->messages;
}

int ContactSummary::messagesIn(const QDate &month) const
{
    int messages = 0;
    for (const Channel channel : allChannels())
        messages += messagesIn(month, channel);
    return messages;
}

QList<Channel> ContactSummary::consentedChannels(const QDate &month) const
{
    const Instant begin = Instant::of(month.startOfDay(QTimeZone::utc()));
    const Instant end = Instant::of(month.addMonths(1).startOfDay(QTimeZone::utc()));
    QList<Channel> channels;
    for (const Channel channel : allChannels()) {
        const bool agreed = std::ranges::any_of(consents, [&](const ConsentSpan &span) {
            return span.channel == channel && span.from < end && (!span.until || *span.until > begin);
        });
        if (agreed)
            channels.append(channel);
    }
    return channels;
}

Result<ContactSummary> contactSummary(Connection &connection, const Actor &actor, CustomerId customer, Instant now)
{
    const Result<> allowed = mayRead(connection, actor, customer);
    if (!allowed)
        return allowed.error();
    ContactSummary summary;
    const QDate today = now.toDateTime().date();
    summary.firstMonth = QDate(today.year(), today.month(), 1).addMonths(1 - ContactSummary::months);
    for (const auto count : {countMonths, countAll}) {
        const Result<> counted = count(connection, customer, summary);
        if (!counted)
            return counted.error();
    }
    Result<QList<ConsentSpan>> consents = consentHistory(connection, customer);
    if (!consents)
        return consents.error();
    summary.consents = *std::move(consents);
    const Result<> counted = countSinceConsent(connection, customer, summary);
    if (!counted)
        return counted.error();
    return summary;
}

} // namespace Prefdesk
