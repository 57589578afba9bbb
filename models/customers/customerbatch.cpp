// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customerbatch.h"

#include "models/customers/contactpointstore.h"
#include "models/customers/customerrow.h"
#include "models/customers/elsewhere.h"
#include "models/customers/searchsql.h"
#include "models/storage/connection.h"
#include "models/storage/parameter.h"

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
    QList<QVariantList> rows;
    for (const NewCustomer &one : customers)
        rows.append(writtenValues(one.customer, one.forms, m_store.now()));
    QHash<QString, CustomerId> added;
    const Result<> written
        = m_connection.each(QStringLiteral("INSERT INTO customer (%1) SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                           " ?, ?, ?, ?, ?, ?, ?) RETURNING id, number")
                                .arg(writtenColumns()),
                            arraysOf(rows), [&added](const Row &row) {
                                added.insert(row.text(1), CustomerId {row.integer(0)});
                                return true;
                            });
    if (!written)
        return written.error();
    QList<std::pair<CustomerId, QList<ContactPoint>>> points;
    for (const NewCustomer &one : customers)
        points.append({added.value(one.customer.number), one.customer.contactPoints});
    if (const Result<> reachable = ContactPointStore(m_connection).addAll(points, m_store.now()); !reachable)
        return reachable.error();
    for (const NewCustomer &one : customers) {
        const Result<> indexed = m_store.addWords(added.value(one.customer.number), one.forms.words);
        if (!indexed)
            return indexed.error();
    }
    return added;
}

} // namespace Prefdesk
