// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customermodel.h"

#include "models/customers/contactpointstore.h"
#include "models/customers/customerstore.h"
#include "models/customers/localecodes.h"
#include "models/storage/database.h"

#include <QLocale>
#include <QTimeZone>

namespace Prefdesk {

CustomerModel::CustomerModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

void CustomerModel::open(CustomerId id)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, id](Connection &connection) { return read(connection, actor, clock, id); },
        [this, generation = ++m_generation](Result<Opened> opened) {
            if (generation != m_generation)
                return;
            if (opened)
                take(*std::move(opened));
            else
                emit failed(opened.error());
        });
}

void CustomerModel::close()
{
    ++m_generation;
    m_customer.reset();
    m_shared.clear();
    emit closed();
}

QString CustomerModel::localTime() const
{
    if (!m_customer || !isTimeZone(m_customer->zone))
        return {};
    const QDateTime there = m_clock().toDateTime().toTimeZone(QTimeZone(m_customer->zone.toLatin1()));
    const QString city = m_customer->zone.section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
    return city + QLatin1Char(' ') + there.toString(QStringLiteral("HH:mm"));
}

Result<CustomerModel::Opened> CustomerModel::read(Connection &connection, const Actor &actor, const Clock &clock,
                                                  CustomerId id)
{
    Result<Customer> customer = CustomerStore(connection, actor, clock).open(id);
    if (!customer)
        return customer.error();
    Result<QList<SharedAddress>> shared = ContactPointStore(connection).shared(*customer, actor);
    if (!shared)
        return shared.error();
    return Opened {.customer = *std::move(customer), .shared = *std::move(shared)};
}

void CustomerModel::take(Opened opened)
{
    m_customer = std::move(opened.customer);
    m_shared = std::move(opened.shared);
    emit this->opened(*m_customer);
}

} // namespace Prefdesk
