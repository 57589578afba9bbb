// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/contactsummary.h"

#include "models/messages/consenthistory.h"
#include "models/messages/message.h"
#include "models/storage/connection.h"

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

Result<QList<MonthCount>> monthCounts(Connection &connection, CustomerId customer, const QDate &firstMonth)
{
    const Instant from = Instant::of(firstMonth.startOfDay());
    QMap<std::pair<QDate, Channel>, int> counts;
    // Which month it was here, only this workstation knows.
    const Result<> counted = connection.each(
        QStringLiteral("SELECT sent_at, channel FROM message WHERE customer = ? AND sent_at >= ? AND ") + arrivedSql(),
        {number(customer), from.micros}, [&counts](const Row &row) {
            const QDate day = row.instant(0).toDateTime().toLocalTime().date();
            const Channel channel = channelFromCode(row.text(1)).value_or(Channel::Email);
            ++counts[{QDate(day.year(), day.month(), 1), channel}];
            return true;
        });
    if (!counted)
        return counted.error();
    QList<MonthCount> months;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        months.append({.month = count.key().first, .channel = count.key().second, .messages = count.value()});
    return months;
}

/// A number of messages and when the last of them was sent.
struct Tally
{
    qint64 messages = 0;
    std::optional<Instant> last;
};

Result<Tally> tally(Connection &connection, const QString &condition, const QVariantList &values)
{
    const auto counted = connection.first(
        QStringLiteral("SELECT count(*), max(sent_at) FROM message WHERE customer = ?") + condition, values,
        [](const Row &row) { return Tally {.messages = row.integer(0), .last = row.optionalInstant(1)}; });
    if (!counted)
        return counted.error();
    return counted->value_or(Tally());
}

/// The spans, those in force with the messages since.
Result<QList<ConsentSpan>> countedConsents(Connection &connection, CustomerId customer)
{
    Result<QList<ConsentSpan>> spans = consentHistory(connection, customer);
    if (!spans)
        return spans;
    for (ConsentSpan &span : *spans) {
        if (span.until)
            continue;
        const Result<Tally> since
            = tally(connection, QStringLiteral(" AND sent_at >= ? AND channel = ? AND topic = ? AND ") + arrivedSql(),
                    {number(customer), span.from.micros, code(span.channel), code(span.topic)});
        if (!since)
            return since.error();
        span.messages = since->messages;
    }
    return spans;
}

std::optional<Instant> oldestInForce(const QList<ConsentSpan> &consents)
{
    std::optional<Instant> oldest;
    for (const ConsentSpan &span : consents) {
        if (!span.until && span.topic != Topic::Service)
            oldest = std::min(oldest.value_or(span.from), span.from);
    }
    return oldest;
}

qint64 messagesAgreedTo(const QList<ConsentSpan> &consents)
{
    qint64 messages = 0;
    for (const ConsentSpan &span : consents)
        messages += span.topic == Topic::Service ? 0 : span.messages;
    return messages;
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
    const Instant begin = Instant::of(month.startOfDay());
    const Instant end = Instant::of(month.addMonths(1).startOfDay());
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

QList<ConsentSpan> ContactSummary::limited() const
{
    QList<ConsentSpan> spans = consents;
    spans.removeIf([](const ConsentSpan &span) { return span.until || !span.capPerMonth; });
    return spans;
}

QList<ConsentSpan> ContactSummary::limitedIn(const QDate &month) const
{
    const Instant end = Instant::of(month.addMonths(1).startOfDay());
    QList<ConsentSpan> spans = limited();
    spans.removeIf([&end](const ConsentSpan &span) { return span.cappedSince.value_or(span.from) >= end; });
    return spans;
}

Result<ContactSummary> contactSummary(Connection &connection, const Actor &actor, CustomerId customer, Instant now)
{
    const Result<> allowed = mayRead(connection, actor, customer);
    if (!allowed)
        return allowed.error();
    const QDate today = now.toDateTime().toLocalTime().date();
    const QDate firstMonth = QDate(today.year(), today.month(), 1).addMonths(1 - ContactSummary::months);
    const Result<QList<MonthCount>> months = monthCounts(connection, customer, firstMonth);
    if (!months)
        return months.error();
    const Result<Tally> arrived = tally(connection, QStringLiteral(" AND ") + arrivedSql(), {number(customer)});
    if (!arrived)
        return arrived.error();
    const Result<Tally> all = tally(connection, {}, {number(customer)});
    if (!all)
        return all.error();
    const Result<QList<ConsentSpan>> consents = countedConsents(connection, customer);
    if (!consents)
        return consents.error();
    return ContactSummary {.firstMonth = firstMonth,
                           .counts = *months,
                           .total = arrived->messages,
                           .lost = all->messages - arrived->messages,
                           .lastContact = arrived->last,
                           .consents = *consents,
                           .consentSince = oldestInForce(*consents),
                           .sinceConsent = messagesAgreedTo(*consents)};
}

} // namespace Prefdesk
