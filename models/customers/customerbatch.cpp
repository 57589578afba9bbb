// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customerbatch.h"

#include "models/customers/contactpointstore.h"
#include "models/customers/customerrow.h"
#include "models/customers/elsewhere.h"
#include "models/customers/searchsql.h"
#include "models/storage/connection.h"
#include "models/storage/parameter.h"
#include "models/storage/posting.h"

#include <algorithm>
#include <utility>

namespace Prefdesk {

CustomerBatch::CustomerBatch(Connection &connection, Actor actor, CustomerStore &store)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_store(store)
{
}

Result<FoundCustomers> CustomerBatch::find(const QStringList &numbers) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    FoundCustomers found;
    if (numbers.isEmpty())
        return found;
    const SqlPart list = listed(m_connection.engine(), numbers);
    QHash<qint64, QString> numberOf;
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT %1 FROM %2 CROSS JOIN customer c WHERE c.number = j.value")
                                .arg(customerColumns(), list.sql),
                            list.values, [&](const Row &row) {
                                const Customer customer = customerFrom(row);
                                if (m_actor.coversRegion(customer.country)) {
                                    numberOf.insert(number(customer.id), customer.number);
                                    found.known.insert(customer.number, customer);
                                } else {
                                    found.ofOtherRegions.insert(customer.number);
                                }
                                return true;
                            });
    if (!read)
        return read.error();
    const auto points = ContactPointStore(m_connection).ofAll(numberOf.keys());
    if (!points)
        return points.error();
    for (auto one = points->cbegin(); one != points->cend(); ++one)
        found.known[numberOf.value(one.key())].contactPoints = one.value();
    const Result<> hidden = hideForeign(found, numbers);
    return hidden ? Result<FoundCustomers>(found) : hidden.error();
}

// Row-level security does not show them, but their numbers are taken.
Result<> CustomerBatch::hideForeign(FoundCustomers &found, const QStringList &numbers) const
{
    QStringList unknown = numbers;
    unknown.removeIf([&found](const QString &number) { return found.known.contains(number); });
    const auto elsewhere = numbersElsewhere(m_connection, m_actor, unknown);
    if (!elsewhere)
        return elsewhere.error();
    found.ofOtherRegions += *elsewhere;
    return {};
}

// In one order for everybody, so that two imports do not wait for each other within one batch.
Result<> CustomerBatch::lock(QList<CustomerId> customers)
{
    if (m_connection.engine() != Engine::PostgreSql || customers.isEmpty())
        return {};
    QList<qint64> ids;
    for (const CustomerId id : customers)
        ids.append(number(id));
    std::ranges::sort(ids);
    const SqlPart list = listed(m_connection.engine(), ids);
    return m_connection.each(QStringLiteral("SELECT lock_customer(j.value) FROM %1").arg(list.sql), list.values,
                             [](const Row &) { return true; });
}

Result<QHash<QString, CustomerId>> CustomerBatch::add(const QList<NewCustomer> &customers)
{
    if (customers.isEmpty())
        return QHash<QString, CustomerId>();
    switch (m_connection.engine()) {
    case Engine::SqlCipher:
        break;
    case Engine::PostgreSql:
        return addAtOnce(customers);
    }
    return addOneByOne(customers);
}

Result<QHash<QString, CustomerId>> CustomerBatch::addOneByOne(const QList<NewCustomer> &customers)
{
    QHash<QString, CustomerId> added;
    for (const NewCustomer &one : customers) {
        const Result<CustomerId> id = m_store.add(one.customer, one.forms);
        if (!id)
            return id.error();
        added.insert(one.customer.number, *id);
    }
    return added;
}

Result<QHash<QString, CustomerId>> CustomerBatch::addAtOnce(const QList<NewCustomer> &customers)
{
    if (const Result<> allowed = m_actor.require(Permission::Import); !allowed)
        return allowed.error();
    for (const NewCustomer &one : customers) {
        if (const Result<> covered = m_actor.requireRegion(one.customer.country); !covered)
            return covered.error();
    }
    Result<QHash<QString, CustomerId>> added = numbered(customers);
    if (!added)
        return added.error();
    QList<QVariantList> rows;
    QList<std::pair<CustomerId, QList<ContactPoint>>> points;
    for (const NewCustomer &one : customers) {
        const CustomerId id = added->value(one.customer.number);
        rows.append(QVariantList {number(id)} + writtenValues(one.customer, one.forms, m_store.now()));
        points.append({id, one.customer.contactPoints});
    }
    m_added = arraysOf(rows) + ContactPointStore::arraysOf(points);
    return added;
}

Result<> CustomerBatch::write()
{
    if (m_added.isEmpty())
        return {};
    return post(
        m_connection,
        QStringLiteral("SELECT add_customers(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        std::exchange(m_added, {}));
}

// Known beforehand, so that nobody waits for the rows.
Result<QHash<QString, CustomerId>> CustomerBatch::numbered(const QList<NewCustomer> &customers)
{
    QHash<QString, CustomerId> ids;
    auto next = customers.cbegin();
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT next_customers(?)"), {customers.size()}, [&](const Row &row) {
              ids.insert((next++)->customer.number, CustomerId {row.integer(0)});
              return true;
          });
    if (!read)
        return read.error();
    return ids;
}

} // namespace Prefdesk
