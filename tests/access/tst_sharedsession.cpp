// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personmodel.h"
#include "models/access/personstore.h"
#include "models/access/session.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"
#include "tests/support/sharedplace.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Prefdesk;

/// The session at a shared desk, as the window has it.
class TestSharedSession final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_place = std::make_unique<SharedPlace>();
        m_north = m_place->makeDatabase(QStringLiteral("north"));
        QVERIFY_OK(m_place->makeDesk(m_north));
    }

    void signsInAndLocks()
    {
        Session session(Instant::now);
        QVERIFY(signIn(session, "ada", "correct horse"));
        QCOMPARE(session.location(), m_north);
        QCOMPARE(session.deskName(), QStringLiteral("North desk"));
        QVERIFY(!PersonModel(session).isReencrypting());
        session.lock();
        QCOMPARE(session.state(), Session::State::Locked);
        QTRY_COMPARE_WITH_TIMEOUT(connections(QStringLiteral("north.ada")), QStringLiteral("0"), keyMilliseconds);
    }

    void mustWaitAfterAWrongPassphrase()
    {
        Session session(Instant::now);
        QVERIFY(!signIn(session, "ada", "wrong"));
        QVERIFY(session.secondsToWait() > 0);
    }

    void comesBackWithTheNewPassphraseWhenTheLineBreaks()
    {
        Session session(Instant::now);
        QVERIFY(signIn(session, "ada", "correct horse"));
        PersonModel model(session);
        QSignalSpy changed(&model, &PersonModel::passphraseChanged);
        QString old = QStringLiteral("correct horse");
        QString fresh = QStringLiteral("fresh start");
        model.changePassphrase(old, fresh);
        QVERIFY(changed.wait(keyMilliseconds));

        QSignalSpy restored(&session, &Session::lineRestored);
        cut(QStringLiteral("north.ada"));
        model.refresh(); // hears of it
        QVERIFY(restored.wait(keyMilliseconds));
        QSignalSpy refreshed(&model, &PersonModel::refreshed);
        model.refresh();
        QVERIFY(refreshed.wait(keyMilliseconds));
        QCOMPARE(session.state(), Session::State::Open);
        old = QStringLiteral("fresh start");
        fresh = QStringLiteral("correct horse");
        model.changePassphrase(old, fresh);
        QVERIFY(changed.wait(keyMilliseconds));
    }

    void locksForWhoIsRemoved()
    {
        Session admin(Instant::now);
        QVERIFY(signIn(admin, "ada", "correct horse"));
        PersonModel people(admin);
        QSignalSpy added(&people, &PersonModel::added);
        QString passphrase = QStringLiteral("battery staple");
        people.add({.name = QStringLiteral("bob"), .fullName = QStringLiteral("Bob")}, passphrase);
        QVERIFY(added.wait(keyMilliseconds));
        QTRY_COMPARE_WITH_TIMEOUT(people.rowCount(), 2, keyMilliseconds);
        Session session(Instant::now);
        QVERIFY(signIn(session, "bob", "battery staple"));

        QSignalSpy removed(&people, &PersonModel::removed);
        QSignalSpy failed(&session, &Session::failed);
        QSignalSpy locked(&session, &Session::locked);
        people.remove(people.person(1).name == QStringLiteral("bob") ? 1 : 0);
        QVERIFY(removed.wait(keyMilliseconds));
        PersonModel own(session);
        own.refresh(); // hears of it
        QVERIFY(locked.wait(keyMilliseconds));
        QTRY_VERIFY(!failed.isEmpty());
        QVERIFY(failed.last().first().value<Error>().message.contains(QStringLiteral("no longer belong")));
        QCOMPARE(admin.state(), Session::State::Open);
    }

private:
    /// Whether it opened; either way it has answered.
    bool signIn(Session &session, const char *name, const char *passphrase) const
    {
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy failed(&session, &Session::failed);
        QString secret = QString::fromLatin1(passphrase);
        session.signIn(m_north, QString::fromLatin1(name), secret);
        return QTest::qWaitFor([&] { return !opened.isEmpty() || !failed.isEmpty(); }, keyMilliseconds)
            && !opened.isEmpty();
    }
    QString ask(const QString &sql) const { return m_place->server.access().run(QStringLiteral("postgres"), sql); }
    QString connections(const QString &role) const
    {
        return ask(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = '%1'").arg(role));
    }
    void cut(const QString &role) const
    {
        ask(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%1'").arg(role));
    }

    std::unique_ptr<SharedPlace> m_place;
    DeskLocation m_north;
};

QTEST_GUILESS_MAIN(TestSharedSession)
#include "tst_sharedsession.moc"
