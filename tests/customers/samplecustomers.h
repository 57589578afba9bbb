// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"
#include "models/customers/customerstore.h"
#include "models/customers/normalform.h"
#include "models/storage/transaction.h"
#include "tests/support/testdesk.h"

namespace Prefdesk {

inline Customer sampleCustomer(const QString &number, const QString &given, const QString &family,
                               const QString &country = QStringLiteral("FR"))
{
    return {.number = number,
            .givenName = given,
            .familyName = family,
            .language = QStringLiteral("fr-FR"),
            .country = country,
            .zone = QStringLiteral("Europe/Paris"),
            .contactPoints = {}};
}

inline Customer withPoint(Customer customer, Channel channel, const QString &kind, const QString &typed)
{
    const auto point = contactPoint(channel, kind, typed, customer.country);
    if (!point)
        qFatal("%s", qPrintable(point.error().message));
    customer.contactPoints.append(*point);
    return customer;
}

/// Adds them as an import would; the ids in the same order.
inline QList<CustomerId> addCustomers(TestDesk &desk, const QList<Customer> &customers)
{
    CustomerStore store(desk.connection(), desk.actor(Role::Admin), desk.clock.clock());
    auto transaction = Transaction::begin(desk.connection());
    QList<CustomerId> ids;
    for (const Customer &customer : customers) {
        const auto id = store.add(customer);
        if (!id)
            qFatal("%s", qPrintable(id.error().message + id.error().detail));
        ids.append(*id);
    }
    if (!transaction->commit())
        qFatal("The sample customers could not be kept.");
    return ids;
}

} // namespace Prefdesk
