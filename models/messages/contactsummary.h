// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/vocabulary.h"

#include <QDate>
#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// How many messages of one month, as the clock on the wall counts it here, arrived on one channel.
struct MonthCount
{
    QDate month; ///< its first day
    Channel channel = Channel::Email;
    int messages = 0;

    bool operator==(const MonthCount &) const = default;
};

/// A time without a break in which the customer agreed to a topic on a channel.
struct ConsentSpan
{
    Channel channel = Channel::Email;
    Topic topic = Topic::Newsletter;
    Instant from;
    std::optional<Instant> until; ///< nothing: still in force
    std::optional<double> capPerMonth; ///< the customer's limit, as it was last set; a week counts 12/52 of a month
    std::optional<Instant> cappedSince; ///< when that limit was set
    qint64 messages = 0; ///< on this channel about this topic since from; only where still in force

    bool operator==(const ConsentSpan &) const = default;
};

/// What one customer was sent and agreed to: everything the chart and its table show. A message that bounced or failed
/// reached nobody and is counted apart.
struct ContactSummary
{
    static constexpr int months = 24;

    QDate firstMonth; ///< of the two years that end with the current month
    QList<MonthCount> counts; ///< by month, then channel; months without messages are left out
    qint64 total = 0; ///< all messages ever
    qint64 lost = 0; ///< those that bounced or failed, beside the total
    std::optional<Instant> lastContact;
    QList<ConsentSpan> consents; ///< oldest first, those that ended too
    std::optional<Instant> consentSince; ///< when the oldest consent still in force was given; service is none
    qint64 sinceConsent = 0; ///< messages on the channels and topics agreed to, each since its own consent

    bool operator==(const ContactSummary &) const = default;

    int messagesIn(const QDate &month, Channel channel) const;
    int messagesIn(const QDate &month) const;
    /// Channels on which at least one topic was agreed to at some time of that month.
    QList<Channel> consentedChannels(const QDate &month) const;
    /// The consents in force with a limit, oldest first.
    QList<ConsentSpan> limited() const;
    /// Those whose limit held on at least one day of that month.
    QList<ConsentSpan> limitedIn(const QDate &month) const;
};

/// Counts in the database and reads the consents from the choices. Refused by role or region.
Result<ContactSummary> contactSummary(Connection &connection, const Actor &actor, CustomerId customer, Instant now);

} // namespace Prefdesk
