// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demo.h"
#include "tests/support/manualclock.h"
#include "tests/support/resultcheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Prefdesk;

class DemoTest final : public QObject
{
    Q_OBJECT

private slots:
    void fillsADeskThatFourPeopleCanOpen();
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
