// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/newsmodel.h"
#include "tests/audit/audithistory.h"
#include "tests/support/resultcheck.h"

#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace Prefdesk;

class TestNewsModel final : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfACustomerWhomAnotherDeskChanged()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1), AuditHistory::withdrawn(2)});
        const auto database = history.desk.openDatabase();
        NewsModel news(*database);
        QSignalSpy changed(&news, &NewsModel::changed);
        news.start();
        QVERIFY(!changed.wait(1500)); // what was there before is no news
        history.record(Role::Agent, {AuditHistory::withdrawn(2)});
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20000);
        QCOMPARE(changed.first().first().value<QSet<CustomerId>>(), QSet<CustomerId>({CustomerId {2}}));
    }

    void saysNothingOfASignInOrALook()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1)});
        const auto database = history.desk.openDatabase();
        NewsModel news(*database);
        QSignalSpy changed(&news, &NewsModel::changed);
        news.start();
        QVERIFY(!changed.wait(500));
        history.record(Role::Agent,
                       {AuditHistory::signedIn(), {.action = Action::CustomerOpened, .customer = CustomerId {1}}});
        QVERIFY(!changed.wait(2500));
    }

    void saysThatNobodyAnswers()
    {
        AuditHistory history;
        const auto database = history.desk.openDatabase();
        NewsModel news(*database);
        QSignalSpy silent(&news, &NewsModel::fellSilent);
        QSignalSpy answered(&news, &NewsModel::answered);
        std::binary_semaphore held(0);
        database->run(
            this,
            [&held](Connection &) {
                held.acquire();
                return Result<>();
            },
            [](const Result<> &) {});
        news.start();
        QTRY_COMPARE_WITH_TIMEOUT(silent.size(), 1, 20000);
        QCOMPARE(answered.size(), 0);
        held.release();
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20000);
        QCOMPARE(silent.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNewsModel)
#include "tst_newsmodel.moc"
