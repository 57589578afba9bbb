// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/blockcustomers.h"

#include "models/intake/contactmerge.h"
#include "models/storage/connection.h"

#include <utility>

namespace Prefdesk {

namespace {

bool isChangedBy(const Customer &known, const ContactRecord &record)
{
    return !record.optOuts.isEmpty() || merged(known, record.customer) != known;
}

} // namespace

BlockCustomers::BlockCustomers(Connection &connection, const Actor &actor, CustomerStore &store)
    : m_connection(connection)
    , m_batch(connection, actor, store)
{
}

Result<> BlockCustomers::prepare(const QList<ContactRecord> &records)
{
    QStringList numbers;
    for (const ContactRecord &record : records) {
        if (record.isTaken)
            numbers.append(record.customer.number);
    }
    numbers.removeDuplicates();
    Result<FoundCustomers> found = m_batch.find(numbers);
    if (!found)
        return found.error();
    m_found = *std::move(found);
    const Result<> locked = lockChanging(records);
    return locked ? addNew(records) : locked;
}

// What was read before the lock may have changed since.
Result<> BlockCustomers::lockChanging(const QList<ContactRecord> &records)
{
    m_locked = 0;
    if (m_connection.engine() != Engine::PostgreSql)
        return {};
    QStringList numbers;
    QList<CustomerId> ids;
    for (const ContactRecord &record : records) {
        const auto known = m_found.known.constFind(record.customer.number);
        if (!record.isTaken || known == m_found.known.cend() || !isChangedBy(*known, record))
            continue;
        numbers.append(known->number);
        ids.append(known->id);
    }
    if (ids.isEmpty())
        return {};
    if (const Result<> locked = m_batch.lock(ids); !locked)
        return locked;
    m_locked = ids.size();
    const Result<FoundCustomers> now = m_batch.find(numbers);
    if (!now)
        return now.error();
    m_found.known.insert(now->known);
    return {};
}

Result<> BlockCustomers::addNew(const QList<ContactRecord> &records)
{
    QList<NewCustomer> customers;
    QSet<QString> numbers;
    for (const ContactRecord &record : records) {
        const QString &number = record.customer.number;
        if (!record.isTaken || m_found.known.contains(number) || m_found.ofOtherRegions.contains(number)
            || numbers.contains(number))
            continue;
        numbers.insert(number);
        customers.append({record.customer, record.nameForms});
    }
    Result<QHash<QString, CustomerId>> added = m_batch.add(customers);
    if (!added)
        return added.error();
    m_added = *std::move(added);
    return {};
}

std::optional<CustomerId> BlockCustomers::idOf(const QString &number) const
{
    if (const Customer *const customer = known(number))
        return customer->id;
    const auto added = m_added.constFind(number);
    return added == m_added.cend() ? std::nullopt : std::optional(*added);
}

const Customer *BlockCustomers::known(const QString &number) const
{
    const auto known = m_found.known.constFind(number);
    return known == m_found.known.cend() ? nullptr : &*known;
}

QList<CustomerId> BlockCustomers::allKnown() const
{
    QList<CustomerId> ids;
    for (const Customer &customer : m_found.known)
        ids.append(customer.id);
    return ids;
}

} // namespace Prefdesk
