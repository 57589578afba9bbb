// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "models/customers/customersearch.h"
#include "models/customers/customerstore.h"
#include "models/intake/contactimport.h"
#include "models/storage/migrations.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/intake/importsupport.h"
#include "tests/support/resultcheck.h"
#include "tests/support/serverlogin.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <future>

using namespace Prefdesk;

namespace {

const QByteArray header
    = "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Street Address,City,State/Region,"
      "Postal Code,Country/Region,Preferred language,Time Zone,Create Date,Lifecycle Stage,Unsubscribed from all "
      "email,Opted out of email: Marketing Information,Opted out of email: Customer Service Communication\n";

/// Every third has unsubscribed.
QByteArray rows(int first, int count, const char *country = "FR")
{
    QByteArray lines;
    for (int number = first; number < first + count; ++number)
        lines += QByteArray::number(number) + ",Ada,Lovelace,ada" + QByteArray::number(number) + "@example.org,,,,,,,"
            + country + ",fr-FR,Europe/Paris,2024-01-02T03:04:05Z,customer," + (number % 3 == 0 ? "true" : "false")
            + ",false,false\n";
    return lines;
}

} // namespace

/// What imports do on a shared desk while others work there, and as people whom the server lets do no more than they
/// may.
class tst_SharedImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("PREFDESK_TEST_ENGINE", "postgresql"); }
    void init()
    {
        m_import = std::make_unique<ImportDesk>(ContactImport::format());
        QVERIFY_OK(connection().run(QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key,"
                                                   " created_at) VALUES (1, 'u', 'desk', 'prefdesk/u', ?, 0)"),
                                    {QByteArray(32, 'k')}));
    }
    void cleanup() { m_import.reset(); }

    void fillsAnEmptyDeskAtOnce();
    void refusesToEndAFillWithAnIndexMissing();
    void holdsUpNobodyBeforeItsCommit();
    void leavesNothingWhenItIsStopped();
    void keepsWholePartsWhenItIsStopped();
    void hearsASecondRowOfTheSameCustomerOnce();
    void writesWhatALocalDeskWrites();
    void takesOverWhatSomebodyChangedMeanwhile();
    void takesTwoFilesWithTheSameCustomersAtOnce();
    void keepsToThePersonsRegions();

private:
    Connection &connection() { return m_import->desk.connection(); }
    Result<ImportOutcome> import(const QByteArray &content, const ImportProgress &progress)
    {
        return importFile(connection(), m_import->desk.actor(Role::Admin), m_import->desk.clock.clock(),
                          {.format = ContactImport::format(), .file = m_import->fileOf(header + content)}, progress);
    }
    QStringList built();
    std::unique_ptr<Connection> signedIn(const Actor &actor);
    CustomerStore storeOf(Connection &other)
    {
        return {other, m_import->desk.actor(Role::Agent), m_import->desk.clock.clock()};
    }

    std::unique_ptr<ImportDesk> m_import;
};

/// As the person's own role, whom row-level security and rights hold to what they may.
std::unique_ptr<Connection> tst_SharedImport::signedIn(const Actor &actor)
{
    const auto role = QString(testPrefix + u'.' + actor.name);
    const QString password = QStringLiteral("pass phrase");
    const auto database = connection().first(QStringLiteral("SELECT current_database()"), {},
                                             [](const Row &row) { return row.text(0); });
    const auto verifier
        = static_cast<PostgresConnection &>(connection()).passwordVerifier(role, Secret::copyOf(password.toUtf8()));
    const auto made = connection().run(QStringLiteral("SELECT make_login(?, ?)"), {actor.name, *verifier});
    if (!database || !made)
        qFatal("%s", qPrintable(!made ? made.error().detail : QString()));
    auto opened
        = PostgresConnection::open(serverLogin(testServer(), **database, role, password), Connection::Mode::ReadWrite);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

/// Every index and every constraint of the desk.
QStringList tst_SharedImport::built()
{
    const auto definitions = connection().list(
        QStringLiteral(
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'prefdesk' UNION SELECT conrelid::regclass ||"
            " ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE connamespace = 'prefdesk'::regnamespace ORDER BY 1"),
        {}, [](const Row &row) { return row.text(0); });
    if (!definitions)
        qFatal("%s", qPrintable(definitions.error().detail));
    return *definitions;
}

void tst_SharedImport::fillsAnEmptyDeskAtOnce()
{
    const QStringList before = built();
    QStringList meanwhile;

    const auto outcome = import(rows(1, 1600), [&](qint64, qint64) { meanwhile = built(); });

    QCOMPARE(counts(outcome), QStringLiteral("1600 added, 0 changed, 0 unchanged, 0 quarantined"));
    QVERIFY(meanwhile.size() < before.size());
    QCOMPARE(built(), before);
    QCOMPARE(m_import->count(QStringLiteral("choice")), 533 * 6);
    QCOMPARE(m_import->count(QStringLiteral("preference")), 533 * 6);
    QCOMPARE(m_import->count(QStringLiteral("ledger_entry WHERE action = 'contacts-imported'")), 1);
    QCOMPARE(m_import->count(QStringLiteral("laid_aside")), 0);
    const auto report
        = verify(connection(), m_import->desk.actor(Role::Officer), m_import->desk.clock.clock(), {}, [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings.size(), 0);
}

/// Whoever calls the functions in another way than the program does.
void tst_SharedImport::refusesToEndAFillWithAnIndexMissing()
{
    const QStringList before = built();
    QVERIFY_OK(connection().begin(Connection::Purpose::WriteUnlocked, {}));
    const auto begun = connection().first(QStringLiteral("SELECT begin_filling(100)"), {},
                                          [](const Row &row) { return row.flag(0); });
    QVERIFY_OK(begun);
    QVERIFY(begun->value());

    const auto committed = connection().commit();

    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, Error::Kind::Refused);
    QCOMPARE(built(), before);
}

void tst_SharedImport::holdsUpNobodyBeforeItsCommit()
{
    QVERIFY_OK(m_import->import(m_import->fileOf(header + rows(1, 10))));
    const auto other = m_import->desk.anotherConnection();
    QVERIFY_OK(other->run(QStringLiteral("SET lock_timeout = '2s'")));
    const auto known = storeOf(*other).byNumber(QStringLiteral("2"));
    QVERIFY_OK(known);
    int done = 0;

    const auto outcome = import(rows(1, 1600), [&](qint64, qint64) {
        done += storeOf(*other).recordSearch(1) ? 1 : 0;
        done += storeOf(*other).open((*known)->id) ? 1 : 0;
    });

    QVERIFY_OK(outcome);
    QCOMPARE(counts(outcome), QStringLiteral("1590 added, 0 changed, 10 unchanged, 0 quarantined"));
    QVERIFY(outcome->choices > 500);
    QVERIFY(done >= 8);
    QCOMPARE(m_import->count(QStringLiteral("staged_choice")), 0);
    const auto found = CustomerSearch(connection(), m_import->desk.actor(Role::Agent)).count(QStringLiteral("lovel"));
    QVERIFY_OK(found);
    QCOMPARE(found->found, CustomerSearch::mostCounted);
    const auto report
        = verify(connection(), m_import->desk.actor(Role::Officer), m_import->desk.clock.clock(), {}, [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings.size(), 0);
    QCOMPARE(report->entries,
             m_import->count(QStringLiteral("choice"))
                 + m_import->count(QStringLiteral("ledger_entry WHERE action = 'contacts-imported'")) + done);
}

void tst_SharedImport::leavesNothingWhenItIsStopped()
{
    const auto outcome
        = import(rows(1, 30) + rows(31, 1570).replace(",true,", ",false,"), [this](qint64 position, qint64) {
              if (position > 0)
                  connection().interrupt();
          });
    connection().resume();

    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    for (const char *const table : {"customer", "contact_point", "customer_word", "choice", "intake_batch",
                                    "import_opt_out", "ledger_entry", "staged_choice"})
        QCOMPARE(m_import->count(QLatin1String(table)), 0);
}

void tst_SharedImport::keepsWholePartsWhenItIsStopped()
{
    const QByteArray file = rows(1, 1600);
    const auto other = m_import->desk.anotherConnection(); // or it would be one part, the first fill of the desk
    int blocks = 0;
    const auto stopped = import(file, [&](qint64, qint64) {
        if (++blocks == 2)
            connection().interrupt();
    });
    connection().resume();

    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QVERIFY2(stopped.error().message.contains(QStringLiteral("1,000 rows")), qPrintable(stopped.error().message));
    QCOMPARE(m_import->count(QStringLiteral("customer")), 1000);
    QCOMPARE(m_import->count(QStringLiteral("preference")), 333 * 6);
    QCOMPARE(m_import->count(QStringLiteral("intake_batch WHERE complete = 0 AND rows_read = 1000")), 1);

    const auto rest = import(file, [](qint64, qint64) {});

    QCOMPARE(counts(rest), QStringLiteral("600 added, 0 changed, 1000 unchanged, 0 quarantined"));
    QCOMPARE(rest->choices, 200 * 6);
    QCOMPARE(m_import->count(QStringLiteral("choice")), 533 * 6);
    QCOMPARE(m_import->count(QStringLiteral("intake_batch WHERE complete = 1 AND rows_read = 1600")), 1);
    const auto report
        = verify(connection(), m_import->desk.actor(Role::Officer), m_import->desk.clock.clock(), {}, [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings.size(), 0);
}

/// One part spans several blocks, and its choices are appended with it: a second row must know of them before.
void tst_SharedImport::hearsASecondRowOfTheSameCustomerOnce()
{
    const auto other = m_import->desk.anotherConnection();
    QByteArray file = rows(3, 1) + rows(1000, 600).replace(",true,", ",false,") + rows(3, 1);

    const auto outcome = import(file, [](qint64, qint64) {});

    QCOMPARE(faults(outcome), QStringList {QStringLiteral("603 Record ID duplicate-row")});
    QCOMPARE(outcome->choices, 6);
    QCOMPARE(m_import->count(QStringLiteral("choice")), 6);
}

/// The same file on a local desk: the same rows, and the same entries in the same order.
void tst_SharedImport::writesWhatALocalDeskWrites()
{
    const QString choices = QStringLiteral(
        "SELECT c.ledger_idx || ' ' || u.number || ' ' || c.channel || ' ' || c.topic || ' ' || c.state || ' ' ||"
        " c.occurred_at || ' ' || c.systems || ' ' || c.source || ' ' || f.choice FROM choice c JOIN preference f"
        " ON f.choice = c.id JOIN customer u ON u.id = c.customer ORDER BY c.ledger_idx");
    const auto told = [](Connection &desk, const QString &sql) {
        const auto rows = desk.list(sql, {}, [](const Row &row) { return row.text(0); });
        return rows ? *rows : QStringList();
    };
    const QString values = QStringLiteral("SELECT CAST(after AS TEXT) FROM opening ORDER BY idx");
    const QString shared = QStringLiteral("SELECT convert_from(after, 'UTF8') FROM opening ORDER BY idx");
    const QByteArray file = rows(1, 40) + rows(3, 2);
    QVERIFY_OK(import(file, [](qint64, qint64) {}));

    const QTemporaryDir folder;
    const auto local = SqlCipherConnection::open(folder.filePath(QStringLiteral("desk.db")), Secret::random(32),
                                                 Connection::Mode::Create);
    QVERIFY_OK(local);
    QVERIFY_OK(migrate(**local));
    for (const Role role : allRoles())
        QVERIFY_OK((*local)->run(QStringLiteral("INSERT INTO person (name, full_name, role, created_at)"
                                                " VALUES (?, '', ?, 0)"),
                                 {code(role), code(role)}));
    QVERIFY_OK(importFile(**local, m_import->desk.actor(Role::Admin), m_import->desk.clock.clock(),
                          {.format = ContactImport::format(), .file = m_import->fileOf(header + file)},
                          [](qint64, qint64) {}));

    QCOMPARE(told(connection(), choices).size(), 13 * 6);
    QCOMPARE(told(connection(), choices), told(**local, choices));
    QCOMPARE(told(connection(), shared), told(**local, values));
}

void tst_SharedImport::takesOverWhatSomebodyChangedMeanwhile()
{
    QVERIFY_OK(m_import->import(m_import->fileOf(header + rows(1, 1))));
    const auto other = m_import->desk.anotherConnection();
    bool isChanged = false;

    const auto outcome = import(rows(1000, 500) + rows(1, 1).replace("Ada,", "Augusta,"), [&](qint64, qint64) {
        if (!std::exchange(isChanged, true))
            QVERIFY_OK(other->run(QStringLiteral("UPDATE customer SET city = 'Paris', revision = revision + 1"
                                                 " WHERE number = '1'")));
    });

    QVERIFY_OK(outcome);
    const auto customer = storeOf(*other).byNumber(QStringLiteral("1"));
    QVERIFY_OK(customer);
    QCOMPARE((*customer)->givenName, QStringLiteral("Augusta"));
    QCOMPARE((*customer)->city, QStringLiteral("Paris"));
}

/// In opposite orders, so that each would come to wait for a customer that the other one has changed.
void tst_SharedImport::takesTwoFilesWithTheSameCustomersAtOnce()
{
    QVERIFY_OK(import(rows(1, 1200).replace(",true,", ",false,"), [](qint64, qint64) {}));
    const QTemporaryDir folder;
    const auto importing = [&](const char *name, const QByteArray &content) {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(header + content) < 0)
            qFatal("The test file cannot be written.");
        return std::async(std::launch::async, [this, path = file.fileName()] {
            const auto own = m_import->desk.anotherConnection();
            return importFile(*own, m_import->desk.actor(Role::Admin), m_import->desk.clock.clock(),
                              {.format = ContactImport::format(), .file = path}, [](qint64, qint64) {});
        });
    };
    QByteArrayList backwards = rows(1, 1300).replace("Lovelace", "King").split('\n');
    backwards.removeLast();
    std::ranges::reverse(backwards);

    auto one = importing("one.csv", rows(1, 1300).replace("Ada,", "Augusta,"));
    auto other = importing("other.csv", backwards.join('\n') + '\n');
    const auto first = one.get();
    const auto second = other.get();

    QVERIFY_OK(first);
    QVERIFY_OK(second);
    QCOMPARE(first->added + second->added, 100);
    QCOMPARE(first->choices + second->choices, 433 * 6);
    QCOMPARE(m_import->count(QStringLiteral("choice")), 433 * 6);
    QCOMPARE(m_import->count(QStringLiteral("customer")), 1300);
    const auto report
        = verify(connection(), m_import->desk.actor(Role::Officer), m_import->desk.clock.clock(), {}, [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings.size(), 0);
}

void tst_SharedImport::keepsToThePersonsRegions()
{
    QVERIFY_OK(m_import->import(m_import->fileOf(header + rows(1, 3) + rows(4, 3, "DE"))));
    const auto person = connection().insert(QStringLiteral("INSERT INTO person (name, full_name, role, regions,"
                                                           " created_at) VALUES ('importer', 'I', 'regional',"
                                                           " 'FR LU', 1)"));
    QVERIFY_OK(person);
    Actor regional = m_import->desk.actor(Role::Regional);
    regional.id = PersonId {*person};
    regional.name = QStringLiteral("importer");
    regional.regions = {QStringLiteral("FR"), QStringLiteral("LU")};
    const auto own = signedIn(regional);

    const auto outcome = importFile(
        *own, regional, Instant::now,
        {.format = ContactImport::format(),
         .file = m_import->fileOf(header + rows(1, 1).replace(",FR", ",LU").replace("customer,false", "customer,true")
                                  + rows(4, 1) + rows(5, 1, "DE") + rows(7, 3))},
        [](qint64, qint64) {});

    QCOMPARE(counts(outcome), QStringLiteral("3 added, 1 changed, 0 unchanged, 2 quarantined"));
    QCOMPARE(faults(outcome),
             (QStringList {QStringLiteral("3 Record ID other-region"), QStringLiteral("4 Record ID other-region")}));
    QCOMPARE(m_import->count(QStringLiteral("customer_word WHERE country = 'LU'")), 2);
    QCOMPARE(m_import->count(QStringLiteral("contact_point WHERE country = 'LU'")), 1);
    const auto found = CustomerSearch(*own, regional).count(QStringLiteral("lovelace"));
    QVERIFY_OK(found);
    QCOMPARE(found->found, 6);
    const auto report = verify(connection(), m_import->desk.actor(Role::Officer), Instant::now, {}, [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings.size(), 0);
}

QTEST_GUILESS_MAIN(tst_SharedImport)
#include "tst_sharedimport.moc"
