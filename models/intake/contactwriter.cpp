// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactwriter.h"

#include "models/intake/importframe.h"
#include "models/storage/connection.h"

#include <algorithm>

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

} // namespace

ContactWriter::ContactWriter(Connection &connection, const Actor &actor, const Clock &clock, ImportFrame &frame)
    : m_connection(connection)
    , m_actor(actor)
    , m_clock(clock)
    , m_frame(frame)
    , m_customers(connection, actor, clock)
    , m_statements(connection, actor, clock)
{
}

// Rebuilding the word index costs less than touching it row by row once a good part of it changes.
Result<> ContactWriter::begin()
{
    constexpr qint64 bytesPerRow = 200;
    constexpr qint64 share = 10;
    const auto customers = m_connection.first(QStringLiteral("SELECT coalesce(max(id), 0) FROM customer"), {},
                                              [](const Row &row) { return row.integer(0); });
    if (!customers)
        return customers.error();
    m_wordsDeferred = m_frame.file().size() / bytesPerRow * share > customers->value_or(0);
    if (m_wordsDeferred)
        m_customers.deferWords();
    return {};
}

Result<> ContactWriter::take(const QList<ContactRecord> &records)
{
    const Ledger ledger(m_connection);
    const Result<qint64> firstIndex = ledger.nextIndex();
    if (!firstIndex)
        return firstIndex.error();
    m_firstIndex = *firstIndex;
    m_happenings.clear();
    for (const ContactRecord &record : records) {
        const Result<> taken = take(record);
        if (!taken)
            return taken;
    }
    if (m_happenings.isEmpty())
        return {};
    m_frame.outcome().choices += m_happenings.size();
    const auto recorded = Ledger(m_connection).record(m_actor, m_clock(), m_happenings);
    if (!recorded)
        return recorded.error();
    return {};
}

Result<> ContactWriter::finish()
{
    return m_wordsDeferred ? m_customers.rebuildWords() : Result<>();
}

Result<> ContactWriter::take(const ContactRecord &record)
{
    ++m_frame.outcome().read;
    if (!record.isTaken)
        return m_frame.quarantine(record.faults);
    const Result<std::optional<CustomerId>> customer = keep(record);
    if (!customer)
        return customer.error();
    if (!*customer)
        return {};
    if (!record.faults.isEmpty()) {
        const Result<> quarantined = m_frame.quarantine(record.faults);
        if (!quarantined)
            return quarantined;
    }
    return record.optOuts.isEmpty() ? Result<>() : withdraw(**customer, record);
}

// Nothing when the row is quarantined as a whole.
Result<std::optional<CustomerId>> ContactWriter::keep(const ContactRecord &record)
{
    const auto quarantineRow = [&](Fault fault) -> Result<std::optional<CustomerId>> {
        const Result<> done
            = m_frame.quarantine({{record.row, columnName(ContactColumn::RecordId), fault, record.customer.number}});
        if (!done)
            return done.error();
        return std::optional<CustomerId>();
    };
    const Result<std::optional<Customer>> known = m_customers.byNumber(record.customer.number);
    if (!known && known.error().kind == Error::Kind::Refused)
        return quarantineRow(Fault::OtherRegion);
    if (!known)
        return known.error();
    if (*known && stoodEarlier((*known)->id))
        return quarantineRow(Fault::DuplicateRow);

    CustomerId id = {};
    if (*known) {
        const Customer customer = merged(**known, record.customer);
        id = customer.id;
        const bool changes = customer != **known;
        const Result<> updated = changes ? m_customers.update(customer) : Result<>();
        if (!updated)
            return updated.error();
        ++(changes ? m_frame.outcome().changed : m_frame.outcome().unchanged);
    } else {
        const Result<CustomerId> added = m_customers.add(record.customer);
        if (!added)
            return added.error();
        id = *added;
        ++m_frame.outcome().added;
    }
    if (m_inFile.size() <= number(id))
        m_inFile.resize(number(id) * 2 + 1);
    m_inFile.setBit(number(id));
    return std::optional(id);
}

Result<> ContactWriter::withdraw(CustomerId customer, const ContactRecord &record)
{
    const Result<bool> heard = heardBefore(record.customer.country);
    if (!heard)
        return heard.error();
    if (*heard)
        return {};
    Statement statement {.customer = customer,
                         .wishes = {},
                         .occurredAt = m_clock(),
                         .source = QStringLiteral("import"),
                         .batch = m_frame.batch(),
                         .reason = {}};
    for (const Question &question : record.optOuts) {
        Wish wish;
        wish.question = question;
        wish.answer.state = ConsentState::Withdrawn;
        statement.wishes.append(wish);
    }
    const Result<QList<Happening>> happenings
        = m_statements.recordImported(statement, m_firstIndex + m_happenings.size());
    if (!happenings)
        return happenings.error();
    m_happenings += *happenings;
    return {};
}

// The same file says nothing new the second time: what a customer has answered since then stands.
Result<bool> ContactWriter::heardBefore(const QString &country)
{
    const auto known = m_heardBefore.constFind(country);
    if (known != m_heardBefore.constEnd())
        return *known;
    const auto batch = m_connection.first(
        QStringLiteral("SELECT b.id FROM intake_batch b JOIN person p ON p.id = b.person WHERE b.file_hash = ? "
                       "AND b.id <> ? AND (p.regions = '' OR instr(p.regions, ?) > 0)"),
        {m_frame.fileHash(), number(m_frame.batch()), country}, [](const Row &row) { return row.integer(0); });
    if (!batch)
        return batch.error();
    return m_heardBefore[country] = batch->has_value();
}

bool ContactWriter::stoodEarlier(CustomerId customer) const
{
    return number(customer) < m_inFile.size() && m_inFile.testBit(number(customer));
}

} // namespace Prefdesk
