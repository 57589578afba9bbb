// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresconnection.h"
#include "models/storage/postgresschema.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resultcheck.h"
#include "tests/support/serverlogin.h"

#include <QFile>
#include <QTest>

using namespace Prefdesk;

/// The server enforces the desk's rules by itself: whoever comes with stock psql gets no further than the window goes.
///
/// What is tried stands in tests/data/serverrules; each attempt is a sentence with the SQLSTATE that refuses it, where
/// 22012 (division by zero) says that no row was found.
class tst_ServerRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refuses_data();
    void refuses();
    void keepsEvenFromTheOwnerWhatIsAppendOnly_data();
    void keepsEvenFromTheOwnerWhatIsAppendOnly();
    void showsNothingToAFunctionThatTells();
    void isAsItWasAfterAllThat();
    void putsOutARemovedPersonAtOnce();
    void takesWhatADemotedPersonMayNoMore();
    void letsEverybodyChangeTheOwnPassphrase();
    void offers_data();
    void offers();

private:
    void makeSchema() const;
    PostgresAccess::Answer psql(const QString &person, const QString &sql) const;
    QString fingerprint() const;

    std::unique_ptr<PostgresServer> m_server;
    QString m_before;
};

namespace {

const QString database = QStringLiteral("rules");
const QString password = QStringLiteral("long and secret");

QString content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

QString dataFile(const QString &name)
{
    return content(QStringLiteral(TEST_DATA "/serverrules/") + name);
}

/// Rows of "--- WHO [SQLSTATE]: sentence" and the SQL below it.
void addRows(const QString &file)
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("sql");
    for (const QString &part : dataFile(file).split(QStringLiteral("--- "), Qt::SkipEmptyParts)) {
        const QString heading = part.section(u'\n', 0, 0).trimmed();
        const QStringList who = heading.section(u':', 0, 0).split(u' ');
        QTest::newRow(qPrintable(who.first() + heading.section(u':', 1)))
            << who.first() << who.value(1) << part.section(u'\n', 1);
    }
}

} // namespace

PostgresAccess::Answer tst_ServerRules::psql(const QString &person, const QString &sql) const
{
    const QString role = person == u"setup" ? person : database + u'.' + person;
    return m_server->access().psql(role, password, database, sql,
                                   {QStringLiteral("PGOPTIONS=-c search_path=prefdesk,try")});
}

QString tst_ServerRules::fingerprint() const
{
    return m_server->access().run(
        database,
        QStringLiteral(
            "SELECT string_agg(query_to_xml(format('SELECT %L, md5(string_agg(t::text, '''' ORDER BY t::text))"
            " FROM prefdesk.%I t', relname, relname), true, true, '')::text, '' ORDER BY relname)"
            " FROM pg_class WHERE relnamespace = 'prefdesk'::regnamespace AND relkind = 'r'"));
}

/// As the program makes it.
void tst_ServerRules::makeSchema() const
{
    auto connection = PostgresConnection::open(
        serverLogin(m_server->access(), database, QStringLiteral("setup"), password), Connection::Mode::ReadWrite);
    QVERIFY_OK(connection);
    auto &postgres = static_cast<PostgresConnection &>(**connection);
    QVERIFY_OK(postgres.runScript(QStringLiteral("BEGIN")));
    QVERIFY_OK(updatePostgresSchema(postgres, ServerRoles {database}));
    QVERIFY_OK(postgres.runScript(QStringLiteral("COMMIT")));
}

void tst_ServerRules::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    const PostgresAccess &access = m_server->access();
    access.run(QStringLiteral("postgres"),
               QStringLiteral("CREATE ROLE setup LOGIN CREATEROLE PASSWORD '%1'").arg(password));
    access.run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 OWNER setup").arg(database));
    makeSchema();
    access.run(database, dataFile(QStringLiteral("desk.sql")));
    const QString roles = access.run(
        database, QStringLiteral("SELECT rolname FROM pg_roles WHERE starts_with(rolname, '%1.')").arg(database));
    for (const QString &role : roles.split(u'\n'))
        access.run(database, QStringLiteral("ALTER ROLE \"%1\" PASSWORD '%2'").arg(role, password));
    m_before = fingerprint();
}

void tst_ServerRules::refuses_data()
{
    addRows(QStringLiteral("attempts.sql"));
}

void tst_ServerRules::refuses()
{
    QFETCH(QString, person);
    QFETCH(QString, state);
    QFETCH(QString, sql);
    const auto answer = psql(person, QStringLiteral("BEGIN;\n%1;\nCOMMIT;").arg(sql));
    QVERIFY2(answer.error.contains(QStringLiteral(" %1: ").arg(state)),
             qPrintable(QStringLiteral("%1 %2").arg(answer.exitCode).arg(answer.error)));
}

void tst_ServerRules::keepsEvenFromTheOwnerWhatIsAppendOnly_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("sql");
    const QMap<QString, QString> changes {{QStringLiteral("ledger_entry"), QStringLiteral("entry = entry")},
                                          {QStringLiteral("ledger_head"), QStringLiteral("size = size - 1")},
                                          {QStringLiteral("ledger_tile"), QStringLiteral("hashes = 'x'")},
                                          {QStringLiteral("checkpoint"), QStringLiteral("note = note")},
                                          {QStringLiteral("circumstance"), QStringLiteral("value = 'x'")},
                                          {QStringLiteral("duty"), QStringLiteral("note = 'x'")},
                                          {QStringLiteral("duty_step"), QStringLiteral("note = 'x'")},
                                          {QStringLiteral("former_place"), QStringLiteral("zone = 'x'")},
                                          {QStringLiteral("former_point"), QStringLiteral("kind = 'x'")},
                                          {QStringLiteral("register_list"), QStringLiteral("listed_at = 2")},
                                          {QStringLiteral("register_number"), QStringLiteral("address = 'x'")},
                                          {QStringLiteral("rule_pack"), QStringLiteral("content = 'x'")},
                                          {QStringLiteral("subject"), QStringLiteral("pseudonym = pseudonym")},
                                          {QStringLiteral("subject_head"), QStringLiteral("count = count - 1")},
                                          {QStringLiteral("opening"), QStringLiteral("after = NULL")},
                                          {QStringLiteral("call"), QStringLiteral("words = 'x'")},
                                          {QStringLiteral("choice"), QStringLiteral("ledger_idx = -1")}};
    for (const char *person : {"agent", "root", "setup"}) {
        const QString state = qstrcmp(person, "setup") == 0 ? QStringLiteral("PD001") : QStringLiteral("42501");
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            const QString &table = change.key();
            for (const QString &sql :
                 {QStringLiteral("UPDATE %1 SET %2").arg(table, change.value()),
                  QStringLiteral("DELETE FROM %1").arg(table), QStringLiteral("TRUNCATE %1 CASCADE").arg(table)})
                QTest::addRow("%s: %s", person, qPrintable(sql)) << person << state << sql;
        }
    }
}

void tst_ServerRules::keepsEvenFromTheOwnerWhatIsAppendOnly()
{
    refuses();
}

void tst_ServerRules::showsNothingToAFunctionThatTells()
{
    const auto answer = psql(QStringLiteral("agent"),
                             QStringLiteral("CREATE FUNCTION pg_temp.tells(t text) RETURNS boolean LANGUAGE plpgsql "
                                            "COST 0.0000001 AS $$ BEGIN RAISE NOTICE 'told %', t; RETURN true; END $$;"
                                            "SELECT count(*) FROM customer WHERE pg_temp.tells(family_name);"));
    QVERIFY(answer.error.contains(QStringLiteral("told secret1")));
    QVERIFY(!answer.error.contains(QStringLiteral("told secret2")));
}

void tst_ServerRules::isAsItWasAfterAllThat()
{
    QCOMPARE(fingerprint(), m_before);
}

void tst_ServerRules::putsOutARemovedPersonAtOnce()
{
    const auto answer
        = psql(QStringLiteral("leaving"),
               QStringLiteral("SELECT count(*) FROM customer;\n\\setenv PGUSER %1.root\n"
                              "\\! psql -qAtXc \"BEGIN; UPDATE person SET removed_at = 1 WHERE name = 'leaving'; "
                              "SELECT append('person-removed'); COMMIT\"\nSELECT count(*) FROM customer;")
                   .arg(database));
    QVERIFY(answer.output.startsWith(u'3'));
    QVERIFY2(answer.error.contains(QStringLiteral("57P01")), qPrintable(answer.error + answer.output));
    QCOMPARE(psql(QStringLiteral("leaving"), QStringLiteral("SELECT 1")).exitCode, 2);
}

void tst_ServerRules::takesWhatADemotedPersonMayNoMore()
{
    const QString change
        = QStringLiteral("\\setenv PGUSER %1.root\n\\! psql -qAtXc \"BEGIN; UPDATE person SET role = "
                         "'%2', regions = '%3' WHERE name = 'officer'; SELECT append('person-changed'); "
                         "COMMIT\"\n");
    const auto answer
        = psql(QStringLiteral("officer"),
               QStringLiteral("SELECT count(*) FROM customer, subject_head;\n")
                   + change.arg(database, QStringLiteral("agent"), QStringLiteral("DE"))
                   + QStringLiteral("SELECT count(*) FROM customer;\nSELECT count(*) FROM subject_head;"));
    QVERIFY2(answer.output.startsWith(QStringLiteral("9\n")) && answer.output.endsWith(QStringLiteral("\n1")),
             qPrintable(answer.output));
    QVERIFY2(answer.error.contains(QStringLiteral(" 42501: ")), qPrintable(answer.error));
    const auto back = psql(QStringLiteral("root"), change.arg(database, QStringLiteral("officer"), QString()));
    QVERIFY2(back.exitCode == 0, qPrintable(back.error));
}

void tst_ServerRules::letsEverybodyChangeTheOwnPassphrase()
{
    const PostgresAccess &access = m_server->access();
    const QString next = QStringLiteral("another one");
    const QString verifier
        = access.run(database,
                     QStringLiteral("CREATE ROLE other PASSWORD '%1'; SELECT rolpassword FROM pg_authid "
                                    "WHERE rolname = 'other'")
                         .arg(next));
    const auto changed
        = psql(QStringLiteral("regional"), QStringLiteral("SELECT change_login('regional', '%1')").arg(verifier));
    QVERIFY2(changed.exitCode == 0, qPrintable(changed.error));
    const QString role = database + QStringLiteral(".regional");
    QCOMPARE(access.psql(role, password, database, QStringLiteral("SELECT 1")).exitCode, 2);
    QCOMPARE(access.psql(role, next, database, QStringLiteral("SELECT 1")).exitCode, 0);
    access.run(database, QStringLiteral("ALTER ROLE \"%1\" PASSWORD '%2'").arg(role, password));
}

void tst_ServerRules::offers_data()
{
    addRows(QStringLiteral("offers.sql"));
}

void tst_ServerRules::offers()
{
    QFETCH(QString, person);
    QFETCH(QString, sql);
    const auto answer = psql(person, QStringLiteral("BEGIN;\n%1;\nCOMMIT;").arg(sql));
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.error));
}

QTEST_GUILESS_MAIN(tst_ServerRules)
#include "tst_serverrules.moc"
