// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/contactpointstore.h"

#include "models/customers/formerstore.h"
#include "models/customers/phonenumber.h"
#include "models/customers/searchsql.h"
#include "models/storage/connection.h"
#include "models/storage/parameter.h"

#include <algorithm>

namespace Prefdesk {

namespace {

// More names than this beside an address tell the agent nothing new.
constexpr int mostSharers = 3;
constexpr int mostCounted = 100;

ContactPoint contactPointFrom(const Row &row)
{
    return {.id = ContactPointId {row.integer(0)},
            .channel = channelFromCode(row.text(1)).value_or(Channel::Email),
            .kind = row.text(2),
            .typed = row.text(3),
            .address = row.text(4)};
}

QVariant reversedColumn(const ContactPoint &point)
{
    const bool isPhone = point.channel == Channel::Phone || point.channel == Channel::Sms;
    return isPhone ? QVariant(reversedDigits(point.address)) : QVariant(QMetaType::fromType<QString>());
}

// In an array a null text is NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

bool isSame(const ContactPoint &one, const ContactPoint &other)
{
    return one.typed == other.typed && one.address == other.address;
}

const ContactPoint *pointLike(const QList<ContactPoint> &points, const ContactPoint &point)
{
    const auto found = std::ranges::find_if(points, [&point](const ContactPoint &candidate) {
        return candidate.channel == point.channel && candidate.kind == point.kind;
    });
    return found == points.end() ? nullptr : &*found;
}

} // namespace

ContactPointStore::ContactPointStore(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<ContactPoint>> ContactPointStore::of(CustomerId id) const
{
    return m_connection.list(
        QStringLiteral("SELECT id, channel, kind, typed, address FROM contact_point WHERE customer = ? ORDER BY id"),
        {Prefdesk::number(id)}, contactPointFrom);
}

Result<QHash<qint64, QList<ContactPoint>>> ContactPointStore::ofAll(const QList<qint64> &customers) const
{
    QHash<qint64, QList<ContactPoint>> points;
    const SqlPart list = listed(m_connection.engine(), customers);
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT p.id, p.channel, p.kind, p.typed, p.address, p.customer FROM %1"
                                           " CROSS JOIN contact_point p WHERE p.customer = j.value ORDER BY p.id")
                                .arg(list.sql),
                            list.values, [&points](const Row &row) {
                                points[row.integer(5)].append(contactPointFrom(row));
                                return true;
                            });
    if (!read)
        return read.error();
    return points;
}

QVariantList ContactPointStore::arraysOf(const QList<std::pair<CustomerId, QList<ContactPoint>>> &points)
{
    OptionalIntegers customers;
    QStringList channels;
    QStringList kinds;
    QStringList typed;
    QStringList addresses;
    QStringList reversed;
    for (const auto &[customer, pointsOfOne] : points) {
        for (const ContactPoint &point : pointsOfOne) {
            customers.append(Prefdesk::number(customer));
            channels.append(code(point.channel));
            kinds.append(notNull(point.kind));
            typed.append(notNull(point.typed));
            addresses.append(notNull(point.address));
            reversed.append(reversedColumn(point).toString());
        }
    }
    return {QVariant::fromValue(customers), channels, kinds, typed, addresses, reversed};
}

Result<> ContactPointStore::add(CustomerId id, const QList<ContactPoint> &points, Instant now)
{
    for (const ContactPoint &point : points) {
        const Result<qint64> row = m_connection.insert(
            QStringLiteral("INSERT INTO contact_point (customer, channel, kind, typed, address, reversed, recorded_at)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?)"),
            {Prefdesk::number(id), code(point.channel), point.kind, point.typed, point.address, reversedColumn(point),
             now.micros});
        if (!row)
            return row.error();
    }
    return {};
}

Result<> ContactPointStore::replace(CustomerId id, const QList<ContactPoint> &before, const QList<ContactPoint> &after,
                                    Instant now)
{
    QList<ContactPoint> missing;
    for (const ContactPoint &point : after) {
        const ContactPoint *const old = pointLike(before, point);
        if (!old || !isSame(*old, point))
            missing.append(point);
    }
    for (const ContactPoint &old : before) {
        const ContactPoint *const kept = pointLike(after, old);
        if (kept && isSame(*kept, old))
            continue;
        if (const Result<> remembered = FormerStore(m_connection).keepPoint(old.id, now); !remembered)
            return remembered;
        const Result<qint64> removed
            = m_connection.run(QStringLiteral("DELETE FROM contact_point WHERE id = ?"), {Prefdesk::number(old.id)});
        if (!removed)
            return removed.error();
    }
    return add(id, missing, now);
}

Result<QList<SharedAddress>> ContactPointStore::shared(const Customer &customer, const Actor &actor) const
{
    QList<SharedAddress> shared;
    for (const ContactPoint &point : customer.contactPoints) {
        if (point.address.isEmpty())
            continue;
        const Result<SharedAddress> others = sharers(point, customer.id, actor);
        if (!others)
            return others.error();
        if (!others->customers.isEmpty() || others->more > 0)
            shared.append(*others);
    }
    return shared;
}

Result<SharedAddress> ContactPointStore::sharers(const ContactPoint &point, CustomerId customer,
                                                 const Actor &actor) const
{
    SharedAddress others {.contactPoint = point.id, .customers = {}, .more = 0};
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT DISTINCT c.number, c.given_name, c.family_name, c.language, c.country, p.customer"
                       " FROM contact_point p JOIN customer c ON c.id = p.customer"
                       " WHERE p.address = ? AND p.customer <> ? ORDER BY p.customer LIMIT ?"),
        {point.address, Prefdesk::number(customer), mostCounted}, [&](const Row &row) {
            const Customer other {
                .number = row.text(0), .givenName = row.text(1), .familyName = row.text(2), .language = row.text(3)};
            if (others.customers.size() < mostSharers && actor.coversRegion(row.text(4)))
                others.customers.append(other.number + QLatin1Char(' ') + other.displayName());
            else
                ++others.more;
            return true;
        });
    if (!read)
        return read.error();
    return others;
}

} // namespace Prefdesk
