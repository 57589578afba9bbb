// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demo.h"
#include "models/intake/demohonesty.h"
#include "models/verdicts/audience.h"
#include "tests/support/manualclock.h"
#include "tests/support/resultcheck.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Prefdesk;

class DemoTest final : public QObject
{
    Q_OBJECT

private slots:
    void fillsADeskThatFourPeopleCanOpen();
    void keepsItsWordButForThePlantedBreaches();
    void leavesNothingBehindWhenStopped();
    void refusesAFolderThatExists();

private:
    qint64 count(Connection &connection, const QString &table);
};

qint64 DemoTest::count(Connection &connection, const QString &table)
{
    const auto found = connection.first(QStringLiteral("SELECT count(*) FROM ") + table, {},
                                        [](const Row &row) { return row.integer(0); });
    return found && *found ? **found : -1;
}

void DemoTest::fillsADeskThatFourPeopleCanOpen()
{
    const QTemporaryDir place;
    const ManualClock clock;
    const DeskFolder folder {place.filePath(QStringLiteral("demo.prefdesk"))};
    double lastProgress = 0;

    QVERIFY_OK(makeDemo({.folder = folder, .customers = 120, .seed = 7}, clock.clock(), [&](double done) {
        lastProgress = done;
        return true;
    }));

    QCOMPARE(lastProgress, 1.0);
    for (const Role role : allRoles()) {
        Result<Unlocked> unlocked = unlock(folder, code(role), Secret::copyOf("demo"));
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, clock.clock());
        QVERIFY_OK(connection);
        QCOMPARE(unlocked->actor.role, role);
        QCOMPARE(count(**connection, QStringLiteral("customer")), 120);
        QVERIFY(count(**connection, QStringLiteral("choice")) > 120);
        QVERIFY(count(**connection, QStringLiteral("message")) > 240);
        QVERIFY(count(**connection, QStringLiteral("notice_version")) > 30);
    }
}

void DemoTest::keepsItsWordButForThePlantedBreaches()
{
    const QTemporaryDir place;
    const ManualClock clock;
    const DeskFolder folder {place.filePath(QStringLiteral("demo.prefdesk"))};
    QVERIFY_OK(makeDemo({.folder = folder, .customers = 400, .seed = 3}, clock.clock(), [](double) { return true; }));
    Result<Unlocked> unlocked = unlock(folder, QStringLiteral("officer"), Secret::copyOf("demo"));
    QVERIFY_OK(unlocked);
    const auto connection = openDesk(*unlocked, clock.clock());
    QVERIFY_OK(connection);
    const auto planted = (*connection)
                             ->list(QStringLiteral("SELECT id FROM message WHERE campaign = ? ORDER BY id"),
                                    {DemoHonesty::plantedCampaign()}, [](const Row &row) { return row.integer(0); });
    QVERIFY_OK(planted);

    QList<qint64> found;
    const auto rate
        = eachBreach(**connection, unlocked->actor, {},
                     [&found](const QString &, const JudgedMessage &judged) { found.append(judged.sent.record); });

    QVERIFY_OK(rate);
    std::ranges::sort(found);
    QVERIFY(planted->size() > 3);
    QCOMPARE(found, *planted);
    QCOMPARE(rate->breaches, found.size());
    QVERIFY(rate->messages > 800);
}

void DemoTest::leavesNothingBehindWhenStopped()
{
    const QTemporaryDir place;
    const DeskFolder folder {place.filePath(QStringLiteral("demo.prefdesk"))};

    const auto made
        = makeDemo({.folder = folder, .customers = 50}, ManualClock().clock(), [](double) { return false; });

    QVERIFY_ERROR(made, Error::Kind::Cancelled);
    QVERIFY(!QFileInfo::exists(folder.path));
}

void DemoTest::refusesAFolderThatExists()
{
    const QTemporaryDir place;

    const auto made = makeDemo({.folder = {place.path()}}, ManualClock().clock(), [](double) { return true; });

    QVERIFY_ERROR(made, Error::Kind::Unavailable);
    QVERIFY(QFileInfo::exists(place.path()));
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
