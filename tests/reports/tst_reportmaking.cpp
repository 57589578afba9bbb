// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logstore.h"
#include "models/audit/witness.h"
#include "models/reports/reportfile.h"
#include "models/reports/reporthtml.h"
#include "models/reports/reportmaking.h"
#include "models/reports/reportmodel.h"
#include "models/reports/reportverifier.h"
#include "models/reports/reportwriter.h"
#include "tests/reports/reportdesk.h"
#include "tests/support/hardship.h"
#include "tests/support/resultcheck.h"
#include "tests/support/stocktools.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Prefdesk;

class TestReportMaking final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_files = TestSigner {}.make();
        QFile key(place("key.p12"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(m_files.pkcs12);
    }

    void init() { m_desk = std::make_unique<ReportDesk>(); }

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
        row("value",
            "UPDATE commitment SET value = CAST(replace(value, 'withdrawn', 'given') AS BLOB) WHERE label = 'after'",
            true, true);
        row("value removed", "DELETE FROM commitment WHERE label = 'before' AND idx IN (SELECT ledger_idx FROM choice)",
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
        for (const char *trigger : {"choice_is_not_changed", "choice_is_not_deleted", "ledger_entry_is_not_changed",
                                    "ledger_entry_is_not_deleted"})
            QVERIFY_OK(m_desk->connection().run(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger)));
        for (const QString &statement : tampering.split(u';'))
            QVERIFY_OK(m_desk->connection().run(statement));
        if (ofCustomer)
            QVERIFY_ERROR(make(customerOrder("forged.pdf")), Error::Kind::Damaged);
        if (ofPeriod)
            QVERIFY_ERROR(make(periodOrder("forged.pdf")), Error::Kind::Damaged);
        QVERIFY(!QFile::exists(place("forged.pdf")));
    }

    void aCustomerThatTheLedgerNeverMetHasNoReport()
    {
        QVERIFY_OK(m_desk->connection().run(QStringLiteral(
            "INSERT INTO customer SELECT 9, '100009', given_name, family_name, name_norm, words, contact, "
            "language, country, subdivision, city, postal_code, street, zone, lifecycle, customer_since, "
            "revision FROM customer WHERE id = 1")));
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

    void neverWritesOverWhatItIsMadeFrom()
    {
        const auto sizeBefore = QFileInfo(place("key.p12")).size();
        QVERIFY_ERROR(make(customerOrder("key.p12")), Error::Kind::Invalid);
        QVERIFY(QFile::link(place("key.p12"), place("link.pdf")));
        QVERIFY_ERROR(make(customerOrder("link.pdf")), Error::Kind::Invalid);
        QCOMPARE(QFileInfo(place("key.p12")).size(), sizeBefore);
    }

    void aPlaceThatCannotBeWrittenGivesOneSentence()
    {
        ReportOrder order = customerOrder("x.pdf");
        order.file = QStringLiteral("/nowhere/x.pdf");
        const auto made = make(order);
        QVERIFY_ERROR(made, Error::Kind::Unavailable);
        QVERIFY(made.error().message.contains(QStringLiteral("/nowhere/x.pdf")));
        order.file = m_folder.path();
        QVERIFY_ERROR(make(order), Error::Kind::Invalid);
        order.file = QStringLiteral("/dev/null");
        QVERIFY_ERROR(make(order), Error::Kind::Invalid);
    }

    void aFullDiskKeepsWhatWasThere()
    {
        QFile old(place("kept.pdf"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const FullDisk full(1000);
        const auto written = ReportFile::write(old.fileName(), {}, QByteArray(100'000, 'x'));
        QVERIFY_ERROR(written, Error::Kind::Unavailable);
        QVERIFY(written.error().message.startsWith(QStringLiteral("The disk is full")));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    void aFullDiskLeavesNoReportAndNoEntry()
    {
        const auto entries = [this] { return LogStore(m_desk->connection()).size(); };
        const auto before = entries();
        QVERIFY_OK(before);
        const ReportOrder order = customerOrder("full.pdf");
        {
            const FullDisk full(1000);
            const auto made = make(order);
            QVERIFY_ERROR(made, Error::Kind::Unavailable);
            QVERIFY2(made.error().message.contains(QStringLiteral("disk is full")), qPrintable(made.error().message));
        }
        QVERIFY(!QFile::exists(order.file));
        QCOMPARE(*entries(), *before);
        QVERIFY_OK(make(order)); // with room again
    }

    void aMachineWithoutFontsGetsOneSentence()
    {
        const QByteArray marker = "PREFDESK_TEST_WITHOUT_FONTS";
        if (qEnvironmentVariableIsSet(marker)) {
            QVERIFY_ERROR(make(customerOrder("fontless.pdf")), Error::Kind::Unavailable);
            return;
        }
        QFile fonts(place("no-fonts.conf"));
        QVERIFY(fonts.open(QIODevice::WriteOnly));
        fonts.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        fonts.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), fonts.fileName());
        environment.insert(QString::fromLatin1(marker), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(QTest::currentTestFunction())});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardOutput().constData());
    }

    void anUnfitKeyLeavesNothing()
    {
        QFile key(place("old.p12"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(TestSigner {.validUntil = *Instant::fromIso(QStringLiteral("2026-01-01T00:00:00Z"))}.make().pkcs12);
        key.close();
        ReportSigner signer = this->signer();
        signer.file = key.fileName();
        const ReportOrder order = customerOrder("expired.pdf");
        const auto made = makeReport(m_desk->connection(), officer(), m_desk->desk.clock.clock(), m_desk->logSetup(),
                                     signer, order);
        QVERIFY_ERROR(made, Error::Kind::Refused);
        QVERIFY(!QFile::exists(order.file));
    }

    void theModelMakesAReport()
    {
        const auto database = m_desk->desk.openDatabase();
        ReportModel model(*database, officer(), m_desk->desk.clock.clock(), m_desk->unlocked(place("key.p12")),
                          m_desk->logSetup());
        QSignalSpy made(&model, &ReportModel::made);
        QSignalSpy failed(&model, &ReportModel::failed);
        QSignalSpy advanced(&model, &ReportModel::advanced);
        model.make(customerOrder("model.pdf"), place("key.p12"), TestSigner::passphrase());
        QVERIFY(model.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!made.isEmpty() || !failed.isEmpty(), 20'000);
        QCOMPARE(failed.size(), 0);
        QVERIFY(advanced.size() >= 4);
        QVERIFY(QFile::exists(place("model.pdf")));
        QVERIFY(!model.isBusy());
    }

    void aCancelledReportLeavesNothing()
    {
        const auto database = m_desk->desk.openDatabase();
        ReportModel model(*database, officer(), m_desk->desk.clock.clock(), m_desk->unlocked(place("key.p12")),
                          m_desk->logSetup());
        QSignalSpy failed(&model, &ReportModel::failed);
        model.make(customerOrder("cancelled.pdf"), place("key.p12"), TestSigner::passphrase());
        model.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QVERIFY(failed.first().first().value<Error>().kind == Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(place("cancelled.pdf")));
    }

    void aWrongPassphraseIsSaid()
    {
        const auto database = m_desk->desk.openDatabase();
        ReportModel model(*database, officer(), m_desk->desk.clock.clock(), m_desk->unlocked(place("key.p12")),
                          m_desk->logSetup());
        QSignalSpy failed(&model, &ReportModel::failed);
        model.make(customerOrder("wrong.pdf"), place("key.p12"), Secret::copyOf("wrong"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QVERIFY(failed.first().first().value<Error>().kind == Error::Kind::WrongKey);
    }

private:
    QString place(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    Actor officer() const { return m_desk->desk.actor(Role::Officer); }
    ReportSigner signer() const
    {
        return {place("key.p12"), TestSigner::passphrase(), {place("key.p12"), m_desk->desk.file()}};
    }
    ReportOrder customerOrder(const char *name) const
    {
        return {Evidence::Kind::Customer, m_desk->agnes().id, {}, {}, place(name)};
    }
    ReportOrder periodOrder(const char *name) const
    {
        const Instant end = m_desk->desk.clock.now().plusSeconds(1);
        return {Evidence::Kind::Period, {}, end.plusSeconds(-86'400), end, place(name)};
    }
    Result<MadeReport> make(const ReportOrder &order) { return make(order, officer()); }
    Result<MadeReport> make(const ReportOrder &order, const Actor &actor)
    {
        return makeReport(m_desk->connection(), actor, m_desk->desk.clock.clock(), m_desk->logSetup(), signer(), order);
    }
    static QString findings(const ReportVerdict &verdict)
    {
        QStringList lines;
        for (const Finding &finding : verdict.findings)
            lines.append(finding.kind + u' ' + finding.where + u' ' + finding.was + u' ' + finding.is);
        return lines.join(u'\n');
    }

    QTemporaryDir m_folder;
    TestSigner::Files m_files;
    std::unique_ptr<ReportDesk> m_desk;
};

QTEST_MAIN(TestReportMaking)
#include "tst_reportmaking.moc"
