// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/backup.h"
#include "models/access/deskchange.h"
#include "models/access/folderlock.h"
#include "models/access/keyfile.h"
#include "models/access/rekey.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"

#include <QTest>

#include <chrono>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace Prefdesk;

class TestRekey final : public QObject
{
    Q_OBJECT

private slots:
    void rekeysTheWholeDesk()
    {
        const KeyedDesk desk;
        Unlocked unlocked = desk.opened();
        const Secret old = unlocked.databaseKey.copy();

        const auto renewed = rekey(unlocked, desk.clock.clock());

        QVERIFY_OK(renewed);
        QVERIFY(!(renewed->databaseKey == old));
        QVERIFY_ERROR(SqlCipherConnection::open(desk.folder.databaseFile(), old, Connection::Mode::ReadWrite),
                      Error::Kind::WrongKey);
        QVERIFY(!readKeyFile(desk.folder.keyFile())->isRekeying());
        unlocked.lock.reset();
        auto again = desk.unlocked();
        QVERIFY_OK(again);
        QCOMPARE(actionsOf(**openDesk(*again, desk.clock.clock())).last(), QStringLiteral("signed-in"));
    }

    void finishesARekeyThatStoppedAfterAnyStep_data()
    {
        QTest::addColumn<int>("steps");
        QTest::newRow("announced") << 1;
        QTest::newRow("re-encrypted") << 2;
    }

    void finishesARekeyThatStoppedAfterAnyStep()
    {
        QFETCH(int, steps);
        const KeyedDesk desk;
        Secret old;
        {
            const Unlocked unlocked = desk.opened();
            old = unlocked.databaseKey.copy();
            const auto next = announced(unlocked);
            QVERIFY_OK(next);
            if (steps > 1)
                QVERIFY_OK(reencrypt(unlocked, *next));
        }

        const auto unlocked = desk.unlocked();

        QVERIFY_OK(unlocked);
        QVERIFY(!(unlocked->databaseKey == old));
        QVERIFY(!readKeyFile(desk.folder.keyFile())->isRekeying());
        QVERIFY_ERROR(SqlCipherConnection::open(desk.folder.databaseFile(), old, Connection::Mode::ReadWrite),
                      Error::Kind::WrongKey);
        QVERIFY_OK(connectTo(*unlocked, Connection::Mode::ReadWrite));
    }

    void survivesAKillAtAnyMomentOfARekey()
    {
        const KeyedDesk desk;
        std::mt19937 random(7); // the same moments every time
        Unlocked first = desk.opened();
        const auto begin = std::chrono::steady_clock::now();
        QVERIFY_OK(rekey(first, desk.clock.clock()));
        const auto whole = std::chrono::steady_clock::now() - begin;
        first = {};
        int finished = 0;
        for (int round = 0; round < 12; ++round) {
            finished += rekeyKilledAfter(desk, whole * (random() % 1000) / 800);

            auto after = desk.unlocked();
            QVERIFY_OK(after);
            const auto connection = openDesk(*after, desk.clock.clock());
            QVERIFY_OK(connection);
            QVERIFY(!readKeyFile(desk.folder.keyFile())->isRekeying());
            QVERIFY_OK(checkDatabase(**connection));
        }
        qInfo("%d of 12 rekeys had finished before the kill", finished);
    }

private:
    static Result<Secret> announced(const Unlocked &unlocked)
    {
        const auto connection = connectTo(unlocked, Connection::Mode::ReadWrite);
        if (!connection)
            return connection.error();
        auto change = DeskChange::begin(**connection, unlocked.location);
        if (!change)
            return change.error();
        auto next = announceRekey(*change, unlocked, {});
        const auto committed = change->commit();
        return committed ? std::move(next) : committed.error();
    }
    /// Rekeys in a process of its own and kills it; 1 when it had finished before.
    static int rekeyKilledAfter(const KeyedDesk &desk, std::chrono::nanoseconds time)
    {
        const Unlocked unlocked = desk.opened();
        sigset_t ended;
        sigemptyset(&ended);
        sigaddset(&ended, SIGCHLD);
        sigprocmask(SIG_BLOCK, &ended, nullptr);
        const pid_t child = fork();
        if (child == 0)
            _exit(rekey(unlocked, desk.clock.clock()) ? 0 : 1);
        // Waits for its end, but not longer than that.
        const std::chrono::seconds seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
        const timespec most {seconds.count(), (time - seconds).count()};
        sigtimedwait(&ended, nullptr, &most);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
    }
};

QTEST_GUILESS_MAIN(TestRekey)
#include "tst_rekey.moc"
