// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportmodel.h"
#include "tests/reports/reportplace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

class TestReportModel final : public QObject, private ReportPlace
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(writeKey()); }
    void init() { makeDesk(); }

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
};

QTEST_MAIN(TestReportModel)
#include "tst_reportmodel.moc"
