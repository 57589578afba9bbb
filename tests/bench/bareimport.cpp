// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bareimport.h"

#include "models/customers/normalform.h"
#include "models/customers/phonenumber.h"

#include <sodium.h>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qint64 block = 1'000;
constexpr qsizetype entrySize = 230; // bytes, as the sample export makes them
constexpr qsizetype afterSize = 300;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

} // namespace

BareImport::BareImport(Connection &connection)
    : m_begin(connection, "BEGIN IMMEDIATE")
    , m_customer(connection,
                 "INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, country,"
                 " subdivision, city, postal_code, street, zone, lifecycle, customer_since)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , m_point(connection,
              "INSERT INTO contact_point (customer, channel, kind, typed, address, reversed)"
              " VALUES (?1, ?2, ?3, ?4, ?4, ?5)")
    , m_choice(connection,
               "INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at,"
               " recorded_at, person, source, method, systems, reason, ledger_idx) VALUES (?, ?, ?, 'withdrawn',"
               " 'unlimited', '', 0, 0, 0, 1, 'import', 'import', '', '', 0)")
    , m_preference(connection, "INSERT INTO preference (customer, channel, topic, choice) VALUES (?, ?, ?, ?)")
    , m_told(connection, "INSERT INTO import_opt_out (customer, channel, topic) VALUES (?, ?, ?)")
    , m_entry(connection,
              "INSERT INTO ledger_entry (idx, entry, leaf, recorded_at, action, person, subject, subject_seq)"
              " VALUES (?, ?, ?, 0, 'choice-recorded', 1, ?, ?)")
    , m_opening(connection,
                "INSERT INTO opening (idx, after, after_salt, customer, customer_salt) VALUES (?1, ?2, ?3, ?4, ?5)")
    , m_subject(connection, "INSERT INTO subject (customer, pseudonym) VALUES (?, ?)")
    , m_subjectHead(connection, "INSERT INTO subject_head (pseudonym, count, last_leaf) VALUES (?, ?, ?)")
    , m_rebuild(connection, "INSERT INTO customer_words (customer_words) VALUES ('rebuild')")
    , m_commit(connection, "COMMIT")
{
}

Result<Timing> BareImport::run(const SampleContacts &contacts, qint64 rows)
{
    Stopwatch watch;
    bool isDone = m_begin.run() >= 0;
    for (qint64 begin = 0; begin < rows; begin += block) {
        QList<Contact> made;
        for (qint64 index = begin; index < std::min(rows, begin + block); ++index)
            made.append(contactAt(contacts, index));
        watch.start();
        isDone = isDone && std::ranges::all_of(made, [this](const Contact &contact) { return insert(contact); });
        watch.stop();
    }
    watch.start();
    isDone = isDone && m_rebuild.run() >= 0 && m_commit.run() >= 0;
    watch.stop();
    if (!isDone)
        return Error {Error::Kind::Internal, QStringLiteral("The bare inserts failed."), {}};
    return watch.timing();
}

BareImport::Contact BareImport::contactAt(const SampleContacts &contacts, qint64 index)
{
    const Customer customer = contacts.customer(index);
    const QString name = searchWords(customer.givenName, customer.familyName);
    const QString phone = customer.contactPoints.last().address;
    Contact contact {.columns = {},
                     .since = customer.customerSince->micros,
                     .email = customer.contactPoints.first().address.toUtf8(),
                     .phone = phone.toUtf8(),
                     .reversed = reversedDigits(phone).toUtf8(),
                     .pseudonym = randomBytes(16),
                     .optOuts = {}};
    const QString words = name + QStringLiteral(" _") + customer.country.toLower();
    for (const QString &column : {customer.number, customer.givenName, customer.familyName, name, words, phone,
                                  customer.language, customer.country, customer.subdivision, customer.city,
                                  customer.postalCode, customer.street, customer.zone, customer.lifecycle})
        contact.columns.append(column.toUtf8());
    for (const Question &question : contacts.optOuts(index))
        contact.optOuts.append({question.channelCode().toUtf8(), question.topicCode().toUtf8(), randomBytes(entrySize),
                                randomBytes(32), randomBytes(32), randomBytes(afterSize)});
    return contact;
}

bool BareImport::insert(const Contact &contact)
{
    for (qsizetype column = 0; column < contact.columns.size(); ++column)
        m_customer.bind(static_cast<int>(column) + 1, contact.columns.at(column));
    m_customer.bind(static_cast<int>(contact.columns.size()) + 1, contact.since);
    if (m_customer.run() < 0)
        return false;
    const qint64 customer = m_customer.lastId();
    return insertPoint(customer, "email", "email", contact.email, {})
        && insertPoint(customer, "phone", "mobile", contact.phone, contact.reversed)
        && (contact.optOuts.isEmpty() || insertChoices(customer, contact));
}

bool BareImport::insertPoint(qint64 customer, QByteArrayView channel, QByteArrayView kind, QByteArrayView address,
                             QByteArrayView reversed)
{
    m_point.bind(1, customer);
    m_point.bind(2, channel);
    m_point.bind(3, kind);
    m_point.bind(4, address);
    m_point.bind(5, reversed);
    if (reversed.isEmpty())
        m_point.bindNull(5);
    return m_point.run() >= 0;
}

bool BareImport::insertChoices(qint64 customer, const Contact &contact)
{
    qint64 seq = 0;
    return std::ranges::all_of(contact.optOuts,
                               [&](const OptOut &optOut) {
                                   return insertChoice(customer, optOut)
                                       && insertEntry(optOut, contact.pseudonym, ++seq)
                                       && insertOpening(optOut, seq == 1 ? customer : 0);
                               })
        && insertSubject(customer, contact);
}

bool BareImport::insertChoice(qint64 customer, const OptOut &optOut)
{
    m_choice.bind(1, customer);
    m_choice.bind(2, optOut.channel);
    m_choice.bind(3, optOut.topic);
    if (m_choice.run() < 0)
        return false;
    for (BareStatement *const statement : {&m_told, &m_preference}) {
        statement->bind(1, customer);
        statement->bind(2, optOut.channel);
        statement->bind(3, optOut.topic);
    }
    m_preference.bind(4, m_choice.lastId());
    return m_preference.run() >= 0 && m_told.run() >= 0;
}

bool BareImport::insertEntry(const OptOut &optOut, QByteArrayView pseudonym, qint64 seq)
{
    m_entry.bind(1, m_entries++);
    m_entry.bindBlob(2, optOut.entry);
    m_entry.bindBlob(3, optOut.leaf);
    m_entry.bindBlob(4, pseudonym);
    m_entry.bind(5, seq);
    return m_entry.run() >= 0;
}

// The first entry about a customer opens to the customer's row too.
bool BareImport::insertOpening(const OptOut &optOut, qint64 customer)
{
    const QByteArray row = QByteArray::number(customer);
    m_opening.bind(1, m_entries - 1);
    m_opening.bindBlob(2, optOut.after);
    m_opening.bindBlob(3, optOut.salt);
    m_opening.bindNull(4);
    m_opening.bindNull(5);
    if (customer > 0) {
        m_opening.bindBlob(4, row);
        m_opening.bindBlob(5, optOut.salt);
    }
    return m_opening.run() >= 0;
}

bool BareImport::insertSubject(qint64 customer, const Contact &contact)
{
    m_subject.bind(1, customer);
    m_subject.bindBlob(2, contact.pseudonym);
    m_subjectHead.bindBlob(1, contact.pseudonym);
    m_subjectHead.bind(2, contact.optOuts.size());
    m_subjectHead.bindBlob(3, contact.optOuts.last().leaf);
    return m_subject.run() >= 0 && m_subjectHead.run() >= 0;
}

} // namespace Prefdesk
