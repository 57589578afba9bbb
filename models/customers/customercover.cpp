// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customercover.h"

#include "models/storage/connection.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CustomerCover)
};

} // namespace

Result<> requireCustomer(Connection &connection, const Actor &actor, CustomerId customer)
{
    const auto country = connection.first(QStringLiteral("SELECT country FROM customer WHERE id = ?"),
                                          {number(customer)}, [](const Row &row) { return row.text(0); });
    if (!country)
        return country.error();
    if (!*country)
        return Error {Error::Kind::Invalid, Words::tr("This customer is not on this desk any more. Search again."),
                      QStringLiteral("customer")};
    return actor.requireRegion(**country);
}

} // namespace Prefdesk
