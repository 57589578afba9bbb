// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/message.h"
#include "models/verdicts/historyrows.h"

#include <limits>

namespace Prefdesk {

namespace {

// One that shares an address or a home, now or formerly, speaks for all of them. The server looks behind its regions.
QString optOutSql(Engine engine)
{
    if (engine == Engine::PostgreSql)
        return QStringLiteral("SELECT customer, id, channel, topic, said_by, state, received_at, recorded_at"
                              " FROM address_stops(?, ?) ORDER BY customer");
    const QString said = QStringLiteral("s.id, s.channel, s.topic, s.customer, s.state, s.received_at, s.recorded_at");
    const QString point
        = QStringLiteral("SELECT p.customer AS who, %1 FROM %2 p CROSS JOIN choice s WHERE s.topic = 'to:' || p.address"
                         " AND s.topic >= 'to:' AND s.topic < 'to;' AND p.customer BETWEEN ? AND ?"
                         " AND p.address <> ''");
    const QString place = QStringLiteral(
        "SELECT p.%3, %1 FROM %2 p CROSS JOIN choice s WHERE s.topic = 'to:' || lower(p.country || ' ' || p.postal_code"
        " || ' ' || p.street) AND s.topic >= 'to:' AND s.topic < 'to;' AND s.channel = 'household'"
        " AND p.%3 BETWEEN ? AND ? AND p.street <> ''");
    return QStringList {point.arg(said, QStringLiteral("contact_point")),
                        point.arg(said, QStringLiteral("former_point")),
                        place.arg(said, QStringLiteral("customer"), QStringLiteral("id")),
                        place.arg(said, QStringLiteral("former_place"), QStringLiteral("customer"))}
               .join(QStringLiteral(" UNION ALL "))
        + QStringLiteral(" ORDER BY 1");
}

QString sqlOf(Engine engine, HistoryPart part)
{
    switch (part) {
    case HistoryPart::Places:
        return QStringLiteral("SELECT id, recorded_at, NULL, country, subdivision, postal_code, street, zone,"
                              " customer_since, number FROM customer WHERE id BETWEEN ? AND ? ORDER BY id");
    case HistoryPart::FormerPlaces:
        return QStringLiteral("SELECT customer, recorded_at, replaced_at, country, subdivision, postal_code, street,"
                              " zone, customer_since FROM former_place WHERE customer BETWEEN ? AND ?"
                              " ORDER BY customer");
    case HistoryPart::Points:
        return QStringLiteral("SELECT customer, recorded_at, NULL, id, channel, address FROM contact_point"
                              " WHERE customer BETWEEN ? AND ? ORDER BY customer");
    case HistoryPart::FormerPoints:
        return QStringLiteral("SELECT customer, recorded_at, replaced_at, point, channel, address FROM former_point"
                              " WHERE customer BETWEEN ? AND ? ORDER BY customer");
    case HistoryPart::Choices:
        return QStringLiteral(
            "SELECT c.customer, c.channel, c.topic, c.id, c.state, c.frequency, c.cap, c.cap_period, c.pause_until,"
            " c.received_at, c.recorded_at, c.method, c.notice_version,"
            " CASE WHEN k.recording_reference <> '' THEN 1 ELSE 0 END FROM choice c LEFT JOIN call k ON k.id = c.call"
            " WHERE c.customer BETWEEN ? AND ? AND NOT (c.topic >= 'to:' AND c.topic < 'to;') ORDER BY c.customer");
    case HistoryPart::Circumstances:
        return QStringLiteral("SELECT customer, id, kind, value, begins_at, ends_at, ends, recorded_at"
                              " FROM circumstance WHERE customer BETWEEN ? AND ? ORDER BY customer, id");
    case HistoryPart::OthersOptOuts:
        return optOutSql(engine);
    case HistoryPart::Listed:
        return QStringLiteral("SELECT p.customer, p.address, n.list FROM contact_point p CROSS JOIN register_number n"
                              " WHERE n.address = p.address AND p.customer BETWEEN ? AND ? UNION"
                              " SELECT p.customer, p.address, n.list FROM former_point p CROSS JOIN register_number n"
                              " WHERE n.address = p.address AND p.customer BETWEEN ? AND ? ORDER BY 1");
    case HistoryPart::Messages:
        break;
    }
    return {};
}

// Of one customer the index leads straight to the span; of many it is walked through.
Query messageQuery(CustomerId first, CustomerId last, const MessageSpan &messages)
{
    const bool isOne = first == last;
    Query query {.sql = QStringLiteral("SELECT customer, sent_at, id, channel, topic, recorded_at FROM message"
                                       " WHERE customer %1 AND sent_at > ? AND (sent_at, id) <= (?, ?)"
                                       " AND recorded_at <= ? AND %2 ORDER BY %3sent_at DESC, id DESC LIMIT ?")
                            .arg(isOne ? QStringLiteral("= ?") : QStringLiteral("BETWEEN ? AND ?"), arrivedSql(),
                                 isOne ? QString() : QStringLiteral("customer, ")),
                 .values = {number(first)}};
    if (!isOne)
        query.values.append(number(last));
    query.values.append({messages.since.micros, messages.until.micros, messages.untilId, messages.knownBy.micros,
                         isOne ? messages.most : std::numeric_limits<qint64>::max()});
    return query;
}

} // namespace

Query historyQuery(Engine engine, HistoryPart part, CustomerId first, CustomerId last, const MessageSpan &messages)
{
    if (part == HistoryPart::Messages)
        return messageQuery(first, last, messages);
    Query query {.sql = sqlOf(engine, part), .values = {number(first), number(last)}};
    const QVariantList range = query.values;
    const bool isUnionOfFour = part == HistoryPart::OthersOptOuts && engine == Engine::SqlCipher;
    const int times = part == HistoryPart::Listed ? 2 : isUnionOfFour ? 4 : 1;
    for (int more = 1; more < times; ++more)
        query.values += range;
    return query;
}

} // namespace Prefdesk
