// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/customers/customerstore.h"
#include "models/customers/normalform.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QVariantList>

namespace Prefdesk {

class Connection;

/// Customers by their number.
struct FoundCustomers
{
    QHash<QString, Customer> known = {};
    QSet<QString> ofOtherRegions = {}; ///< of people that the person does not work for
};

/// A customer and nameForms() of it.
struct NewCustomer
{
    Customer customer;
    NameForms forms;
};

/// Many customers at a time, for intake and inside its transaction: on a shared desk each statement waits for the line.
class CustomerBatch final
{
public:
    /// store: of the same connection and person.
    CustomerBatch(Connection &connection, Actor actor, CustomerStore &store);

    Result<FoundCustomers> find(const QStringList &numbers) const;
    /// On a shared desk nobody else changes them until the transaction ends.
    Result<> lock(QList<CustomerId> customers);
    /// The new customers' ids by their numbers; each number once. On a shared desk write() follows.
    Result<QHash<QString, CustomerId>> add(const QList<NewCustomer> &customers);
    /// Writes what add() has numbered, without waiting for it (posting.h).
    Result<> write();

private:
    Result<QHash<QString, CustomerId>> addOneByOne(const QList<NewCustomer> &customers);
    Result<QHash<QString, CustomerId>> addAtOnce(const QList<NewCustomer> &customers);
    Result<QHash<QString, CustomerId>> numbered(const QList<NewCustomer> &customers);
    Result<> hideForeign(FoundCustomers &found, const QStringList &numbers) const;

    Connection &m_connection;
    Actor m_actor;
    CustomerStore &m_store;
    QVariantList m_added; // not written yet
};

} // namespace Prefdesk
