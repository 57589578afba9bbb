// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchdesk.h"

#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace Prefdesk {

namespace {

/// Part of the file's name, so that a desk of another schema is not taken for one of this.
QString schemaMark()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir folder(QStringLiteral(":/migrations/sqlcipher"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile script(folder.filePath(name));
        if (script.open(QIODevice::ReadOnly))
            hash.addData(script.readAll());
    }
    return QString::fromLatin1(hash.result().toHex().left(8));
}

/// 60 given and 1,000 family names out of syllables; SQLite's own ASCII lower() is then enough for the words.
const char *const names = "CREATE TEMP TABLE name AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
                          "WHERE i < 999), a(x) AS (VALUES ('[\"Ber\",\"Mar\",\"Le\",\"Du\",\"Schmi\",\"Wal\",\"Ro\","
                          "\"Gar\",\"Pe\",\"No\"]')), b(y) AS (VALUES ('[\"ger\",\"tin\",\"roux\",\"pont\",\"der\","
                          "\"ter\",\"sin\",\"cia\",\"ters\",\"vak\"]')), c(z) AS (VALUES ('[\"\",\"son\",\"mann\","
                          "\"eau\",\"ova\",\"berg\",\"feld\",\"ard\",\"ini\",\"es\"]')) SELECT i, (x ->> (i % 10)) || "
                          "(y ->> (i / 10 % 10)) || (z ->> (i / 100)) AS family, (b.y ->> (i % 7)) || 'a' || (c.z ->> "
                          "(i % 9)) AS given FROM n, a, b, c";

const char *const people
    = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?), made AS (SELECT n.i AS i, "
      "upper(substr(g.given, 1, 1)) || substr(g.given, 2) AS given, f.family AS family, CASE n.i % 3 WHEN 0 THEN "
      "'FR' WHEN 1 THEN 'DE' ELSE 'GB' END AS country FROM n JOIN temp.name g ON g.rowid = 1 + (n.i * 7919 + n.i / "
      "60) % 1000 JOIN temp.name f ON f.rowid = 1 + (n.i * 729 + n.i / 1000) % 1000) INSERT INTO customer (id, "
      "number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city, "
      "postal_code, street, zone, lifecycle, customer_since) SELECT i, printf('%d', 100000 + i), given, family, "
      "lower(given || ' ' || family), lower(given || ' ' || family || ' _' || country), printf('+336%08d', i * "
      "48271 % 100000000), 'en', country, '', 'Town', '75001', 'Street ' || i % 200, 'Europe/Paris', 'customer', "
      "1700000000000000 FROM made";

const char *const phones = "INSERT INTO contact_point (customer, channel, kind, typed, address, reversed) "
                           "SELECT id, 'phone', 'mobile', contact, contact, %1 FROM customer";

const char *const emails
    = "INSERT INTO contact_point (customer, channel, kind, typed, address) SELECT id, 'email', 'email', "
      "lower(given_name || '.' || family_name) || id || '@example.org', "
      "lower(given_name || '.' || family_name) || id || '@example.org' FROM customer";

/// The digits of "+336........" from the last to the first.
QString reversedDigits()
{
    QStringList digits;
    for (int place = 12; place >= 2; --place)
        digits.append(QStringLiteral("substr(contact, %1, 1)").arg(place));
    return digits.join(QStringLiteral(" || "));
}

Result<> fill(Connection &connection, qint64 count)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const auto person = connection.run(
        QStringLiteral("INSERT INTO person (name, full_name, role, created_at) VALUES ('admin', 'Admin', 'admin', 0)"));
    if (!person)
        return person.error();
    const Result<> added = BenchDesk::addCustomers(connection, count);
    return added ? transaction->commit() : added;
}

Result<> mergeLog(Connection &connection)
{
    const Result<qint64> merged = connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return merged ? Result<> {} : Result<>(merged.error());
}

Result<> build(const QString &file, qint64 count)
{
    auto connection = SqlCipherConnection::open(file, BenchDesk::key(), Connection::Mode::Create);
    if (!connection)
        return connection.error();
    Result<> done = migrate(**connection);
    if (done)
        done = fill(**connection, count);
    return done ? mergeLog(**connection) : done;
}

void removeDatabase(const QString &file)
{
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(ending));
}

} // namespace

BenchDesk::BenchDesk(QString file, qint64 customers)
    : m_file(std::move(file))
    , m_customers(customers)
{
}

Result<BenchDesk> BenchDesk::make(const QString &folder, qint64 customers)
{
    QDir().mkpath(folder);
    const QString file = QStringLiteral("%1/desk-%2-%3.db").arg(folder, schemaMark()).arg(customers);
    if (QFile::exists(file))
        return BenchDesk(file, customers);
    const QString unfinished = file + QStringLiteral(".part");
    removeDatabase(unfinished);
    const Result<> built = build(unfinished, customers);
    if (!built)
        return built.error();
    if (!QFile::rename(unfinished, file))
        return Error {Error::Kind::Unavailable, QStringLiteral("The desk cannot be kept in its folder."), file};
    return BenchDesk(file, customers);
}

Result<> BenchDesk::addCustomers(Connection &connection, qint64 count)
{
    const QList<std::pair<QString, QVariantList>> steps {
        {QString::fromLatin1(names), {}},
        {QString::fromLatin1(people), {count}},
        {QString::fromLatin1(phones).arg(reversedDigits()), {}},
        {QString::fromLatin1(emails), {}},
        {QStringLiteral("INSERT INTO customer_words (customer_words) VALUES ('rebuild')"), {}},
        {QStringLiteral("INSERT INTO customer_words (customer_words) VALUES ('optimize')"), {}},
    };
    for (const auto &[sql, values] : steps) {
        const Result<qint64> done = connection.run(sql, values);
        if (!done)
            return done.error();
    }
    return {};
}

Secret BenchDesk::key()
{
    return Secret::copyOf(QByteArray(32, 'b'));
}

Actor BenchDesk::actor()
{
    return {.id = PersonId {1},
            .name = QStringLiteral("admin"),
            .fullName = QStringLiteral("Admin"),
            .role = Role::Admin,
            .regions = {},
            .workstation = QStringLiteral("bench")};
}

Result<std::unique_ptr<Connection>> BenchDesk::connect(Connection::Mode mode) const
{
    return SqlCipherConnection::open(m_file, key(), mode);
}

Result<BenchDesk> BenchDesk::changed(const QString &ending,
                                     Result<> (*change)(Connection &connection, qint64 customers)) const
{
    const BenchDesk kept(m_file + QLatin1Char('.') + ending, m_customers);
    if (QFile::exists(kept.m_file))
        return kept;
    const Result<BenchDesk> copy = scratchCopy();
    if (!copy)
        return copy;
    {
        const auto connection = copy->connect();
        if (!connection)
            return connection.error();
        const Result<> done = change(**connection, m_customers);
        const Result<> merged = done ? mergeLog(**connection) : done;
        if (!merged)
            return merged.error();
    }
    if (!QFile::rename(copy->m_file, kept.m_file))
        return Error {Error::Kind::Unavailable, QStringLiteral("The desk cannot be kept in its folder."), kept.m_file};
    return kept;
}

Result<BenchDesk> BenchDesk::scratchCopy() const
{
    const QString copy = m_file + QStringLiteral(".scratch");
    removeDatabase(copy);
    if (!QFile::copy(m_file, copy))
        return Error {Error::Kind::Unavailable, QStringLiteral("The desk cannot be copied."), copy};
    return BenchDesk(copy, m_customers);
}

} // namespace Prefdesk
