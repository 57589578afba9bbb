// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/customers/customer.h"
#include "models/customers/sharedaddress.h"

#include <QHash>
#include <QList>

#include <utility>

namespace Prefdesk {

class Connection;

/// Reads and writes the contact points of customers; CustomerStore asks whether the person may.
class ContactPointStore final
{
public:
    explicit ContactPointStore(Connection &connection);

    Result<QList<ContactPoint>> of(CustomerId id) const;
    /// Of many customers, by their ids.
    Result<QHash<qint64, QList<ContactPoint>>> ofAll(const QList<qint64> &customers) const;
    Result<> add(CustomerId id, const QList<ContactPoint> &points, Instant now);
    /// Shared desk: as add_customers() wants them, the customers in front.
    static QVariantList arraysOf(const QList<std::pair<CustomerId, QList<ContactPoint>>> &points);
    /// Matched by channel and kind; those not named any more go, and are remembered as former ones.
    Result<> replace(CustomerId id, const QList<ContactPoint> &before, const QList<ContactPoint> &after, Instant now);
    /// Which of the customer's addresses belong to others as well; names only of regions the person works for.
    Result<QList<SharedAddress>> shared(const Customer &customer, const Actor &actor) const;

private:
    Result<SharedAddress> sharers(const ContactPoint &point, CustomerId customer, const Actor &actor) const;

    Connection &m_connection;
};

} // namespace Prefdesk
