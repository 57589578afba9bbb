// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/witness.h"
#include "models/reports/reporthtml.h"
#include "models/reports/reportverifier.h"
#include "models/reports/reportwriter.h"
#include "tests/reports/reportplace.h"
#include "tests/support/insider.h"
#include "tests/support/localonly.h"
#include "tests/support/queryplan.h"
#include "tests/support/resultcheck.h"
#include "tests/support/stocktools.h"

#include <QFile>
#include <QTest>

using namespace Prefdesk;

class TestReportMaking final : public QObject, private ReportPlace
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(writeKey()); }
    void init() { makeDesk(); }

    void makesACustomerReportThatEveryToolAccepts()
    {
        const auto made = make(customerOrder("customer.pdf"));
        QVERIFY_OK(made);
        QCOMPARE(made->signer, QStringLiteral("Zoë Officer"));
        const Result<ReportVerdict> verdict = verifyReportFile(made->file, m_desk->desk.clock.now());
        QVERIFY_OK(verdict);
        QVERIFY2(verdict->isOk(), qPrintable(findings(*verdict)));
        QCOMPARE(verdict->evidence->reportId, made->reportId);
        QVERIFY(made->shortCode.startsWith(verdict->logRoot.first(16)));

        const StockTools tools;
        const QString text
            = tools.run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), made->file, QStringLiteral("-")});
        for (const char *word : {"Agnès", "100000", "agnès@example.org", "North desk", "Preferences now", "Data uses",
                                 "History", "no more", "Page 1 of", "Messages sent"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
        QVERIFY(text.contains(made->shortCode));
        QVERIFY(!text.contains(QStringLiteral("Novák")));
        const QString pdfsig = tools.run(QStringLiteral("pdfsig"), {made->file});
        QVERIFY2(pdfsig.contains(QStringLiteral("Signature is Valid")), qPrintable(pdfsig));
        QVERIFY2(pdfsig.contains(QStringLiteral("Total document signed")), qPrintable(pdfsig));
        const QString check = tools.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), made->file});
        QVERIFY2(check.contains(QStringLiteral("No syntax or stream encoding errors")), qPrintable(check));
        const QString list = tools.run(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), made->file});
        QVERIFY2(list.contains(QStringLiteral(".tlog-proof")), qPrintable(list));
    }

    void lettersStayLettersWhenTheyAreCopied()
    {
        ReportContent content;
        content.title = QStringLiteral("ff fi fl ffi");
        content.html = QStringLiteral("<table><tr><td>0ff1fi2fl3ffi4</td></tr></table>");
        const auto drawn = drawReport(content, {});
        QVERIFY_OK(drawn);
        const StockTools tools;
        const QString text = tools.run(QStringLiteral("pdftotext"),
                                       {tools.write(QStringLiteral("plain.pdf"), drawn->pdf), QStringLiteral("-")});
        QVERIFY2(text.contains(QStringLiteral("ff fi fl ffi")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("0ff1fi2fl3ffi4")), qPrintable(text));
    }

    void theCommandsPrintedInTheReportWork()
    {
        const auto made = make(customerOrder("it's a \"name\".pdf"));
        QVERIFY_OK(made);
        const StockTools tools;
        const QStringList lines = checkCommands(made->file);
        const QString output
            = tools.run(QStringLiteral("sh"), {QStringLiteral("-ec"), lines.first(lines.size() - 1).join(u'\n')});
        QVERIFY2(output.contains(QStringLiteral("Signature is Valid")), qPrintable(output));
        QVERIFY2(output.contains(QStringLiteral("erification successful")), qPrintable(output));
    }

    void makesAPeriodReportWithoutValues()
    {
        const auto made = make(periodOrder("period.pdf"));
        QVERIFY_OK(made);
        const Result<ReportVerdict> verdict = verifyReportFile(made->file, m_desk->desk.clock.now());
        QVERIFY_OK(verdict);
        QVERIFY2(verdict->isOk(), qPrintable(findings(*verdict)));
        QVERIFY(verdict->hiddenValues > 0);
        const QString text = StockTools().run(QStringLiteral("pdftotext"), {made->file, QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("100001")));
        QVERIFY(text.contains(QStringLiteral("FR")));
        QVERIFY(!text.contains(QStringLiteral("Berger")));
    }

    void recordsTheReportAndProvesItInTheNext()
    {
        const auto first = make(customerOrder("first.pdf"));
        QVERIFY_OK(first);
        const auto second = make(customerOrder("second.pdf"));
        QVERIFY_OK(second);
        QCOMPARE(second->entries, first->entries + 1);
        const auto verdict = verifyReportFile(second->file, m_desk->desk.clock.now());
        QVERIFY(verdict->isOk());
        const EvidenceEntry &last = verdict->evidence->entries.last();
        QVERIFY(last.openings.first().value.contains(first->sha256.toLatin1()));
        const QString text = StockTools().run(QStringLiteral("pdftotext"), {second->file, QStringLiteral("-")});
        // The cell may break the line behind any part of the number.
        QVERIFY2(text.contains(first->reportId.first(8)), qPrintable(text));
    }

    void signsNothingThatWasNotRecorded_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::addColumn<bool>("ofCustomer");
        QTest::addColumn<bool>("ofPeriod");
        const auto row = [](const char *name, const char *sql, bool ofCustomer, bool ofPeriod) {
            QTest::newRow(name) << QString::fromLatin1(sql) << ofCustomer << ofPeriod;
        };
        row("preference turned back",
            "UPDATE preference SET choice = (SELECT min(id) FROM choice WHERE customer = 1) WHERE customer = 1", true,
            false);
        row("state of the choice", "UPDATE choice SET state = 'given' WHERE customer = 1", true, false);
        row("preference removed", "DELETE FROM preference WHERE customer = 1", true, false);
        row("value", "UPDATE opening SET after = CAST(replace(after, 'withdrawn', 'given') AS BLOB)", true, true);
        row("value removed",
            "UPDATE opening SET (before, before_salt) = (NULL, NULL) WHERE idx IN (SELECT ledger_idx FROM choice)",
            true, true);
        row("last entries of the customer hidden",
            "UPDATE ledger_entry SET subject = NULL, subject_seq = NULL WHERE idx IN (SELECT max(e.idx) FROM "
            "ledger_entry e JOIN subject s ON s.pseudonym = e.subject WHERE s.customer = 1)",
            true, true);
        row("customer forgotten", "DELETE FROM subject WHERE customer = 1", true, false);
        row("customers exchanged",
            "UPDATE subject SET customer = -1 WHERE customer = 1; UPDATE subject SET customer = 1 WHERE customer = 2; "
            "UPDATE subject SET customer = 2 WHERE customer = -1",
            true, true);
        row("end of the customer's chain", "UPDATE subject_head SET count = count - 1", true, false);
        row("entry moved out of the period",
            "UPDATE ledger_entry SET recorded_at = 0 WHERE idx = (SELECT max(idx) FROM ledger_entry)", false, true);
        row("action of an entry", "UPDATE ledger_entry SET action = 'signed-in' WHERE action = 'choice-recorded'",
            false, true);
        row("bytes of an entry",
            "UPDATE ledger_entry SET entry = (SELECT entry FROM ledger_entry WHERE idx = 1) WHERE "
            "idx = 0",
            false, true);
    }

    void signsNothingThatWasNotRecorded()
    {
        QFETCH(QString, tampering);
        QFETCH(bool, ofCustomer);
        QFETCH(bool, ofPeriod);
        QVERIFY_OK(make(customerOrder("sound.pdf")));
        QVERIFY_OK(make(periodOrder("sound-period.pdf")));
        unguard(m_desk->connection());
        for (const QString &statement : tampering.split(u';'))
            QVERIFY_OK(m_desk->connection().run(statement));
        if (ofCustomer)
            QVERIFY_ERROR(make(customerOrder("forged.pdf")), Error::Kind::Damaged);
        if (ofPeriod)
            QVERIFY_ERROR(make(periodOrder("forged.pdf")), Error::Kind::Damaged);
        QVERIFY(!QFile::exists(place("forged.pdf")));
    }

    void findsThePeriodInTheIndex()
    {
        LOCAL_DESK_ONLY();
        const QStringList plans
            = queryPlans(m_desk->connection(), [this] { QVERIFY_OK(make(periodOrder("period.pdf"))); });
        const QString range = QStringLiteral("INDEX ledger_entry_filter (recorded_at>? AND recorded_at<?)");
        QCOMPARE(plans.count(QStringLiteral("SEARCH ledger_entry USING COVERING ") + range), 1);
        QCOMPARE(plans.count(QStringLiteral("SEARCH e USING ") + range), 2);
    }

    void aCustomerThatTheLedgerNeverMetHasNoReport()
    {
        QVERIFY_OK(m_desk->connection().run(QStringLiteral(
            "INSERT INTO customer SELECT 9, '100009', given_name, family_name, name_norm, words, contact, "
            "language, country, subdivision, city, postal_code, street, zone, lifecycle, customer_since, "
            "revision, recorded_at FROM customer WHERE id = 1")));
        ReportOrder order = customerOrder("never.pdf");
        order.customer = CustomerId {9};
        QVERIFY_ERROR(make(order), Error::Kind::Invalid);
    }

    void signsNoHistoryThatThisWorkstationKnowsOtherwise()
    {
        QVERIFY_OK(signCheckpoint(m_desk->connection(), m_desk->desk.clock.clock(), m_desk->logSetup()));
        const QByteArray remembered
            = **Witness(m_desk->logSetup().witnessFolder).remembered(m_desk->logKey().verifier());
        const Checkpoint kept = *openCheckpoint(remembered, m_desk->logKey().verifier());
        Hash other = kept.root;
        other[0] = static_cast<char>(other[0] ^ 1);
        LogSetup log = m_desk->logSetup();
        QFile memory(log.witnessFolder + u'/' + QString::fromLatin1(m_desk->logKey().verifier().publicKey.toHex()));
        QVERIFY(memory.open(QIODevice::WriteOnly));
        memory.write(Checkpoint {kept.origin, kept.size, other}.signedBy(m_desk->logKey()));
        memory.close();
        QVERIFY_ERROR(make(customerOrder("forked.pdf")), Error::Kind::Damaged);
        QVERIFY_ERROR(make(periodOrder("forked.pdf")), Error::Kind::Damaged);
        log.key.reset();
        QVERIFY_ERROR(gatherReport(m_desk->connection(), officer(), m_desk->desk.clock.clock(), log,
                                   customerOrder("keyless.pdf")),
                      Error::Kind::Unavailable);
    }

    void rolesAndRegionsAreAsked()
    {
        Actor actor = m_desk->desk.actor(Role::Agent);
        QVERIFY_ERROR(make(customerOrder("a.pdf"), actor), Error::Kind::Refused);
        QVERIFY_ERROR(make(periodOrder("a.pdf"), actor), Error::Kind::Refused);
        actor = m_desk->desk.actor(Role::Officer);
        actor.regions = {QStringLiteral("CZ")};
        QVERIFY_ERROR(make(customerOrder("a.pdf"), actor), Error::Kind::Refused);
        const auto made = make(periodOrder("cz.pdf"), actor);
        QVERIFY_OK(made);
        const QString text = StockTools().run(QStringLiteral("pdftotext"), {made->file, QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("100001")));
        QVERIFY(!text.contains(QStringLiteral("100000")));
        QVERIFY(!QFile::exists(place("a.pdf")));
    }

private:
    static QString findings(const ReportVerdict &verdict)
    {
        QStringList lines;
        for (const Finding &finding : verdict.findings)
            lines.append(finding.kind + u' ' + finding.where + u' ' + finding.was + u' ' + finding.is);
        return lines.join(u'\n');
    }
};

QTEST_MAIN(TestReportMaking)
#include "tst_reportmaking.moc"
