// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/postgresconnection.h"
#include "tests/app/sharedwindow.h"
#include "tests/support/resultcheck.h"
#include "views/common/messagebar.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Prefdesk;

/// The whole program at a server behind a bad line. PREFDESK_SOAK adds the long cuts (target "soak").
class TestBadLines final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_shared = std::make_unique<SharedWindow>(); }
    void cleanup() { m_shared->relay.carryOn(); }

    void doesNotMindAShortCut_data();
    void doesNotMindAShortCut();
    void savesOnceAfterALongCut_data();
    void savesOnceAfterALongCut();
    void savesOnceWhenTheAnswerToCommitIsLost();
    void saysThatNobodyAnswersAtSignIn();
    void givesUpSigningIn();
    void leavesALedgerThatVerifies();

private:
    static constexpr int slow = 30'000;
    static bool isSoak() { return qEnvironmentVariableIsSet("PREFDESK_SOAK"); }
    static QWidget *line(Application &application) { return part<QWidget>(application, "line"); }
    /// Stops everything for the customer, with these words, and saves.
    static void save(Application &application, const QString &words);

    std::unique_ptr<SharedWindow> m_shared;
};

void TestBadLines::save(Application &application, const QString &words)
{
    QTest::keyClicks(part<QWidget>(application, "words"), words);
    QTest::keyClick(&application.window(), Qt::Key_F8);
    QTest::keyClick(&application.window(), Qt::Key_S, Qt::ControlModifier);
}

void TestBadLines::doesNotMindAShortCut_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<bool>("isSaving");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("while saving") << "100001" << true << 250;
    QTest::newRow("while searching") << "100002" << false << 250;
    if (isSoak()) {
        QTest::newRow("1 s while saving") << "100003" << true << 1000;
        QTest::newRow("1 s while searching") << "100004" << false << 1000;
    }
}

void TestBadLines::doesNotMindAShortCut()
{
    QFETCH(const QString, customer);
    QFETCH(const bool, isSaving);
    QFETCH(const int, milliseconds);
    const LinePatience before = std::exchange(m_shared->patience, LinePatience {.silence = milliseconds + slow});
    const auto application = m_shared->deskWith(customer);
    m_shared->patience = before;
    const int calls = m_shared->calls();
    QSignalSpy lost(&application->session(), &Session::lineLost);

    m_shared->relay.hold();
    if (isSaving)
        save(*application, QStringLiteral("Nothing more, please."));
    else
        QTest::keyClicks(part<QWidget>(*application, "text"), QStringLiteral("10001"));
    QVERIFY(!lost.wait(milliseconds));
    m_shared->relay.carryOn();

    if (isSaving)
        QTRY_COMPARE_WITH_TIMEOUT(m_shared->calls(), calls + 1, slow);
    else
        QTRY_VERIFY_WITH_TIMEOUT(part<QAbstractItemView>(*application, "hits")->model()->rowCount() > 0, slow);
    QTRY_VERIFY_WITH_TIMEOUT(!line(*application)->isVisible(), slow);
    QCOMPARE(lost.size(), 0);
}

void TestBadLines::savesOnceAfterALongCut_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<LinePatience>("patience");
    QTest::addColumn<int>("seconds");
    QTest::newRow("a moment, with little patience") << "100005" << m_shared->patience << 0;
    if (isSoak()) {
        QTest::newRow("30 s") << "100006" << LinePatience() << 30;
        QTest::newRow("5 min") << "100007" << LinePatience() << 300;
    }
}

void TestBadLines::savesOnceAfterALongCut()
{
    QFETCH(const QString, customer);
    QFETCH(const LinePatience, patience);
    QFETCH(const int, seconds);
    const LinePatience before = std::exchange(m_shared->patience, patience);
    const auto application = m_shared->deskWith(customer);
    m_shared->patience = before;
    const int calls = m_shared->calls();
    auto *const words = part<QPlainTextEdit>(*application, "words");
    QSignalSpy lost(&application->session(), &Session::lineLost);
    QSignalSpy restored(&application->session(), &Session::lineRestored);

    m_shared->relay.swallow();
    QElapsedTimer elapsed;
    elapsed.start();
    save(*application, QStringLiteral("Leave me alone."));
    QVERIFY(lost.wait(slow));
    qInfo("noticed after %lld ms", static_cast<long long>(elapsed.restart()));
    QVERIFY(line(*application)->isVisible());
    part<QLineEdit>(*application, "text")->setText(QStringLiteral("10001"));
    QVERIFY(!restored.wait(1000 * seconds + 500));
    auto *const result = part<MessageBar>(*application, "result");
    QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(QStringLiteral("Not saved yet")), slow);
    QCOMPARE(words->toPlainText(), QStringLiteral("Leave me alone.")); // and can be gone on with

    m_shared->relay.carryOn();
    elapsed.restart();
    constexpr int longestPause = 36'000; // between two tries: 30 s, give or take a fifth
    QVERIFY(restored.wait(longestPause + slow));
    qInfo("back after %lld ms", static_cast<long long>(elapsed.restart()));
    QTRY_VERIFY_WITH_TIMEOUT(words->toPlainText().isEmpty(), slow); // saved
    QTRY_VERIFY_WITH_TIMEOUT(!line(*application)->isVisible(), slow);
    QCOMPARE(m_shared->calls(), calls + 1);
    QVERIFY(result->text().startsWith(QStringLiteral("Saved")));
    const auto *const hits = part<QAbstractItemView>(*application, "hits")->model(); // searched again by itself
    QTRY_VERIFY_WITH_TIMEOUT(hits->rowCount() > 0, slow);
}

void TestBadLines::savesOnceWhenTheAnswerToCommitIsLost()
{
    m_shared->ask(QStringLiteral(
        "CREATE FUNCTION prefdesk.wait_for_test() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NULL; END'; "
        "CREATE CONSTRAINT TRIGGER wait_for_test AFTER INSERT ON prefdesk.call DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION prefdesk.wait_for_test()"));
    const PostgresAccess &access = m_shared->place.server.access();
    auto holder = PostgresConnection::open({{access.host},
                                            {access.port},
                                            QStringLiteral("north"),
                                            access.superuser,
                                            Secret::copyOf(access.password.toUtf8()),
                                            access.caFile},
                                           Connection::Mode::ReadWrite);
    QVERIFY_OK(holder);
    QVERIFY_OK((*holder)->run(QStringLiteral("SELECT CAST(1 AS BIGINT) FROM pg_advisory_lock(42)")));
    const auto application = m_shared->deskWith(QStringLiteral("100008"));
    const int calls = m_shared->calls();
    QSignalSpy lost(&application->session(), &Session::lineLost);
    QSignalSpy restored(&application->session(), &Session::lineRestored);

    save(*application, QStringLiteral("I said no."));
    const auto waiting = QStringLiteral("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
    QTRY_COMPARE_WITH_TIMEOUT(m_shared->ask(waiting), QStringLiteral("1"), slow); // in COMMIT
    m_shared->relay.swallow();
    holder->reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_shared->calls(), calls + 1, slow); // it is done, and nobody is told
    QVERIFY(!lost.isEmpty() || lost.wait(slow));
    m_shared->relay.carryOn();

    QVERIFY(!restored.isEmpty() || restored.wait(slow));
    QTRY_VERIFY_WITH_TIMEOUT(part<QPlainTextEdit>(*application, "words")->toPlainText().isEmpty(), slow);
    QCOMPARE(m_shared->calls(), calls + 1);
    m_shared->ask(QStringLiteral("DROP FUNCTION prefdesk.wait_for_test() CASCADE"));
}

void TestBadLines::saysThatNobodyAnswersAtSignIn()
{
    Session session(Instant::now);
    QSignalSpy failed(&session, &Session::failed);
    m_shared->relay.swallow();
    QString passphrase = QStringLiteral("demo");
    session.signIn(m_shared->location(), QStringLiteral("admin"), passphrase);
    QVERIFY(failed.wait(slow));
    QCOMPARE(session.state(), Session::State::Locked);
    QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("does not answer")));
}

void TestBadLines::givesUpSigningIn()
{
    QTemporaryDir files;
    Application application(files.filePath(QStringLiteral("settings.ini")));
    application.start({}, {}, {});
    QSignalSpy failed(&application.session(), &Session::failed);
    m_shared->relay.swallow();
    const int lines = m_shared->relay.lines();
    DeskLocation patient = m_shared->location();
    patient.patience.address = 600'000;
    QString passphrase = QStringLiteral("demo");
    application.session().signIn(patient, QStringLiteral("admin"), passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(m_shared->relay.lines() > lines, slow);

    part<QPushButton>(application, "cancelSignIn")->click();
    QCOMPARE(application.session().state(), Session::State::Locked);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Cancelled);
    QVERIFY(!part<QPushButton>(application, "cancelSignIn")->isVisible());

    m_shared->relay.carryOn();
    QVERIFY(m_shared->signIn(application, "admin", "demo"));
}

void TestBadLines::leavesALedgerThatVerifies()
{
    auto unlocked = unlock(m_shared->location(), QStringLiteral("admin"), Secret::copyOf("demo"));
    QVERIFY_OK(unlocked);
    const auto connection = openDesk(*unlocked, Instant::now);
    QVERIFY_OK(connection);
    VerificationRequest request;
    request.checks = {checkProjection};
    const auto report = verify(**connection, unlocked->actor, Instant::now, request, [](double) {});
    QVERIFY_OK(report);
    QVERIFY2(report->ok, report->findings.isEmpty() ? "" : qPrintable(report->findings.first().where));
}

QTEST_MAIN(TestBadLines)
#include "tst_badlines.moc"
