// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactmerge.h"

#include <algorithm>

namespace Prefdesk {

namespace {

const QString &orElse(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

QList<ContactPoint> merged(const QList<ContactPoint> &known, const QList<ContactPoint> &told)
{
    QList<ContactPoint> points = known;
    for (const ContactPoint &point : told) {
        const auto same = std::ranges::find_if(points, [&point](const ContactPoint &other) {
            return other.channel == point.channel && other.kind == point.kind;
        });
        if (same == points.end()) {
            points.append(point);
        } else {
            same->typed = point.typed;
            same->address = point.address;
        }
    }
    return points;
}

} // namespace

Customer merged(const Customer &known, const Customer &told)
{
    Customer customer = known;
    customer.givenName = orElse(told.givenName, known.givenName);
    customer.familyName = orElse(told.familyName, known.familyName);
    customer.language = orElse(told.language, known.language);
    customer.country = orElse(told.country, known.country);
    customer.subdivision = orElse(told.subdivision, known.subdivision);
    customer.city = orElse(told.city, known.city);
    customer.postalCode = orElse(told.postalCode, known.postalCode);
    customer.street = orElse(told.street, known.street);
    customer.zone = orElse(told.zone, known.zone);
    customer.lifecycle = orElse(told.lifecycle, known.lifecycle);
    if (told.customerSince)
        customer.customerSince = told.customerSince;
    customer.contactPoints = merged(known.contactPoints, told.contactPoints);
    return customer;
}

} // namespace Prefdesk
