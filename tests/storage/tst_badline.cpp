// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/database.h"
#include "models/storage/postgresconnection.h"
#include "tests/support/postgresserver.h"
#include "tests/support/relay.h"
#include "tests/support/resultcheck.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

/// A line whose cable is cut: TCP itself stays up and says nothing.
class tst_BadLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void init();
    void cleanup();

    void waitsForAnAnswerThatIsOnlyLate();
    void waitsForAServerThatIsAtWork();
    void endsAStatementThatNobodyAnswers();
    void endsAStatementWhoseAnswerWasLost();
    void comesBackWhenTheCableDoes();
    void opensNothingForLongAtASilentAddress();
    void goesOnToTheNextAddress();
    void givesUpWhenNobodyWaits();

private:
    static constexpr int slow = 20'000;
    /// Short times, so that the test is.
    static LinePatience patience()
    {
        return {.address = 1500, .unsent = 15'000, .silence = 300, .firstRetry = 50, .longestRetry = 200};
    }
    ServerLogin login(const QList<int> &ports) const;
    Result<std::unique_ptr<Connection>> open() const
    {
        return PostgresConnection::open(login({m_relay->port()}), Connection::Mode::ReadWrite);
    }
    /// Answers with the signal or within slow.
    void ask(const QString &sql);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Database> m_database;
    std::optional<Result<qint64>> m_answer;
};

ServerLogin tst_BadLine::login(const QList<int> &ports) const
{
    const PostgresAccess &access = m_server->access();
    QStringList hosts;
    for (qsizetype at = 0; at < ports.size(); ++at)
        hosts.append(access.host);
    return {hosts,
            ports,
            QStringLiteral("postgres"),
            access.superuser,
            Secret::copyOf(access.password.toUtf8()),
            access.caFile,
            patience()};
}

void tst_BadLine::init()
{
    m_relay = std::make_unique<Relay>(m_server->access().port);
    m_database = std::make_unique<Database>();
    m_answer.reset();
    m_database->setReopener([this] { return open(); }, patience());
    bool isOpen = false;
    m_database->open(
        this, [this] { return open(); },
        [&isOpen](const Result<> &done) {
            QVERIFY_OK(done);
            isOpen = true;
        });
    QTRY_VERIFY_WITH_TIMEOUT(isOpen, slow);
}

void tst_BadLine::cleanup()
{
    m_relay->refuse();
    m_database.reset();
    m_relay.reset();
}

void tst_BadLine::ask(const QString &sql)
{
    m_answer.reset();
    m_database->run(
        this,
        [sql](Connection &connection) -> Result<qint64> {
            const auto found = connection.first(sql, {}, [](const Row &row) { return row.integer(0); });
            if (!found)
                return found.error();
            return **found;
        },
        [this](const Result<qint64> &found) { m_answer = found; });
}

void tst_BadLine::waitsForAnAnswerThatIsOnlyLate()
{
    QSignalSpy lost(m_database.get(), &Database::lineLost);
    m_relay->hold();
    ask(QStringLiteral("SELECT 42"));
    QVERIFY(!lost.wait(200));
    QVERIFY(!m_answer);
    m_relay->carryOn();
    QTRY_VERIFY_WITH_TIMEOUT(m_answer, slow);
    QCOMPARE(**m_answer, 42);
    QCOMPARE(lost.size(), 0);
}

void tst_BadLine::waitsForAServerThatIsAtWork()
{
    QSignalSpy lost(m_database.get(), &Database::lineLost);
    ask(QStringLiteral("SELECT CAST(7 AS BIGINT) FROM pg_sleep(2)")); // several silences long
    QTRY_VERIFY_WITH_TIMEOUT(m_answer, slow);
    QCOMPARE(**m_answer, 7);
    QCOMPARE(lost.size(), 0);
    QVERIFY(m_relay->lines() > 1); // it was asked
}

void tst_BadLine::endsAStatementThatNobodyAnswers()
{
    QSignalSpy lost(m_database.get(), &Database::lineLost);
    m_relay->swallow();
    QElapsedTimer elapsed;
    elapsed.start();
    ask(QStringLiteral("SELECT 42"));
    QTRY_VERIFY_WITH_TIMEOUT(m_answer, slow);
    QVERIFY_ERROR(*m_answer, Error::Kind::Unavailable);
    QCOMPARE(lost.size(), 1);
    qInfo("noticed after %lld ms", static_cast<long long>(elapsed.elapsed()));
}

// The server is well and can be asked, but has nothing left to say to this line.
void tst_BadLine::endsAStatementWhoseAnswerWasLost()
{
    QSignalSpy lost(m_database.get(), &Database::lineLost);
    m_relay->swallowAnswers();
    const int before = m_relay->lines();
    ask(QStringLiteral("SELECT 42 FROM pg_sleep(0.1)"));
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->lines() > before, slow); // about to ask
    m_relay->carryOn();
    QTRY_VERIFY_WITH_TIMEOUT(m_answer, slow);
    QVERIFY_ERROR(*m_answer, Error::Kind::Unavailable);
    QCOMPARE(lost.size(), 1);
}

void tst_BadLine::comesBackWhenTheCableDoes()
{
    QSignalSpy lost(m_database.get(), &Database::lineLost);
    QSignalSpy restored(m_database.get(), &Database::lineRestored);
    m_relay->swallow();
    ask(QStringLiteral("SELECT 42"));
    QVERIFY(lost.wait(slow));
    QVERIFY(!restored.wait(1500)); // it tries, and stays without
    m_relay->carryOn();
    QVERIFY(restored.wait(slow));
    ask(QStringLiteral("SELECT 42"));
    QTRY_VERIFY_WITH_TIMEOUT(m_answer, slow);
    QCOMPARE(**m_answer, 42);
}

void tst_BadLine::opensNothingForLongAtASilentAddress()
{
    m_relay->swallow();
    QElapsedTimer elapsed;
    elapsed.start();
    const auto opened = open();
    QVERIFY_ERROR(opened, Error::Kind::Unavailable);
    QVERIFY(opened.error().message.contains(QStringLiteral("does not answer")));
    QVERIFY2(elapsed.elapsed() < 10'000, qPrintable(QString::number(elapsed.elapsed())));
}

void tst_BadLine::goesOnToTheNextAddress()
{
    m_relay->swallow();
    QVERIFY_OK(
        PostgresConnection::open(login({m_relay->port(), m_server->access().port}), Connection::Mode::ReadWrite));
    QVERIFY_OK(PostgresConnection::open(login({1, m_server->access().port}), Connection::Mode::ReadOnly));
}

void tst_BadLine::givesUpWhenNobodyWaits()
{
    m_relay->swallow();
    std::stop_source gone;
    ServerLogin patient = login({m_relay->port()});
    patient.patience.address = 60'000;
    patient.patience.end = gone.get_token();
    const int before = m_relay->lines();
    std::jthread leaving([&] {
        while (m_relay->lines() == before)
            std::this_thread::yield();
        gone.request_stop();
    });
    QVERIFY_ERROR(PostgresConnection::open(patient, Connection::Mode::ReadWrite), Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_BadLine)
#include "tst_badline.moc"
