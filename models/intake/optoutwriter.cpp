// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/optoutwriter.h"

#include "models/intake/blockcustomers.h"
#include "models/intake/importframe.h"

#include <algorithm>

namespace Prefdesk {

namespace {

QList<Question> questionsOf(const ContactRecord &record)
{
    QList<Question> questions;
    for (const OptOut &optOut : record.optOuts)
        questions.append(optOut.question);
    return questions;
}

Wish no(const Question &question)
{
    Wish wish;
    wish.question = question;
    wish.answer.state = ConsentState::Withdrawn;
    return wish;
}

} // namespace

OptOutWriter::OptOutWriter(Connection &connection, const Actor &actor, const Clock &clock, ImportFrame &frame)
    : m_clock(clock)
    , m_frame(frame)
    , m_told(connection, frame.batch())
    , m_statements(connection, actor, clock)
{
}

Result<> OptOutWriter::begin(const QList<ContactRecord> &records, const BlockCustomers &customers)
{
    QList<CustomerId> saying;
    for (const ContactRecord &record : records) {
        const Customer *const known = record.isTaken ? customers.known(record.customer.number) : nullptr;
        if (known && !record.optOuts.isEmpty())
            saying.append(known->id);
    }
    if (const Result<> told = m_told.read(customers.allKnown()); !told)
        return told;
    const Result<NextEntries> next = m_frame.nextEntries();
    return next ? m_statements.begin(saying, *next) : next.error();
}

Result<> OptOutWriter::take(CustomerId customer, const ContactRecord &record)
{
    return turnOff(customer, record, m_told.hear(customer, questionsOf(record)));
}

Result<> OptOutWriter::takeNew(CustomerId customer, const ContactRecord &record)
{
    if (record.optOuts.isEmpty())
        return {};
    return turnOff(customer, record, m_told.hearFirst(customer, questionsOf(record)));
}

Result<> OptOutWriter::takeAlso(CustomerId customer, const ContactRecord &record)
{
    return turnOff(customer, record, m_told.hearAlso(customer, questionsOf(record)));
}

Result<> OptOutWriter::turnOff(CustomerId customer, const ContactRecord &record,
                               const Result<QList<Question>> &repeated)
{
    if (!repeated)
        return repeated.error();
    if (record.optOuts.isEmpty())
        return {};
    Statement statement {.customer = customer,
                         .wishes = {},
                         .occurredAt = m_clock(), // the export does not say when
                         .source = QStringLiteral("import"),
                         .batch = m_frame.batch(),
                         .reason = {},
                         .repeated = *repeated};
    for (const OptOut &optOut : record.optOuts)
        statement.wishes.append(no(optOut.question));
    const QList<Question> overruled = m_statements.take(statement);
    return overruled.isEmpty() ? Result<>() : quarantineOverruled(record, overruled);
}

// One column can say no to several questions; it stands in quarantine once.
Result<> OptOutWriter::quarantineOverruled(const ContactRecord &record, const QList<Question> &overruled)
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

Result<> OptOutWriter::write()
{
    return m_statements.write();
}

Result<> OptOutWriter::record()
{
    if (const Result<> written = m_told.write(); !written)
        return written;
    const QList<Happening> happenings = m_statements.happenings();
    m_frame.outcome().choices += happenings.size();
    if (const Result<> recorded = m_frame.record(happenings); !recorded)
        return recorded;
    if (!m_frame.recordsLater())
        m_statements.forget();
    return {};
}

} // namespace Prefdesk
