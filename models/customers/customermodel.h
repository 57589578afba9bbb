// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/customers/customer.h"
#include "models/customers/sharedaddress.h"

#include <QObject>

#include <optional>

namespace Prefdesk {

class Connection;
class Database;

/// The customer on the desk: who it is, who shares an address, what time it is there.
class CustomerModel final : public QObject
{
    Q_OBJECT

public:
    /// Opening is recorded, so the database must be one that writes.
    CustomerModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    void open(CustomerId id);
    /// Nobody is on the desk any more.
    void close();

    const std::optional<Customer> &customer() const { return m_customer; }
    const QList<SharedAddress> &sharedAddresses() const { return m_shared; }
    /// "Paris 14:32", or nothing when the zone is not known.
    QString localTime() const;

signals:
    void opened(const Prefdesk::Customer &customer);
    void closed();
    void failed(const Prefdesk::Error &error);

private:
    struct Opened
    {
        Customer customer;
        QList<SharedAddress> shared;
    };

    static Result<Opened> read(Connection &connection, const Actor &actor, const Clock &clock, CustomerId id);
    void take(Opened opened);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    std::optional<Customer> m_customer;
    QList<SharedAddress> m_shared;
    quint64 m_generation = 0;
};

} // namespace Prefdesk
