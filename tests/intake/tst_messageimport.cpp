// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/messageimport.h"

#include "models/intake/contactimport.h"
#include "tests/intake/importsupport.h"
#include "tests/support/resultcheck.h"

#include <QTest>

namespace Prefdesk {

namespace {

QByteArray line(const QByteArray &id, const QByteArray &recipient, const QByteArray &channel = "email")
{
    return "{\"message_id\":\"" + id + "\",\"channel\":\"" + channel + "\"," + recipient
        + ",\"topic\":\"offers\",\"sent_at\":\"2026-01-02T03:04:05Z\",\"status\":\"delivered\",\"system\":\"x\"}\n";
}

} // namespace

class TestMessageImport final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_import = std::make_unique<ImportDesk>(MessageImport::format());
        QVERIFY_OK(importFile(m_import->desk.connection(), m_import->desk.actor(Role::Admin),
                              m_import->desk.clock.clock(),
                              {.format = ContactImport::format(),
                               .file = QStringLiteral(TEST_DATA "/intake/contacts.csv"),
                               .mode = ImportMode::Keep},
                              [](qint64, qint64) {}));
    }

    void takesALogWhoseLastLineIsCutOff()
    {
        const auto outcome = m_import->import(QStringLiteral(TEST_DATA "/intake/messages.jsonl"));

        QCOMPARE(counts(outcome), QStringLiteral("40 added, 0 changed, 0 unchanged, 1 quarantined"));
        QCOMPARE(faults(outcome), QStringList {QStringLiteral("41 not-json")});
    }

    void changesNothingTheSecondTime()
    {
        const QString log = QStringLiteral(TEST_DATA "/intake/messages.jsonl");
        QVERIFY_OK(m_import->import(log));

        QCOMPARE(counts(m_import->import(log)), QStringLiteral("0 added, 0 changed, 40 unchanged, 1 quarantined"));
        QCOMPARE(m_import->count(QStringLiteral("message")), 40);
    }

    void findsTheCustomer_data()
    {
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<QByteArray>("channel");
        QTest::addColumn<QString>("number");

        QTest::newRow("number") << QByteArray(R"("customer_number":"100004")") << QByteArray("post")
                                << QStringLiteral("100004");
        QTest::newRow("number without quotes")
            << QByteArray(R"("customer_number":100004)") << QByteArray("post") << QStringLiteral("100004");
        QTest::newRow("address") << QByteArray(R"("address":"LENA.melandri4419@example.net ")") << QByteArray("email")
                                 << QStringLiteral("100002");
        QTest::newRow("text message to a mobile")
            << QByteArray(R"("address":"+39 3996399851")") << QByteArray("sms") << QStringLiteral("100002");
        QTest::newRow("number before address")
            << QByteArray(R"("customer_number":"100004","address":"lena.melandri4419@example.net")")
            << QByteArray("email") << QStringLiteral("100004");
        QTest::newRow("unknown number, known address")
            << QByteArray(R"("customer_number":"9","address":"lena.melandri4419@example.net")") << QByteArray("email")
            << QStringLiteral("100002");
        QTest::newRow("address on another channel")
            << QByteArray(R"("address":"lena.melandri4419@example.net")") << QByteArray("push") << QString();
        QTest::newRow("nobody") << QByteArray(R"("address":"nobody@example.org")") << QByteArray("email") << QString();
    }
    void findsTheCustomer()
    {
        QFETCH(QByteArray, recipient);
        QFETCH(QByteArray, channel);
        QFETCH(QString, number);

        const auto outcome = m_import->import(m_import->fileOf(line("m1", recipient, channel)));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 0 quarantined"));
        QCOMPARE(outcome->unmatched, number.isEmpty() ? 1 : 0);
        QCOMPARE(m_import->count(
                     QStringLiteral("message JOIN customer c ON c.id = customer WHERE c.number = '%1'").arg(number)),
                 number.isEmpty() ? 0 : 1);
    }

    void matchesNobodyWhenSeveralShareTheAddress()
    {
        QVERIFY_OK(m_import->desk.connection().run(QStringLiteral(
            "UPDATE contact_point SET address = 'shared@example.org' WHERE channel = 'email' AND customer IN (1, 2)")));

        const auto outcome = m_import->import(m_import->fileOf(line("m1", R"("address":"shared@example.org")")));

        QCOMPARE(outcome->added, 1);
        QCOMPARE(outcome->unmatched, 1);
        QCOMPARE(m_import->count(QStringLiteral("message WHERE customer IS NULL")), 1);
    }

    void givesAMessageToItsCustomerOnceHeIsKnown()
    {
        const QByteArray log = line("m1", R"("address":"later@example.org")");
        QVERIFY_OK(m_import->import(m_import->fileOf(log)));
        QVERIFY_OK(m_import->desk.connection().run(QStringLiteral(
            "UPDATE contact_point SET address = 'later@example.org' WHERE channel = 'email' AND customer = 3")));

        const auto outcome = m_import->import(m_import->fileOf(log));

        QCOMPARE(counts(outcome), QStringLiteral("0 added, 1 changed, 0 unchanged, 0 quarantined"));
        QCOMPARE(m_import->count(QStringLiteral("message WHERE customer = 3")), 1);
    }

    void takesSeveralLinesAboutOneMessageInTheirOrder()
    {
        const QByteArray sent = line("m1", "\"address\":\"nobody@example.org\"");
        const QByteArray opened = line("m1", "\"customer_number\":\"100000\"").replace("delivered", "opened");

        const auto outcome = m_import->import(m_import->fileOf(sent + opened + sent));

        QCOMPARE(counts(outcome), QStringLiteral("1 added, 1 changed, 1 unchanged, 0 quarantined"));
        QCOMPARE(m_import->count(QStringLiteral("message WHERE customer IS NOT NULL AND status = 'opened'")), 1);
    }

    void learnsWhatBecameOfAMessage()
    {
        const auto with = [](const char *status) {
            return line("m1", R"("address":"a@example.org")").replace("\"delivered\"", '"' + QByteArray(status) + '"');
        };
        QVERIFY(with("bounced").contains("bounced"));
        QVERIFY_OK(m_import->import(m_import->fileOf(with("delivered"))));

        const auto bounced = m_import->import(m_import->fileOf(with("bounced")));
        const auto again = m_import->import(m_import->fileOf(with("bounced") + with("delivered")));

        QCOMPARE(counts(bounced), QStringLiteral("0 added, 1 changed, 0 unchanged, 0 quarantined"));
        QCOMPARE(counts(again), QStringLiteral("0 added, 0 changed, 2 unchanged, 0 quarantined"));
        QCOMPARE(m_import->count(QStringLiteral("message WHERE status = 'bounced'")), 1);
    }

    void quarantinesLinesAndTakesTheRest_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("fault");

        const QByteArray good = line("m1", R"("address":"a@example.org")");
        const auto with
            = [&good](const char *before, const QByteArray &after) { return QByteArray(good).replace(before, after); };
        QTest::newRow("broken") << with("}", "") << QStringLiteral("2 not-json");
        QTest::newRow("array") << QByteArray("[1]\n") << QStringLiteral("2 not-json");
        QTest::newRow("NUL") << QByteArray("{\"message_id\":\0}\n", 17) << QStringLiteral("2 not-json");
        QTest::newRow("key twice") << with("{", R"({"message_id":"m0",)") << QStringLiteral("2 duplicate-key");
        QTest::newRow("no id") << with("message_id", "id") << QStringLiteral("2 message_id missing");
        QTest::newRow("channel") << with("\"email\"", "\"telex\"") << QStringLiteral("2 channel not-a-channel");
        QTest::newRow("topic") << with("offers", "spam") << QStringLiteral("2 topic not-a-topic");
        QTest::newRow("impossible date") << with("2026-01-02", "2026-02-30") << QStringLiteral("2 sent_at not-a-date");
        QTest::newRow("future") << with("2026-01-02", "2030-01-02") << QStringLiteral("2 sent_at date-in-future");
        QTest::newRow("for nobody") << with(R"("address":"a@example.org",)", "")
                                    << QStringLiteral("2 address nobody-to-match");
        QTest::newRow("long value") << with("\"x\"", "\"" + QByteArray(600, 'x') + "\"")
                                    << QStringLiteral("2 system text-too-long");
        QTest::newRow("long line") << QByteArray(3'000'000, '{') + "\n" << QStringLiteral("2 line-too-long");
    }
    void quarantinesLinesAndTakesTheRest()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, fault);
        const QByteArray before = line("before", R"("address":"a@example.org")");
        const QByteArray after = line("after", R"("address":"a@example.org")");

        const auto outcome = m_import->import(m_import->fileOf(before + bad + after));

        QCOMPARE(counts(outcome), QStringLiteral("2 added, 0 changed, 0 unchanged, 1 quarantined"));
        QCOMPARE(faults(outcome), QStringList {fault});
    }

    void refusesAFileOfAnotherKind()
    {
        const qint64 before = m_import->count(QStringLiteral("intake_batch"));
        const auto outcome = m_import->import(m_import->fileOf("Record ID,First Name\n7,Ada\n"));

        QVERIFY_ERROR(outcome, Error::Kind::Invalid);
        QVERIFY(outcome.error().message.contains(QStringLiteral("right file")));
        QCOMPARE(m_import->count(QStringLiteral("intake_batch")), before);
    }

    void refusesAnotherEncoding()
    {
        const auto outcome = m_import->import(m_import->fileOf(line("m\xFC", R"("address":"a@example.org")")));

        QVERIFY_ERROR(outcome, Error::Kind::Invalid);
        QVERIFY(outcome.error().message.contains(QStringLiteral("Line 1 is not UTF-8")));
    }

    void quarantinesMessagesToOtherRegions()
    {
        Actor regional = m_import->desk.actor(Role::Regional);
        regional.regions = {QStringLiteral("DE")};

        const auto outcome
            = m_import->importAs(regional, m_import->fileOf(line("m1", R"("customer_number":"100002")")));

        QCOMPARE(faults(outcome), QStringList {QStringLiteral("1 other-region")});
    }

private:
    std::unique_ptr<ImportDesk> m_import;
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestMessageImport)
#include "tst_messageimport.moc"
