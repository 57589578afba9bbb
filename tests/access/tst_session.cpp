// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personmodel.h"
#include "models/access/session.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Prefdesk;

class TestSession final : public QObject
{
    Q_OBJECT

private slots:
    void opensAndLocks()
    {
        Session session(m_desk.clock.clock());
        QSignalSpy locked(&session, &Session::locked);
        signIn(session);

        QCOMPARE(session.state(), Session::State::Open);
        QCOMPARE(session.actor().fullName, QStringLiteral("Ada Novak"));
        QVERIFY(answers(session, session.database()));
        QVERIFY(answers(session, session.searchDatabase()));
        QVERIFY(answers(session, session.verificationDatabase()));

        session.lock();

        QCOMPARE(locked.count(), 1);
        QCOMPARE(session.state(), Session::State::Locked);
        QVERIFY(!answers(session, session.database()));
        QVERIFY(!answers(session, session.searchDatabase()));
        QVERIFY(!answers(session, session.verificationDatabase()));
        signIn(session);
        QVERIFY(answers(session, session.searchDatabase()));
    }

    void searchesThroughAConnectionThatCannotWrite()
    {
        Session session(m_desk.clock.clock());
        signIn(session);
        std::optional<Result<qint64>> answer;
        session.searchDatabase().run(
            &session, [](Connection &connection) { return connection.run(QStringLiteral("DELETE FROM policy")); },
            [&](const Result<qint64> &done) { answer = done; });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), keyMilliseconds);
        QVERIFY(!*answer);
    }

    void wipesThePassphraseItIsGiven()
    {
        Session session(m_desk.clock.clock());
        QString passphrase = QString::fromLatin1("correct horse");
        const QString sharing = passphrase;
        QSignalSpy opened(&session, &Session::opened);

        session.signIn({.folder = m_desk.folder}, QStringLiteral("ada"), passphrase);

        QVERIFY(passphrase.isEmpty());
        QVERIFY(!sharing.contains(QStringLiteral("horse")));
        QVERIFY(opened.wait(keyMilliseconds));
    }

    void waitsLongerAfterEveryWrongPassphrase()
    {
        ManualClock clock;
        Session session(clock.clock());
        QSignalSpy failed(&session, &Session::failed);

        for (const int seconds : {1, 2, 4}) {
            tryWrong(session);
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), Session::State::Locked, keyMilliseconds);
            QCOMPARE(failed.takeFirst().first().value<Error>().kind, Error::Kind::WrongKey);
            QCOMPARE(session.secondsToWait(), seconds);
            tryWrong(session);
            QCOMPARE(failed.takeFirst().first().value<Error>().kind, Error::Kind::Refused);
            clock.advanceSeconds(seconds);
            QCOMPARE(session.secondsToWait(), 0);
        }
        signIn(session);
        QCOMPARE(session.state(), Session::State::Open);
    }

    void locksWhenNobodyIsAtWork()
    {
        ManualClock clock;
        Session session(clock.clock());
        QSignalSpy locked(&session, &Session::locked);
        signIn(session);
        QVERIFY(answers(session, session.database())); // the policies have been read before

        clock.advanceSeconds(9 * 60);
        session.touch();
        clock.advanceSeconds(9 * 60);
        QVERIFY(!locked.wait(1200)); // two looks at the clock
        clock.advanceSeconds(60);

        QTRY_COMPARE_WITH_TIMEOUT(locked.count(), 1, keyMilliseconds);
    }

    void saysWhyADeskCannotBeOpened()
    {
        Session session(m_desk.clock.clock());
        QSignalSpy failed(&session, &Session::failed);
        QString passphrase = QStringLiteral("x");
        session.signIn({m_desk.place(QStringLiteral("none"))}, QStringLiteral("ada"), passphrase);
        QVERIFY(failed.wait(keyMilliseconds));
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Unavailable);
        QCOMPARE(session.secondsToWait(), 0);
    }

    void opensWithTheRecoveryCode()
    {
        const KeyedDesk desk;
        Session session(desk.clock.clock());
        QSignalSpy opened(&session, &Session::opened);
        QString code = desk.recoveryCode;
        QString passphrase = QStringLiteral("fresh start");

        session.recover(desk.folder, QStringLiteral("ada"), code, passphrase);

        QVERIFY(opened.wait(keyMilliseconds));
        QVERIFY(code.isEmpty());
        QVERIFY(passphrase.isEmpty());
    }

    void addsAndRemovesPeopleWhileThePanelsStay()
    {
        const KeyedDesk desk;
        Session session(desk.clock.clock());
        QString passphrase = QStringLiteral("correct horse");
        QSignalSpy opened(&session, &Session::opened);
        session.signIn({.folder = desk.folder}, QStringLiteral("ada"), passphrase);
        QVERIFY(opened.wait(keyMilliseconds));
        Database &verification = session.verificationDatabase(); // as the models hold it
        QVERIFY(answers(session, verification));
        PersonModel model(session);
        QAbstractItemModelTester tester(&model);
        QSignalSpy refreshed(&model, &PersonModel::refreshed);
        QSignalSpy failed(&model, &PersonModel::failed);
        QSignalSpy rekeyed(&session, &Session::rekeyed);

        QString first = QStringLiteral("battery");
        model.add({.name = QStringLiteral("bob"), .fullName = QStringLiteral("Bob Berger"), .role = Role::Officer},
                  first);
        QVERIFY(refreshed.wait(keyMilliseconds));
        QCOMPARE(tableRows(model).last(),
                 QStringLiteral("bob | Bob Berger | privacy officer | all | 23 Nov 2026 | active"));
        QVERIFY(model.canRemove(1));
        QVERIFY(!model.canRemove(0));
        model.remove(1);
        connect(
            &session, &Session::stateChanged, &model, [&model] { model.refresh(); },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        QVERIFY(rekeyed.wait(keyMilliseconds));
        QCOMPARE(failed.takeFirst().first().value<Error>().kind, Error::Kind::Unavailable);
        QVERIFY(refreshed.wait(keyMilliseconds));

        QCOMPARE(failed.count(), 0);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.canRemove(1));
        QVERIFY(answers(session, session.searchDatabase()));
        QVERIFY(answers(session, verification));
    }

private:
    void signIn(Session &session) const
    {
        QSignalSpy opened(&session, &Session::opened);
        QString passphrase = QStringLiteral("correct horse");
        session.signIn({.folder = m_desk.folder}, QStringLiteral("ada"), passphrase);
        QVERIFY(opened.wait(keyMilliseconds));
    }
    void tryWrong(Session &session) const
    {
        QString passphrase = QStringLiteral("wrong");
        session.signIn({.folder = m_desk.folder}, QStringLiteral("ada"), passphrase);
    }
    static bool answers(Session &session, Database &database)
    {
        std::optional<bool> answer;
        database.run(
            &session, [](Connection &connection) { return connection.run(QStringLiteral("SELECT 1")); },
            [&](const Result<qint64> &done) { answer = static_cast<bool>(done); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return false;
        return *answer;
    }

    KeyedDesk m_desk;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
