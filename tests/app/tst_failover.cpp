// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/logaccess.h"
#include "tests/app/sharedwindow.h"
#include "tests/support/resultcheck.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPlainTextEdit>

using namespace Prefdesk;

/// A desk with two servers in its address: one that takes changes and its streaming standby.
class TestFailover final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void doesNotWorkWithAStandby();
    void carriesOnWhereTheStandbyWasPromoted();
    void refusesAServerThatLacksTheLastChanges();

private:
    static constexpr int slow = 30'000;
    static constexpr auto customer = "100001";
    void finish();
    static void save(Application &application, const QString &words);
    /// What the workstation remembers last: the number of entries.
    static qint64 remembered();
    int calls(const PostgresServer &server) const
    {
        return server.access()
            .run(QStringLiteral("north"), QStringLiteral("SELECT count(*) FROM prefdesk.call"))
            .toInt();
    }

    std::unique_ptr<SharedWindow> m_shared;
    std::unique_ptr<PostgresServer> m_standby;
};

void TestFailover::init()
{
    if (m_standby)
        return;
    m_shared = std::make_unique<SharedWindow>(PostgresServer::Durability::Safe);
    m_shared->place.server.admit("hostssl all all all scram-sha-256\nhostssl replication all all scram-sha-256");
    m_standby = PostgresServer::standbyOf(m_shared->place.server);
    m_shared->furtherPorts = {m_standby->access().port};
}

// After the last one nothing is as it was.
void TestFailover::finish()
{
    m_standby.reset();
    m_shared.reset();
}

void TestFailover::save(Application &application, const QString &words)
{
    QTest::keyClicks(part<QWidget>(application, "words"), words);
    QTest::keyClick(&application.window(), Qt::Key_F8);
    QTest::keyClick(&application.window(), Qt::Key_S, Qt::ControlModifier);
}

qint64 TestFailover::remembered()
{
    const QFileInfoList files = QDir(witnessFolder()).entryInfoList(QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (info.suffix().isEmpty() && file.open(QIODevice::ReadOnly))
            return file.readAll().split('\n').value(1).toLongLong();
    }
    return 0;
}

void TestFailover::doesNotWorkWithAStandby()
{
    DeskLocation backwards = m_shared->location();
    std::reverse(backwards.servers.begin(), backwards.servers.end());
    const auto unlocked = unlock(backwards, QStringLiteral("admin"), Secret::copyOf("demo"));
    QVERIFY_OK(unlocked);
    const auto reading = connectTo(*unlocked, Connection::Mode::ReadOnly);
    QVERIFY_OK(reading);
    const auto isStandby = (*reading)->first(QStringLiteral("SELECT CAST(pg_is_in_recovery() AS INTEGER)"), {},
                                             [](const Row &row) { return row.integer(0); });
    QVERIFY_OK(isStandby);
    QCOMPARE(**isStandby, 0);

    DeskLocation alone = backwards;
    alone.servers = {backwards.servers.first()};
    const auto refused = unlock(alone, QStringLiteral("admin"), Secret::copyOf("demo"));
    QVERIFY_ERROR(refused, Error::Kind::Unavailable);
    QVERIFY2(refused.error().message.contains(QStringLiteral("can only be read")), qPrintable(refused.error().message));
}

void TestFailover::carriesOnWhereTheStandbyWasPromoted()
{
    auto application = m_shared->deskWith(QString::fromLatin1(customer));
    auto *const words = part<QPlainTextEdit>(*application, "words");
    const int before = m_shared->calls();
    const QString end = m_shared->ask(QStringLiteral("SELECT pg_current_wal_lsn()"));
    const auto arrived = QStringLiteral("SELECT pg_last_wal_replay_lsn() >= '%1'").arg(end);
    QTRY_COMPARE_WITH_TIMEOUT(m_standby->access().run(QStringLiteral("north"), arrived), QStringLiteral("t"), slow);
    QSignalSpy lost(&application->session(), &Session::lineLost);
    QSignalSpy restored(&application->session(), &Session::lineRestored);

    m_shared->relay.swallow(); // the whole machine goes: nobody is told
    QVERIFY(m_shared->place.server.stop(PostgresServer::Stop::Immediate));
    save(*application, QStringLiteral("No more calls."));
    QVERIFY(lost.wait(slow));
    QVERIFY(!restored.wait(500)); // the standby alone is not enough
    QVERIFY(m_standby->promote());
    QElapsedTimer elapsed;
    elapsed.start();
    QVERIFY(restored.wait(slow));
    qInfo("back %lld ms after the promotion", static_cast<long long>(elapsed.elapsed()));
    QTRY_VERIFY_WITH_TIMEOUT(words->toPlainText().isEmpty(), slow);
    QCOMPARE(calls(*m_standby), before + 1);
    QCOMPARE(application->session().state(), Session::State::Open);
    application.reset();
    finish();
}

void TestFailover::refusesAServerThatLacksTheLastChanges()
{
    auto application = m_shared->deskWith(QString::fromLatin1(customer));
    auto *const words = part<QPlainTextEdit>(*application, "words");
    QSignalSpy failed(&application->session(), &Session::failed);
    QVERIFY(m_standby->stop(PostgresServer::Stop::Fast));
    const qint64 known = remembered();
    save(*application, QStringLiteral("Please stop."));
    QTRY_VERIFY_WITH_TIMEOUT(words->toPlainText().isEmpty(), slow);
    QTRY_VERIFY_WITH_TIMEOUT(remembered() > known, slow);

    m_shared->relay.refuse();
    QVERIFY(m_shared->place.server.stop(PostgresServer::Stop::Immediate));
    QVERIFY(m_standby->start());
    QVERIFY(m_standby->promote());
    QTRY_COMPARE_WITH_TIMEOUT(application->session().state(), Session::State::Locked, slow);
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), slow);
    const auto error = failed.last().first().value<Error>();
    QCOMPARE(error.kind, Error::Kind::Damaged);
    QVERIFY2(error.message.contains(QStringLiteral("server lacks")), qPrintable(error.message));
}

QTEST_MAIN(TestFailover)
#include "tst_failover.moc"
