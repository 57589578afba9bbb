// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/presencemodel.h"
#include "models/customers/presencestore.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"

#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

/// Who has whom open at a shared desk; at a local one nobody is told of.
class TestPresence final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("PREFDESK_TEST_ENGINE", "postgresql"); }

    void namesTheOthersUntilTheyLeave()
    {
        TestDesk desk;
        const CustomerId agnes = addAgnes(desk);
        PresenceStore mine = store(desk, Role::Agent);
        PresenceStore theirs = store(desk, Role::Officer);
        QVERIFY_OK(mine.enter(agnes));
        QCOMPARE(*mine.others(agnes), QStringList());
        QVERIFY_OK(theirs.enter(agnes));
        QVERIFY_OK(theirs.enter(agnes));
        QCOMPARE(*mine.others(agnes), QStringList(label(Role::Officer)));
        QVERIFY_OK(theirs.leave(agnes));
        QCOMPARE(*mine.others(agnes), QStringList());
    }

    void forgetsWhoFellSilent()
    {
        TestDesk desk;
        const CustomerId agnes = addAgnes(desk);
        QVERIFY_OK(store(desk, Role::Officer).enter(agnes));
        desk.clock.advanceSeconds(PresenceStore::rememberedSeconds);
        QCOMPARE(store(desk, Role::Agent).others(agnes)->size(), 1);
        desk.clock.advanceSeconds(1);
        QCOMPARE(store(desk, Role::Agent).others(agnes)->size(), 0);
    }

    void twoDesksSeeEachOtherOnOneCustomer()
    {
        TestDesk desk;
        const CustomerId agnes = addAgnes(desk);
        const auto here = desk.openDatabase();
        const auto there = desk.openDatabase();
        PresenceModel mine(*here, desk.actor(Role::Agent), desk.clock.clock());
        QSignalSpy changed(&mine, &PresenceModel::othersChanged);
        mine.show(agnes);
        QVERIFY(!changed.wait(500));
        PresenceModel theirs(*there, desk.actor(Role::Officer), desk.clock.clock());
        theirs.show(agnes);
        QTRY_COMPARE_WITH_TIMEOUT(mine.others(), QStringList(label(Role::Officer)), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.others(), QStringList(label(Role::Agent)), 20000);
    }

private:
    static CustomerId addAgnes(TestDesk &desk)
    {
        return addCustomers(
                   desk, {sampleCustomer(QStringLiteral("100000"), QStringLiteral("Agnès"), QStringLiteral("Berger"))})
            .first();
    }

    static PresenceStore store(TestDesk &desk, Role role)
    {
        return PresenceStore(desk.connection(), desk.actor(role), desk.clock.clock());
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
