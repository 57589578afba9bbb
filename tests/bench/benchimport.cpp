// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/normalform.h"
#include "models/customers/phonenumber.h"
#include "models/intake/importformats.h"
#include "models/storage/migrations.h"
#include "models/storage/transaction.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplecontacts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace Prefdesk {

namespace {

constexpr double fewestShare = 0.4; // of the speed of bare inserts
constexpr qint64 mostGrowth = 96 * 1024; // KiB over a small import, page cache included

// KiB from /proc/self/status; writing 5 to clear_refs makes VmHWM begin anew.
qint64 memory(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

Result<> writeExport(const QString &name, const SampleContacts &contacts, qint64 rows)
{
    QFile file(name);
    const Error full {Error::Kind::Unavailable, QStringLiteral("The export cannot be written."), name};
    if (!file.open(QIODevice::WriteOnly) || file.write(SampleContacts::header()) < 0)
        return full;
    for (qint64 index = 0; index < rows; ++index) {
        if (file.write(contacts.line(index)) < 0)
            return full;
    }
    return file.flush() ? Result<>() : full;
}

Result<std::unique_ptr<Connection>> emptyDesk(const QString &file)
{
    auto connection = Connection::open(file, BenchDesk::key(), Connection::Mode::Create);
    if (!connection)
        return connection.error();
    const Result<> migrated = migrate(**connection);
    if (!migrated)
        return migrated.error();
    const auto person
        = (*connection)
              ->run(QStringLiteral(
                  "INSERT INTO person (name, full_name, role, created_at) VALUES ('admin', 'Admin', 'admin', 0)"));
    if (!person)
        return person.error();
    return connection;
}

/// The rows an import leaves behind, all values at hand: one bound statement each, one transaction.
class BareInserts final
{
public:
    BareInserts(Connection &connection, const SampleContacts &contacts)
        : m_connection(connection)
        , m_contacts(contacts)
    {
    }

    Result<> run(qint64 rows)
    {
        Result<Transaction> transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        for (qint64 index = 0; index < rows; ++index) {
            const Result<> inserted = insert(index);
            if (!inserted)
                return inserted;
        }
        const auto rebuilt
            = m_connection.run(QStringLiteral("INSERT INTO customer_words (customer_words) VALUES ('rebuild')"));
        if (!rebuilt)
            return rebuilt.error();
        return transaction->commit();
    }

    /// Nanoseconds spent on making values up, which belong to no insert.
    qint64 spare() const { return m_spare; }

private:
    Result<> insert(qint64 index)
    {
        QElapsedTimer timer;
        timer.start();
        const Customer customer = m_contacts.customer(index);
        const QList<Question> optOuts = m_contacts.optOuts(index);
        const QString words
            = searchWords(customer.givenName, customer.familyName) + QStringLiteral(" _") + customer.country.toLower();
        const QString phone = customer.contactPoints.last().address;
        const QString reversed = reversedDigits(phone);
        m_spare += timer.nsecsElapsed();

        const auto row = m_connection.insert(
            QStringLiteral(
                "INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, country,"
                " subdivision, city, postal_code, street, zone, lifecycle, customer_since)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {customer.number, customer.givenName, customer.familyName, words, words, phone, customer.language,
             customer.country, customer.subdivision, customer.city, customer.postalCode, customer.street, customer.zone,
             customer.lifecycle, customer.customerSince->micros});
        if (!row)
            return row.error();
        for (const ContactPoint &point : customer.contactPoints) {
            const bool isPhone = point.channel == Channel::Phone;
            const auto done = m_connection.run(
                QStringLiteral("INSERT INTO contact_point (customer, channel, kind, typed, address, reversed)"
                               " VALUES (?, ?, ?, ?, ?, ?)"),
                {*row, code(point.channel), point.kind, point.typed, point.address,
                 isPhone ? QVariant(reversed) : QVariant()});
            if (!done)
                return done.error();
        }
        return optOuts.isEmpty() ? Result<>() : insertChoices(*row, optOuts);
    }

    Result<> insertChoices(qint64 customer, const QList<Question> &optOuts)
    {
        for (const Question &question : optOuts) {
            const auto choice = m_connection.insert(
                QStringLiteral(
                    "INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at,"
                    " received_at, recorded_at, person, source, method, systems, reason, ledger_idx)"
                    " VALUES (?, ?, ?, 'withdrawn', 'unlimited', '', ?, ?, ?, 1, 'import', 'import', '', '', 0)"),
                {customer, question.channelCode(), question.topicCode(), 0, 0, 0});
            if (!choice)
                return choice.error();
            const auto preference = m_connection.run(
                QStringLiteral("INSERT INTO preference (customer, channel, topic, choice) VALUES (?, ?, ?, ?)"),
                {customer, question.channelCode(), question.topicCode(), *choice});
            if (!preference)
                return preference.error();
        }
        return {};
    }

    Connection &m_connection;
    const SampleContacts &m_contacts;
    qint64 m_spare = 0;
};

Result<Timing> timeBare(const QString &folder, const SampleContacts &contacts, qint64 rows)
{
    const auto connection = emptyDesk(folder + QStringLiteral("/bare.db"));
    if (!connection)
        return connection.error();
    BareInserts inserts(**connection, contacts);
    QElapsedTimer timer;
    timer.start();
    const Result<> done = inserts.run(rows);
    if (!done)
        return done.error();
    const qint64 time = timer.nsecsElapsed() - inserts.spare();
    return Timing {.median = time, .p99 = time};
}

Result<Timing> timeImport(const QString &folder, const QString &file)
{
    const auto connection = emptyDesk(folder + QStringLiteral("/import.db"));
    if (!connection)
        return connection.error();
    QElapsedTimer timer;
    timer.start();
    const auto outcome = importFile(
        **connection, BenchDesk::actor(), Instant::now,
        {.format = QStringLiteral("hubspot-contacts"), .file = file, .mode = ImportMode::Keep}, [](qint64, qint64) {});
    if (!outcome)
        return outcome.error();
    const qint64 time = timer.nsecsElapsed();
    return Timing {.median = time, .p99 = time};
}

Result<> compare(const QString &name, SampleContacts::OptOuts optOuts, qint64 rows)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("contacts.csv"));
    const SampleContacts contacts(optOuts);
    const Result<> written = writeExport(file, contacts, rows);
    if (!written)
        return written;
    const Result<Timing> bare = timeBare(folder.path(), contacts, rows);
    if (!bare)
        return bare.error();
    forgetPeak();
    const qint64 before = memory("VmRSS");
    const Result<Timing> own = timeImport(folder.path(), file);
    if (!own)
        return own.error();
    const qint64 growth = memory("VmHWM") - before;
    tell({.name = name, .size = rows, .bare = *bare, .own = *own, .bar = 1 / fewestShare});
    const Timing kibibytes {.median = growth * 1000, .p99 = growth * 1000};
    tell({.name = name + QStringLiteral("-memory-kib"), .size = rows, .bare = {}, .own = kibibytes, .bar = mostGrowth},
         growth <= mostGrowth);
    return {};
}

} // namespace

Result<> benchImport(const BenchDesk &desk)
{
    const Result<> plain = compare(QStringLiteral("contact-import"), SampleContacts::OptOuts::None, desk.customers());
    if (!plain)
        return plain;
    return compare(QStringLiteral("contact-import-with-opt-outs"), SampleContacts::OptOuts::Usual, desk.customers());
}

} // namespace Prefdesk
