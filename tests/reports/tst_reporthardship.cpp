// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logstore.h"
#include "models/reports/reportfile.h"
#include "tests/reports/reportplace.h"
#include "tests/support/hardship.h"
#include "tests/support/resultcheck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace Prefdesk;

/// What stands in the way of a report: it gives one sentence and leaves nothing behind.
class TestReportHardship final : public QObject, private ReportPlace
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(writeKey()); }
    void init() { makeDesk(); }

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
};

QTEST_MAIN(TestReportHardship)
#include "tst_reporthardship.moc"
