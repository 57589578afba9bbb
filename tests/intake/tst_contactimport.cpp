// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactimport.h"

#include "models/customers/customerstore.h"
#include "models/intake/intakestore.h"
#include "models/preferences/preferencestore.h"
#include "tests/intake/importsupport.h"
#include "tests/support/resultcheck.h"

#include <QTest>

namespace Prefdesk {

namespace {

const QByteArray header
    = "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Street Address,City,State/Region,"
      "Postal Code,Country/Region,Preferred language,Time Zone,Create Date,Lifecycle Stage,Unsubscribed from all "
      "email,Opted out of email: Marketing Information,Opted out of email: Customer Service Communication\n";

const QByteArray ada
    = "7,Ada,Lovelace,ada@example.org,+442071838750,+447441109724,1 St James,London,England,SW1,GB,en-GB,"
      "Europe/London,2024-01-02T03:04:05Z,customer,false,false,false\n";

QByteArray replaced(QByteArray row, const char *before, const QByteArray &after)
{
    Q_ASSERT(row.contains(before));
    return row.replace(before, after);
}

} // namespace

class TestContactImport final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_import = std::make_unique<ImportDesk>(ContactImport::format()); }

    void takesAnExportWithItsPlantedFaults()
    {
        const auto outcome = m_import->import(sample());

        QCOMPARE(counts(outcome), QStringLiteral("29 added, 0 changed, 0 unchanged, 3 quarantined"));
        QCOMPARE(faults(outcome),
                 (QStringList {QStringLiteral("7 Email not-an-email-address"),
                               QStringLiteral("9 Mobile Phone Number not-a-phone-number"),
                               QStringLiteral("20 Record ID duplicate-row")}));
        QCOMPARE(m_import->count(QStringLiteral("customer")), 29);
        QCOMPARE(m_import->count(QStringLiteral("quarantine")), 3);
    }

    void writesPlantedValuesInTheirNormalForm_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("address");

        QTest::newRow("e-mail without @") << QStringLiteral("100005") << QStringLiteral("email") << QString();
        QTest::newRow("phone too short") << QStringLiteral("100007") << QStringLiteral("mobile") << QString();
        QTest::newRow("00 and blanks") << QStringLiteral("100009") << QStringLiteral("mobile")
                                       << QStringLiteral("+447734305391");
        QTest::newRow("capitals and a blank")
            << QStringLiteral("100011") << QStringLiteral("email") << QStringLiteral("nelli.balnuweit7178@example.com");
    }
    void writesPlantedValuesInTheirNormalForm()
    {
        QFETCH(QString, number);
        QFETCH(QString, kind);
        QFETCH(QString, address);

        QVERIFY_OK(m_import->import(sample()));

        QString kept;
        for (const ContactPoint &point : customer(number).contactPoints) {
            if (point.kind == kind)
                kept = point.address;
        }
        QCOMPARE(kept, address);
    }

    void takesFormulaTextLiterally()
    {
        QVERIFY_OK(m_import->import(sample()));

        QCOMPARE(customer(QStringLiteral("100013")).givenName,
                 QStringLiteral("=HYPERLINK(\"http://x.example\",\"Stephanie\")"));
    }

    void makesEveryoneFindable()
    {
        QVERIFY_OK(m_import->import(sample()));
        QVERIFY_OK(m_import->import(m_import->fileOf(header + ada)));

        const QString found = testEngine() == Engine::SqlCipher
            ? QStringLiteral("customer_words WHERE customer_words MATCH '%1'")
            : QStringLiteral("customer_word WHERE word = '%1'");
        QCOMPARE(m_import->count(found.arg(QStringLiteral("berger"))), 1);
        QCOMPARE(m_import->count(found.arg(QStringLiteral("lovelace"))), 1);
    }

    void changesNothingTheSecondTime()
    {
        QVERIFY_OK(m_import->import(sample()));
        const qint64 choices = m_import->count(QStringLiteral("choice"));
        QVERIFY(choices > 0);

        const auto again = m_import->import(sample());

        QCOMPARE(counts(again), QStringLiteral("0 added, 0 changed, 29 unchanged, 3 quarantined"));
        QCOMPARE(again->choices, 0);
        QCOMPARE(m_import->count(QStringLiteral("choice")), choices);
    }

    void leavesNothingAfterADryRun()
    {
        const auto outcome = m_import->import(sample(), ImportMode::DryRun);

        QCOMPARE(counts(outcome), QStringLiteral("29 added, 0 changed, 0 unchanged, 3 quarantined"));
        QCOMPARE(number(outcome->batch), 0);
        for (const char *table : {"customer", "contact_point", "choice", "intake_batch", "quarantine", "ledger_entry"})
            QCOMPARE(m_import->count(QLatin1String(table)), 0);
    }

    void leavesNothingWhenItIsCancelled()
    {
        Connection &connection = m_import->desk.connection();
        const auto stopped = ContactImport(connection, m_import->desk.actor(Role::Admin), m_import->desk.clock.clock())
                                 .run({.format = ContactImport::format(), .file = sample(), .mode = ImportMode::Keep},
                                      [&connection](qint64, qint64) { connection.interrupt(); });
        connection.resume();

        QVERIFY_ERROR(stopped, Error::Kind::Cancelled);
        for (const char *table : {"customer", "contact_point", "choice", "intake_batch", "quarantine", "ledger_entry"})
            QCOMPARE(m_import->count(QLatin1String(table)), 0);
    }

    void recordsOptOutsOfWhatWasNeverGivenAsRefusedOnly()
    {
        QByteArray row = replaced(ada, "false,false,false", "false,true,false");

        const auto outcome = m_import->import(m_import->fileOf(header + row));

        QCOMPARE(outcome->choices, 5);
        QCOMPARE(states(),
                 QStringList({QStringLiteral("email events refused"), QStringLiteral("email newsletter refused"),
                              QStringLiteral("email offers refused"), QStringLiteral("email product-updates refused"),
                              QStringLiteral("email surveys refused")}));
        QCOMPARE(m_import->count(QStringLiteral("choice WHERE source = 'import' AND batch = 1")), 5);
    }

    void neverRaisesAPermission()
    {
        QVERIFY_OK(m_import->import(m_import->fileOf(header + replaced(ada, "false,false,false", "true,true,true"))));
        QCOMPARE(states().size(), 6);

        const auto outcome = m_import->import(m_import->fileOf(header + ada));

        QCOMPARE(outcome->choices, 0);
        QCOMPARE(states().filter(QStringLiteral("refused")).size(), 6);
    }

    void writesOneLedgerEntryPerBatchAndOnePerChoice()
    {
        const QByteArray row = replaced(ada, "false,false,false", "false,false,true");

        QVERIFY_OK(m_import->import(m_import->fileOf(header + row)));

        QCOMPARE(m_import->count(QStringLiteral("ledger_entry WHERE action = 'contacts-imported'")), 1);
        QCOMPARE(m_import->count(QStringLiteral("ledger_entry WHERE action = 'choice-recorded'")), 1);
        QCOMPARE(m_import->count(QStringLiteral("choice WHERE ledger_idx = 0")), 1);
    }

    void changesOnlyWhatTheFileSays()
    {
        QVERIFY_OK(m_import->import(m_import->fileOf(header + ada)));
        QByteArray row = replaced(ada, "London,England", "Oxford,");
        row = replaced(row, "+442071838750", "");

        const auto outcome = m_import->import(m_import->fileOf(header + row));

        QCOMPARE(counts(outcome), QStringLiteral("0 added, 1 changed, 0 unchanged, 0 quarantined"));
        const Customer changed = customer(QStringLiteral("7"));
        QCOMPARE(changed.city, QStringLiteral("Oxford"));
        QCOMPARE(changed.subdivision, QStringLiteral("England"));
        QCOMPARE(changed.contactPoints.size(), 3);
    }

    void quarantinesFields_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("fault");

        QTest::newRow("impossible day") << QByteArray("2024-01-02T03:04:05Z") << QByteArray("2025-02-31T10:00:00Z")
                                        << QStringLiteral("2 Create Date not-a-date");
        QTest::newRow("no offset") << QByteArray("05Z") << QByteArray("05")
                                   << QStringLiteral("2 Create Date not-a-date");
        QTest::newRow("future") << QByteArray("2024-01-02") << QByteArray("2031-01-02")
                                << QStringLiteral("2 Create Date date-in-future");
        QTest::newRow("country") << QByteArray(",GB,") << QByteArray(",Q9,")
                                 << QStringLiteral("2 Country/Region not-a-country");
        QTest::newRow("language") << QByteArray("en-GB") << QByteArray("English!")
                                  << QStringLiteral("2 Preferred language not-a-language");
        QTest::newRow("zone") << QByteArray("Europe/London") << QByteArray("Mars/North")
                              << QStringLiteral("2 Time Zone not-a-time-zone");
        QTest::newRow("opt-out") << QByteArray("false,false,false") << QByteArray("false,maybe,false")
                                 << QStringLiteral("2 Opted out of email: Marketing Information not-yes-or-no");
        QTest::newRow("long name") << QByteArray("Lovelace") << QByteArray(5000, 'x')
                                   << QStringLiteral("2 Last Name text-too-long");
    }
    void quarantinesFields()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, fault);

        const auto outcome = m_import->import(m_import->fileOf(header + replaced(ada, before.constData(), after)));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 1 quarantined"));
        QCOMPARE(faults(outcome), QStringList {fault});
    }

    void showsARowWithoutANumberByWhatStandsInIt()
    {
        const auto outcome = m_import->import(m_import->fileOf(header + QByteArray("\"\"") + ada.mid(1)));

        QVERIFY2(outcome->quarantine.first().content.startsWith(QStringLiteral("Ada, Lovelace, ")),
                 qPrintable(outcome->quarantine.first().content));
    }

    void quarantinesRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("fault");

        QTest::newRow("no number") << QByteArray("\"\"") + ada.mid(1) << QStringLiteral("2 Record ID missing");
        QTest::newRow("NUL") << replaced(ada, "Ada", QByteArray("A\0a", 3)) << QStringLiteral("2 nul-character");
        QTest::newRow("cut off") << ada.left(60) << QStringLiteral("2 wrong-column-count");
        QTest::newRow("quote") << replaced(ada, "Ada", "\"Ada") << QStringLiteral("2 quote-not-closed");
        QTest::newRow("long line") << replaced(ada, "Ada", QByteArray(2'000'000, 'x'))
                                   << QStringLiteral("2 line-too-long");
    }
    void quarantinesRows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, fault);
        const QByteArray good = replaced(ada, "7,Ada", "8,Ada");

        const auto outcome = m_import->import(m_import->fileOf(header + row + (row.endsWith('\n') ? "" : "\n") + good));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 1 quarantined"));
        QCOMPARE(faults(outcome), QStringList {fault});
    }

    void refusesFilesThatAreNotAnExport_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");

        QTest::newRow("missing column") << replaced(header, "Email,", "") << QStringLiteral("no column \"Email\"");
        QTest::newRow("column twice") << replaced(header, "Email,", "Email,Email,")
                                      << QStringLiteral("\"Email\" stands twice");
        QTest::newRow("another encoding")
            << header + replaced(ada, "Ada", "Ad\xE9") << QStringLiteral("Row 2 is not UTF-8");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("column names");
    }
    void refusesFilesThatAreNotAnExport()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);

        const auto outcome = m_import->import(m_import->fileOf(content));

        QVERIFY_ERROR(outcome, Error::Kind::Invalid);
        QVERIFY2(outcome.error().message.contains(words), qPrintable(outcome.error().message));
        QCOMPARE(m_import->count(QStringLiteral("intake_batch")), 0);
    }

    void readsColumnsInAnyOrder()
    {
        const auto reversed = [](const QByteArray &line) {
            QByteArrayList cells = line.trimmed().split(',');
            std::ranges::reverse(cells);
            return cells.join(',') + ",more\r\n";
        };

        const auto outcome = m_import->import(m_import->fileOf(reversed(header) + reversed(ada)));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 0 quarantined"));
        QCOMPARE(customer(QStringLiteral("7")).familyName, QStringLiteral("Lovelace"));
    }

    void keepsToTheRegionsOfThePerson()
    {
        Actor regional = m_import->desk.actor(Role::Regional);
        regional.regions = {QStringLiteral("DE")};
        const QByteArray german = replaced(replaced(ada, "7,Ada", "8,Ada"), ",GB,", ",DE,");

        const auto outcome = m_import->importAs(regional, m_import->fileOf(header + ada + german));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 1 quarantined"));
        QCOMPARE(faults(outcome), QStringList {QStringLiteral("2 Record ID other-region")});
    }

    void isRefusedToWhoMayNotImport()
    {
        QVERIFY_ERROR(m_import->importAs(m_import->desk.actor(Role::Agent), sample()), Error::Kind::Refused);
    }

    void saysWhenThereIsNoSuchFile()
    {
        QVERIFY_ERROR(m_import->import(QStringLiteral("/nowhere/contacts.csv")), Error::Kind::Unavailable);
    }

    void remembersBatchesAndTheirQuarantine()
    {
        const auto outcome = m_import->import(sample());
        const IntakeStore store(m_import->desk.connection(), m_import->desk.actor(Role::Admin));

        const auto batches = store.batches(10);
        const auto first = store.quarantine(outcome->batch, {}, 1);
        QVERIFY_OK(batches);
        QVERIFY_OK(first);
        const auto rest = store.quarantine(outcome->batch, first->first(), 10);

        QCOMPARE(batches->size(), 1);
        QCOMPARE(batches->first().fileName, QStringLiteral("contacts.csv"));
        QCOMPARE(batches->first().read, 30);
        QVERIFY_OK(rest);
        QCOMPARE(*first + *rest, outcome->quarantine);
    }

private:
    static QString sample() { return QStringLiteral(TEST_DATA "/intake/contacts.csv"); }

    Customer customer(const QString &number)
    {
        const auto found = CustomerStore(m_import->desk.connection(), m_import->desk.actor(Role::Admin),
                                         m_import->desk.clock.clock())
                               .byNumber(number);
        return found ? found->value_or(Customer {}) : Customer {};
    }

    QStringList states()
    {
        const auto rows = m_import->desk.connection().list(
            QStringLiteral("SELECT p.channel || ' ' || p.topic || ' ' || c.state FROM preference p "
                           "JOIN choice c ON c.id = p.choice ORDER BY 1"),
            {}, [](const Row &row) { return row.text(0); });
        return rows ? *rows : QStringList();
    }

    std::unique_ptr<ImportDesk> m_import;
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestContactImport)
#include "tst_contactimport.moc"
