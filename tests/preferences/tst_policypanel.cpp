// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/policymodel.h"
#include "tests/preferences/sampledesk.h"
#include "views/common/messagebar.h"
#include "views/preferences/policypanel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Prefdesk;

class TestPolicyPanel : public QObject
{
    Q_OBJECT

private slots:
    void anAdministratorSetsTheCoolingOff()
    {
        SampleDesk sample;
        const auto database = sample.desk.openDatabase();
        PolicyModel admins(*database, sample.desk.actor(Role::Admin), sample.desk.clock.clock());
        PolicyPanel panel(admins);
        auto *hours = panel.findChild<QSpinBox *>(QStringLiteral("hours"));
        QTRY_COMPARE(hours->value(), 24);
        hours->setValue(48);
        QSignalSpy saved(&admins, &PolicyModel::saved);
        QTest::mouseClick(panel.findChild<QPushButton *>(QStringLiteral("savePolicy")), Qt::LeftButton);
        QVERIFY(saved.wait());
        QVERIFY(!panel.findChild<MessageBar *>(QStringLiteral("policyResult"))->text().isEmpty());
        admins.refresh();
        QSignalSpy refreshed(&admins, &PolicyModel::refreshed);
        QVERIFY(refreshed.wait());
        QCOMPARE(admins.policies(), (Policies {.coolingOff = true, .coolingOffHours = 48, .idleLockMinutes = 10}));

        PolicyModel agents(*database, sample.desk.actor(Role::Agent), sample.desk.clock.clock());
        QSignalSpy failed(&agents, &PolicyModel::failed);
        agents.save({.coolingOff = false});
        QVERIFY(failed.wait());
        QVERIFY(!agents.mayChange());
    }
};

QTEST_MAIN(TestPolicyPanel)
#include "tst_policypanel.moc"
