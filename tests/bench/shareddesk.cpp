// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/shareddesk.h"

#include "models/storage/postgresconnection.h"
#include "tests/support/postgresaccess.h"
#include "tests/support/serverlogin.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace Prefdesk {

namespace {

const QStringList people {QStringLiteral("everywhere"), QStringLiteral("german"), QStringLiteral("admin")};
const QString password = QStringLiteral("bench");

const QString signIns = QStringLiteral(R"(
SET search_path = prefdesk;
INSERT INTO person (name, full_name, role, regions, created_at) VALUES
    ('everywhere', 'E', 'agent', '', 1), ('german', 'G', 'agent', 'DE', 1), ('admin', 'A', 'admin', '', 1);
SELECT make_login(name, 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=')
    FROM person;
)");

const QString customers = QStringLiteral(R"(
SET search_path = prefdesk;
CREATE FUNCTION pg_temp.name(i bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    (ARRAY['ba','ko','li','mar','ne','pe','ro','sa','ti','vu'])[i % 10 + 1]
    || (ARRAY['n','r','la','do','mi','sto','ge','ra','ki','x'])[i / 10 % 10 + 1]
    || (ARRAY['son','ta','le','berg','a','ek','ini','os','ard','ov'])[i / 100 % 10 + 1];
INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city,
    postal_code, street, zone, lifecycle, customer_since)
    SELECT 100000 + i, initcap(g), f, g || ' ' || f, g || ' ' || f || ' _' || lower(c), '+336' || lpad((i * 48271 % 100000000)::text, 8, '0'),
        'en', c, '', 'Town', '75001', 'Street ' || i % 200, 'Europe/Paris', 'customer', 1700000000000000
    FROM (SELECT i, pg_temp.name((i * 7919 + i / 60) % 1000) AS g, pg_temp.name((i * 729 + i / 1000) % 1000) AS f,
        (ARRAY['FR','DE','GB'])[i % 3 + 1] AS c FROM generate_series(1, %1::bigint) i) x;
INSERT INTO contact_point (customer, channel, kind, typed, address, reversed)
    SELECT id, 'phone', 'mobile', contact, contact, reverse(substr(contact, 2)) FROM customer;
INSERT INTO contact_point (customer, channel, kind, typed, address)
    SELECT id, 'email', 'email', a, a FROM (SELECT id, lower(given_name || '.' || family_name) || id || '@example.org' AS a
        FROM customer) x;
INSERT INTO customer_word (word, customer, country)
    SELECT DISTINCT w, id, country FROM customer, unnest(string_to_array(words, ' ')) w WHERE NOT starts_with(w, '_');
VACUUM ANALYZE;
)");

} // namespace

SharedDesk::SharedDesk()
{
    run(signIns);
    for (const QString &person : people)
        run(QStringLiteral("ALTER ROLE \"%1.%2\" PASSWORD '%3'").arg(testPrefix, person, password));
}

Result<std::unique_ptr<Connection>> SharedDesk::asOwner() const
{
    return PostgresConnection::open(m_database.ownerLogin(), Connection::Mode::ReadWrite);
}

Result<std::unique_ptr<Connection>> SharedDesk::as(const QString &person) const
{
    return PostgresConnection::open(
        serverLogin(testServer(), m_database.name(), QString(testPrefix + u'.' + person), password),
        Connection::Mode::ReadWrite);
}

Actor SharedDesk::actor(const QString &person) const
{
    return {.id = PersonId {people.indexOf(person) + 1},
            .name = person,
            .fullName = person,
            .role = person == QStringLiteral("admin") ? Role::Admin : Role::Agent,
            .regions = person == QStringLiteral("german") ? QStringList {QStringLiteral("DE")} : QStringList(),
            .workstation = QStringLiteral("bench")};
}

void SharedDesk::fill(qint64 count) const
{
    run(customers.arg(count));
}

Result<double> SharedDesk::pgbench(const QByteArray &script, int clients, int seconds) const
{
    QTemporaryFile file;
    if (!file.open() || file.write(script) != script.size() || !file.flush())
        return Error {Error::Kind::Unavailable, QStringLiteral("The script cannot be written."), file.fileName()};
    const PostgresAccess &server = testServer();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), password);
    environment.insert(QStringLiteral("PGSSLMODE"), QStringLiteral("verify-full"));
    environment.insert(QStringLiteral("PGSSLROOTCERT"), server.caFile);
    environment.insert(QStringLiteral("PGOPTIONS"), QStringLiteral("-c search_path=prefdesk"));
    QProcess pgbench;
    pgbench.setProcessEnvironment(environment);
    pgbench.start(QStringLiteral("pgbench"),
                  {QStringLiteral("--no-vacuum"), QStringLiteral("--protocol=prepared"),
                   QStringLiteral("--host=") + server.host, QStringLiteral("--port=%1").arg(server.port),
                   QStringLiteral("--username=%1.everywhere").arg(testPrefix),
                   QStringLiteral("--client=%1").arg(clients), QStringLiteral("--time=%1").arg(seconds),
                   QStringLiteral("--file=") + file.fileName(), m_database.name()});
    pgbench.waitForFinished(-1);
    static const QRegularExpression speed(QStringLiteral("tps = ([0-9.]+) \\(without"));
    const QRegularExpressionMatch found = speed.match(QString::fromUtf8(pgbench.readAllStandardOutput()));
    if (pgbench.exitCode() != 0 || !found.hasMatch())
        return Error {Error::Kind::Unavailable, QString::fromUtf8(pgbench.readAllStandardError().right(2000)),
                      QStringLiteral("pgbench")};
    return found.captured(1).toDouble();
}

void SharedDesk::makeDurable()
{
    for (const char *const setting : {"fsync", "full_page_writes", "synchronous_commit", "autovacuum"})
        testServer().run(QStringLiteral("postgres"),
                         QStringLiteral("ALTER SYSTEM SET %1 = on").arg(QLatin1String(setting)));
    testServer().run(QStringLiteral("postgres"), QStringLiteral("SELECT pg_reload_conf()"));
}

QString SharedDesk::run(const QString &sql) const
{
    return testServer().run(m_database.name(), sql);
}

} // namespace Prefdesk
