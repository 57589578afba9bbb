// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace Prefdesk;

namespace {

Result<qint64> countPersons(Connection &connection)
{
    const auto count = connection.first(QStringLiteral("SELECT count(*) FROM person"), {},
                                        [](const Row &row) { return row.integer(0); });
    if (!count)
        return count.error();
    return **count;
}

Result<qint64> runForever(Connection &connection)
{
    return connection.run(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                         "SELECT count(*) FROM n"));
}

} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void runsJobsOnAThreadOfItsOwnAndAnswersHere();
    void runsJobsInTheOrderAsked();
    void tellsNothingToAReceiverThatHasDied();
    void closesBehindQueuedWork();
    void refusesWorkWhileClosed();
    void answersWhyItDoesNotOpen();
    void doesNotStartACancelledJob();
    void stopsARunningJob();
    void stopsOnlyTheJobThatWasMeant();
    void leavesFinishedJobsAlone();
    void takesJobsThatOwnASecret();
    void finishesQueuedWorkWhenItGoes();

private:
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<Database> m_database;
};

void tst_Database::init()
{
    m_desk = std::make_unique<TestDesk>();
    m_database = m_desk->openDatabase();
}

void tst_Database::cleanup()
{
    m_database.reset();
    m_desk.reset();
}

void tst_Database::runsJobsOnAThreadOfItsOwnAndAnswersHere()
{
    std::thread::id here = std::this_thread::get_id();
    std::thread::id job;
    std::thread::id reply;
    m_database->run(
        this,
        [&job](Connection &connection) {
            job = std::this_thread::get_id();
            return countPersons(connection);
        },
        [&](const Result<qint64> &count) {
            QVERIFY_OK(count);
            QCOMPARE(*count, allRoles().size());
            reply = std::this_thread::get_id();
        });
    QTRY_VERIFY(reply == here);
    QVERIFY(job != here);
}

void tst_Database::runsJobsInTheOrderAsked()
{
    QList<int> replies;
    QList<int> expected;
    for (int number = 0; number < 50; ++number) {
        expected.append(number);
        m_database->run(
            this, [number](Connection &) -> Result<int> { return number; },
            [&](const Result<int> &answer) { replies.append(*answer); });
    }
    QTRY_COMPARE(replies, expected);
}

void tst_Database::tellsNothingToAReceiverThatHasDied()
{
    auto receiver = std::make_unique<QObject>();
    bool isTold = false;
    bool isLater = false;
    m_database->run(receiver.get(), countPersons, [&](const Result<qint64> &) { isTold = true; });
    m_database->run(this, countPersons, [&](const Result<qint64> &) { isLater = true; });
    receiver.reset();
    QTRY_VERIFY(isLater);
    QVERIFY(!isTold);
}

void tst_Database::closesBehindQueuedWork()
{
    int done = 0;
    for (int number = 0; number < 100; ++number) {
        m_database->run(this, countPersons, [&](const Result<qint64> &answer) { done += answer ? 1 : 0; });
    }
    m_database->close();
    QTRY_COMPARE(done, 100);
}

void tst_Database::refusesWorkWhileClosed()
{
    m_database->close();
    std::optional<Error> error;
    m_database->run(this, countPersons, [&](const Result<qint64> &answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(static_cast<int>(error->kind), static_cast<int>(Error::Kind::Unavailable));
}

void tst_Database::answersWhyItDoesNotOpen()
{
    std::optional<Error> error;
    m_database->open(this, m_desk->strangersOpener(), [&](const Result<> &answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(static_cast<int>(error->kind), static_cast<int>(Error::Kind::WrongKey));
    bool isAnswered = false;
    m_database->run(this, countPersons, [&](const Result<qint64> &answer) { isAnswered = static_cast<bool>(answer); });
    QTRY_VERIFY(isAnswered); // what was open before stays open
}

void tst_Database::doesNotStartACancelledJob()
{
    std::binary_semaphore go(0);
    std::atomic_bool isStarted = false;
    std::optional<Error> error;
    m_database->run(
        this,
        [&go](Connection &connection) {
            go.acquire();
            return countPersons(connection);
        },
        [](const Result<qint64> &answer) { QVERIFY_OK(answer); });
    const Database::Ticket ticket = m_database->run(
        this,
        [&isStarted](Connection &connection) {
            isStarted = true;
            return countPersons(connection);
        },
        [&](const Result<qint64> &answer) { error = answer.error(); });
    m_database->cancel(ticket);
    go.release();
    QTRY_VERIFY(error);
    QCOMPARE(static_cast<int>(error->kind), static_cast<int>(Error::Kind::Cancelled));
    QVERIFY(!isStarted);
}

void tst_Database::stopsARunningJob()
{
    std::binary_semaphore isRunning(0);
    std::optional<Error> error;
    const Database::Ticket ticket = m_database->run(
        this,
        [&isRunning](Connection &connection) {
            isRunning.release();
            return runForever(connection);
        },
        [&](const Result<qint64> &answer) { error = answer.error(); });
    isRunning.acquire();
    m_database->cancel(ticket);
    QTRY_VERIFY(error);
    QCOMPARE(static_cast<int>(error->kind), static_cast<int>(Error::Kind::Cancelled));
}

void tst_Database::stopsOnlyTheJobThatWasMeant()
{
    int cancelled = 0;
    int answered = 0;
    for (int number = 0; number < 200; ++number) {
        const Database::Ticket ticket
            = m_database->run(this, runForever, [&](const Result<qint64> &answer) { cancelled += answer ? 0 : 1; });
        m_database->run(this, countPersons, [&](const Result<qint64> &answer) { answered += answer ? 1 : 0; });
        m_database->cancel(ticket);
    }
    QTRY_COMPARE(cancelled + answered, 400);
    QCOMPARE(cancelled, 200);
}

void tst_Database::leavesFinishedJobsAlone()
{
    bool isDone = false;
    const Database::Ticket ticket = m_database->run(this, countPersons, [&](const Result<qint64> &) { isDone = true; });
    QTRY_VERIFY(isDone);
    m_database->cancel(ticket);
    isDone = false;
    m_database->run(this, countPersons, [&](const Result<qint64> &answer) { isDone = static_cast<bool>(answer); });
    QTRY_VERIFY(isDone);
}

void tst_Database::takesJobsThatOwnASecret()
{
    std::size_t size = 0;
    m_database->run(
        this, [secret = Secret::random(7)](Connection &) mutable -> Result<Secret> { return std::move(secret); },
        [&](Result<Secret> answer) { size = answer->size(); });
    QTRY_COMPARE(size, std::size_t(7));
}

void tst_Database::finishesQueuedWorkWhenItGoes()
{
    std::atomic_int done = 0;
    for (int number = 0; number < 100; ++number) {
        m_database->run(
            this,
            [&done](Connection &connection) {
                ++done;
                return countPersons(connection);
            },
            [](const Result<qint64> &) {});
    }
    m_database.reset();
    QCOMPARE(done.load(), 100);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
