// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactwriter.h"

#include "models/intake/importframe.h"
#include "models/storage/connection.h"

#include <algorithm>
#include <utility>

namespace Prefdesk {

namespace {

const QString &orElse(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

QList<ContactPoint> merged(const QList<ContactPoint> &known, const QList<ContactPoint> &told)
{
    QList<ContactPoint> points = known;
    for (const ContactPoint &point : told) {
        const auto same = std::ranges::find_if(points, [&point](const ContactPoint &other) {
            return other.channel == point.channel && other.kind == point.kind;
        });
        if (same == points.end()) {
            points.append(point);
        } else {
            same->typed = point.typed;
            same->address = point.address;
        }
    }
    return points;
}

// What the export leaves empty, or what stands in quarantine, takes nothing away.
Customer merged(const Customer &known, const Customer &told)
{
    Customer customer = known;
    customer.givenName = orElse(told.givenName, known.givenName);
    customer.familyName = orElse(told.familyName, known.familyName);
    customer.language = orElse(told.language, known.language);
    customer.country = orElse(told.country, known.country);
    customer.subdivision = orElse(told.subdivision, known.subdivision);
    customer.city = orElse(told.city, known.city);
    customer.postalCode = orElse(told.postalCode, known.postalCode);
    customer.street = orElse(told.street, known.street);
    customer.zone = orElse(told.zone, known.zone);
    customer.lifecycle = orElse(told.lifecycle, known.lifecycle);
    if (told.customerSince)
        customer.customerSince = told.customerSince;
    customer.contactPoints = merged(known.contactPoints, told.contactPoints);
    return customer;
}

bool isChangedBy(const Customer &known, const ContactRecord &record)
{
    return !record.optOuts.isEmpty() || merged(known, record.customer) != known;
}

QList<Question> questionsOf(const ContactRecord &record)
{
    QList<Question> questions;
    for (const OptOut &optOut : record.optOuts)
        questions.append(optOut.question);
    return questions;
}

} // namespace

ContactWriter::ContactWriter(Connection &connection, const Actor &actor, const Clock &clock, ImportFrame &frame)
    : m_connection(connection)
    , m_actor(actor)
    , m_clock(clock)
    , m_frame(frame)
    , m_customers(connection, actor, clock)
    , m_statements(connection, actor, clock)
    , m_batch(connection, actor, m_customers)
    , m_told(connection, frame.batch())
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
        m_customers.deferWords();
    return {};
}

Result<> ContactWriter::take(const QList<ContactRecord> &records)
{
    const Ledger ledger(m_connection);
    const Result<NextEntries> next = ledger.nextEntries();
    if (!next)
        return next.error();
    m_next = *next;
    m_happenings.clear();
    if (const Result<> prepared = prepare(records); !prepared)
        return prepared;
    for (const ContactRecord &record : records) {
        const Result<> taken = take(record);
        if (!taken)
            return taken;
    }
    if (const Result<> written = m_told.write(); !written)
        return written;
    if (m_happenings.isEmpty())
        return {};
    m_frame.outcome().choices += m_happenings.size();
    const auto recorded = Ledger(m_connection).stage(m_actor, m_clock(), m_happenings);
    if (!recorded)
        return recorded.error();
    return {};
}

Result<> ContactWriter::finish()
{
    return m_wordsDeferred ? m_customers.rebuildWords() : Result<>();
}

Result<> ContactWriter::prepare(const QList<ContactRecord> &records)
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
    if (const Result<> locked = lockChanging(records); !locked)
        return locked;
    QList<CustomerId> ids;
    for (const Customer &known : std::as_const(m_found.known))
        ids.append(known.id);
    const Result<> told = m_told.read(ids);
    return told ? addNew(records) : told;
}

// What was read before the lock may have changed since.
Result<> ContactWriter::lockChanging(const QList<ContactRecord> &records)
{
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
    const Result<FoundCustomers> now = m_batch.find(numbers);
    if (!now)
        return now.error();
    m_found.known.insert(now->known);
    return {};
}

Result<> ContactWriter::addNew(const QList<ContactRecord> &records)
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

std::optional<CustomerId> ContactWriter::idOf(const QString &number) const
{
    if (const auto known = m_found.known.constFind(number); known != m_found.known.cend())
        return known->id;
    const auto added = m_added.constFind(number);
    return added == m_added.cend() ? std::nullopt : std::optional(*added);
}

Result<> ContactWriter::take(const ContactRecord &record)
{
    ++m_frame.outcome().read;
    if (!record.isTaken)
        return m_frame.quarantine(record.faults);
    const std::optional<CustomerId> customer = idOf(record.customer.number);
    if (!customer)
        return quarantineRow(record, Fault::OtherRegion);
    if (stoodEarlier(*customer))
        return takeDuplicate(*customer, record);
    if (const Result<> kept = keep(*customer, record); !kept)
        return kept;
    if (!record.faults.isEmpty()) {
        const Result<> quarantined = m_frame.quarantine(record.faults);
        if (!quarantined)
            return quarantined;
    }
    const bool isNew = m_added.contains(record.customer.number);
    if (isNew && record.optOuts.isEmpty())
        return {};
    const Result<QList<Question>> repeated
        = isNew ? m_told.hearFirst(*customer, questionsOf(record)) : m_told.hear(*customer, questionsOf(record));
    return repeated ? turnOff(*customer, record, *repeated) : Result<>(repeated.error());
}

// Of two rows for one customer nobody knows which holds; a no counts in either.
Result<> ContactWriter::takeDuplicate(CustomerId customer, const ContactRecord &record)
{
    Result<> done = quarantineRow(record, Fault::DuplicateRow);
    if (!done || record.optOuts.isEmpty())
        return done;
    QList<QuarantinedField> doubts = record.faults;
    doubts.removeIf([](const QuarantinedField &field) { return field.fault != Fault::NotYesOrNo; });
    done = m_frame.quarantine(doubts);
    if (!done)
        return done;
    const Result<QList<Question>> repeated = m_told.hearAlso(customer, questionsOf(record));
    return repeated ? turnOff(customer, record, *repeated) : Result<>(repeated.error());
}

Result<> ContactWriter::quarantineRow(const ContactRecord &record, Fault fault)
{
    return m_frame.quarantine({{record.row, columnName(ContactColumn::RecordId), fault, record.customer.number}});
}

Result<> ContactWriter::keep(CustomerId id, const ContactRecord &record)
{
    const auto known = m_found.known.constFind(record.customer.number);
    if (known == m_found.known.cend()) {
        ++m_frame.outcome().added;
    } else {
        const Customer customer = merged(*known, record.customer);
        const bool changes = customer != *known;
        const Result<> updated = changes ? m_customers.update(customer) : Result<>();
        if (!updated)
            return updated;
        ++(changes ? m_frame.outcome().changed : m_frame.outcome().unchanged);
    }
    if (m_inFile.size() <= number(id))
        m_inFile.resize(number(id) * 2 + 1);
    m_inFile.setBit(number(id));
    return {};
}

Result<> ContactWriter::turnOff(CustomerId customer, const ContactRecord &record, const QList<Question> &repeated)
{
    if (record.optOuts.isEmpty())
        return {};
    Statement statement {.customer = customer,
                         .wishes = {},
                         .occurredAt = m_clock(), // the export does not say when
                         .source = QStringLiteral("import"),
                         .batch = m_frame.batch(),
                         .reason = {},
                         .repeated = repeated};
    for (const OptOut &optOut : record.optOuts) {
        Wish wish;
        wish.question = optOut.question;
        wish.answer.state = ConsentState::Withdrawn;
        statement.wishes.append(wish);
    }
    const Result<ImportedStatement> imported
        = m_statements.recordImported(statement, m_next.after(m_happenings.size()));
    if (!imported)
        return imported.error();
    m_happenings += imported->happenings;
    return imported->overruled.isEmpty() ? Result<>() : quarantineOverruled(record, imported->overruled);
}

// One column can say no to several questions; it stands in quarantine once.
Result<> ContactWriter::quarantineOverruled(const ContactRecord &record, const QList<Question> &overruled)
{
    QList<QuarantinedField> fields;
    const auto standsIn = [](const QList<QuarantinedField> &list, const QString &field) {
        return std::ranges::find(list, field, &QuarantinedField::field) != list.end();
    };
    for (const OptOut &optOut : record.optOuts) {
        const QString field = columnName(optOut.column);
        if (overruled.contains(optOut.question) && !standsIn(fields, field) && !standsIn(record.faults, field))
            fields.append({record.row, field, Fault::NewerChoice, record.customer.number});
    }
    return m_frame.quarantine(fields);
}

bool ContactWriter::stoodEarlier(CustomerId customer) const
{
    return number(customer) < m_inFile.size() && m_inFile.testBit(number(customer));
}

} // namespace Prefdesk
