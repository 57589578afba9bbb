// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customerrow.h"

#include "models/customers/normalform.h"
#include "models/storage/row.h"

#include <algorithm>

namespace Prefdesk {

namespace {

QVariant orNull(const std::optional<Instant> &time)
{
    return time ? QVariant(time->micros) : QVariant(QMetaType::fromType<qint64>());
}

// What the list of hits shows stands in the customer's own row: a hit is then one page to read.
QString listedContact(const QList<ContactPoint> &points)
{
    const auto phone = std::ranges::find_if(points, [](const ContactPoint &point) {
        return point.channel == Channel::Phone || point.channel == Channel::Sms;
    });
    if (phone != points.end())
        return phone->typed;
    return points.isEmpty() ? QString() : points.first().typed;
}

} // namespace

QString customerColumns()
{
    return QStringLiteral("c.id, c.number, c.given_name, c.family_name, c.language, c.country, c.subdivision, c.city,"
                          " c.postal_code, c.street, c.zone, c.lifecycle, c.customer_since, c.revision");
}

Customer customerFrom(const Row &row)
{
    return {.id = CustomerId {row.integer(0)},
            .number = row.text(1),
            .givenName = row.text(2),
            .familyName = row.text(3),
            .language = row.text(4),
            .country = row.text(5),
            .subdivision = row.text(6),
            .city = row.text(7),
            .postalCode = row.text(8),
            .street = row.text(9),
            .zone = row.text(10),
            .lifecycle = row.text(11),
            .customerSince = row.optionalInstant(12),
            .contactPoints = {},
            .revision = static_cast<int>(row.integer(13))};
}

QString writtenColumns()
{
    return QStringLiteral("number, given_name, family_name, name_norm, words, contact, language, country, subdivision,"
                          " city, postal_code, street, zone, lifecycle, customer_since, recorded_at");
}

QVariantList writtenValues(const Customer &customer, const NameForms &forms, Instant recordedAt)
{
    return {customer.number,   customer.givenName,  customer.familyName,
            forms.name,        forms.words,         listedContact(customer.contactPoints),
            customer.language, customer.country,    customer.subdivision,
            customer.city,     customer.postalCode, customer.street,
            customer.zone,     customer.lifecycle,  orNull(customer.customerSince),
            recordedAt.micros};
}

} // namespace Prefdesk
