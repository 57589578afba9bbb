// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactwriter.h"

#include "models/intake/contactmerge.h"
#include "models/intake/importframe.h"
#include "models/storage/connection.h"

namespace Prefdesk {

ContactWriter::ContactWriter(Connection &connection, const Actor &actor, const Clock &clock, ImportFrame &frame)
    : m_connection(connection)
    , m_frame(frame)
    , m_store(connection, actor, clock)
    , m_customers(connection, actor, m_store)
    , m_optOuts(connection, actor, clock, frame)
{
}

// Rebuilding the word index costs less than touching it row by row once a good part of it changes. On a shared desk it
// is always written many customers at a time.
Result<> ContactWriter::begin()
{
    constexpr qint64 bytesPerRow = 200;
    constexpr qint64 share = 10;
    const auto customers = m_connection.first(QStringLiteral("SELECT coalesce(max(id), 0) FROM customer"), {},
                                              [](const Row &row) { return row.integer(0); });
    if (!customers)
        return customers.error();
    m_wordsDeferred = m_connection.engine() == Engine::PostgreSql
        || m_frame.file().size() / bytesPerRow * share > customers->value_or(0);
    if (m_wordsDeferred)
        m_store.deferWords();
    return {};
}

Result<> ContactWriter::take(const QList<ContactRecord> &records)
{
    if (const Result<> prepared = m_customers.prepare(records); !prepared)
        return prepared;
    m_frame.lockedCustomers(m_customers.lockedCount());
    if (const Result<> begun = m_optOuts.begin(records, m_customers); !begun)
        return begun;
    for (const ContactRecord &record : records) {
        const Result<> taken = take(record);
        if (!taken)
            return taken;
    }
    if (const Result<> written = write(); !written)
        return written;
    return m_frame.isPartFull() ? endPart() : Result<>();
}

// A server numbers the choices first: while it adds the customers, the program prepares the entries.
Result<> ContactWriter::write()
{
    if (const Result<> numbered = m_optOuts.write(); !numbered)
        return numbered;
    if (const Result<> added = m_customers.write(); !added)
        return added;
    return m_optOuts.record();
}

Result<> ContactWriter::endPart()
{
    if (const Result<> findable = finish(); !findable)
        return findable;
    m_store.deferWords();
    m_optOuts.forget();
    return m_frame.keepPart();
}

Result<> ContactWriter::finish()
{
    return m_wordsDeferred ? m_store.rebuildWords() : Result<>();
}

Result<> ContactWriter::take(const ContactRecord &record)
{
    ++m_frame.outcome().read;
    if (!record.isTaken)
        return m_frame.quarantine(record.faults);
    const std::optional<CustomerId> customer = m_customers.idOf(record.customer.number);
    if (!customer)
        return quarantineRow(record, Fault::OtherRegion);
    if (stoodEarlier(*customer))
        return takeDuplicate(*customer, record);
    if (const Result<> kept = keep(*customer, record); !kept)
        return kept;
    if (const Result<> quarantined = m_frame.quarantine(record.faults); !quarantined)
        return quarantined;
    const bool isNew = !m_customers.known(record.customer.number);
    return isNew ? m_optOuts.takeNew(*customer, record) : m_optOuts.take(*customer, record);
}

Result<> ContactWriter::takeDuplicate(CustomerId customer, const ContactRecord &record)
{
    Result<> done = quarantineRow(record, Fault::DuplicateRow);
    if (!done || record.optOuts.isEmpty())
        return done;
    QList<QuarantinedField> doubts = record.faults;
    doubts.removeIf([](const QuarantinedField &field) { return field.fault != Fault::NotYesOrNo; });
    done = m_frame.quarantine(doubts);
    return done ? m_optOuts.takeAlso(customer, record) : done;
}

Result<> ContactWriter::quarantineRow(const ContactRecord &record, Fault fault)
{
    return m_frame.quarantine({{record.row, columnName(ContactColumn::RecordId), fault, record.customer.number}});
}

Result<> ContactWriter::keep(CustomerId id, const ContactRecord &record)
{
    if (const Customer *const known = m_customers.known(record.customer.number)) {
        const Customer customer = merged(*known, record.customer);
        const bool changes = customer != *known;
        const Result<> updated = changes ? m_store.update(customer) : Result<>();
        if (!updated)
            return updated;
        ++(changes ? m_frame.outcome().changed : m_frame.outcome().unchanged);
    } else {
        ++m_frame.outcome().added;
    }
    if (m_inFile.size() <= number(id))
        m_inFile.resize(number(id) * 2 + 1);
    m_inFile.setBit(number(id));
    return {};
}

bool ContactWriter::stoodEarlier(CustomerId customer) const
{
    return number(customer) < m_inFile.size() && m_inFile.testBit(number(customer));
}

} // namespace Prefdesk
