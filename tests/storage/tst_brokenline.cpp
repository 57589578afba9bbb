// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/database.h"
#include "models/storage/postgresconnection.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resultcheck.h"

#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

class tst_BrokenLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_database.reset(); }

    void comesBackWhenTheServerDoes();
    void answersAtOnceWhileTheLineIsBroken();
    void triesAgainAndAgain();
    void staysClosedWhenItIsRefused();
    void doesNotComeBackWhenItWasClosed();

private:
    static ServerLogin login(const PostgresAccess &access);
    static Database::Reopener opener(const PostgresAccess &access)
    {
        return [access] { return PostgresConnection::open(login(access), Connection::Mode::ReadWrite); };
    }
    /// What "SELECT 42" answers.
    Result<qint64> ask();
    void breakLine()
    {
        m_server->access().run(QStringLiteral("postgres"),
                               QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                              "WHERE application_name = 'prefdesk'"));
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Database> m_database;
};

void tst_BrokenLine::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
}

ServerLogin tst_BrokenLine::login(const PostgresAccess &access)
{
    return {{access.host},
            {access.port},
            QStringLiteral("postgres"),
            access.superuser,
            Secret::copyOf(access.password.toUtf8()),
            access.caFile};
}

void tst_BrokenLine::init()
{
    m_database = std::make_unique<Database>();
    m_database->setReopener(opener(m_server->access()));
    bool isOpen = false;
    m_database->open(this, opener(m_server->access()), [&isOpen](const Result<> &done) {
        QVERIFY_OK(done);
        isOpen = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(isOpen, 20'000);
}

Result<qint64> tst_BrokenLine::ask()
{
    std::optional<Result<qint64>> answer;
    m_database->run(
        this,
        [](Connection &connection) -> Result<qint64> {
            const auto found
                = connection.first(QStringLiteral("SELECT 42"), {}, [](const Row &row) { return row.integer(0); });
            if (!found)
                return found.error();
            return **found;
        },
        [&answer](const Result<qint64> &found) { answer = found; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
        qFatal("no answer");
    return *answer;
}

void tst_BrokenLine::comesBackWhenTheServerDoes()
{
    QSignalSpy lost(m_database.get(), &Database::lineLost);
    QSignalSpy restored(m_database.get(), &Database::lineRestored);
    QVERIFY(m_server->stop(PostgresServer::Stop::Immediate));
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
    QCOMPARE(lost.size(), 1); // told before the answer
    QVERIFY(m_database->isLineLost());
    QVERIFY(m_server->start());
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 20'000);
    QVERIFY(!m_database->isLineLost());
    QCOMPARE(*ask(), 42);
}

void tst_BrokenLine::answersAtOnceWhileTheLineIsBroken()
{
    QSignalSpy restored(m_database.get(), &Database::lineRestored);
    breakLine();
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 20'000);
    QCOMPARE(*ask(), 42);
}

void tst_BrokenLine::triesAgainAndAgain()
{
    int tries = 0;
    m_database->setReopener([&tries, open = opener(m_server->access())]() -> Result<std::unique_ptr<Connection>> {
        if (++tries < 3)
            return Error {Error::Kind::Unavailable, QStringLiteral("not yet"), {}};
        return open();
    });
    QSignalSpy restored(m_database.get(), &Database::lineRestored);
    breakLine();
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 20'000);
    QCOMPARE(tries, 3);
}

void tst_BrokenLine::staysClosedWhenItIsRefused()
{
    m_database->setReopener([]() -> Result<std::unique_ptr<Connection>> {
        return Error {Error::Kind::Damaged, QStringLiteral("another history"), {}};
    });
    QSignalSpy refused(m_database.get(), &Database::lineRefused);
    breakLine();
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20'000);
    QCOMPARE(refused.first().first().value<Error>().kind, Error::Kind::Damaged);
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
}

void tst_BrokenLine::doesNotComeBackWhenItWasClosed()
{
    int tries = 0;
    m_database->setReopener([&tries]() -> Result<std::unique_ptr<Connection>> {
        ++tries;
        return Error {Error::Kind::Unavailable, QStringLiteral("not yet"), {}};
    });
    breakLine();
    QVERIFY_ERROR(ask(), Error::Kind::Unavailable);
    bool isClosed = false;
    m_database->close(this, [&isClosed] { isClosed = true; });
    QTRY_VERIFY(isClosed);
    QVERIFY(!m_database->isLineLost());
    const int before = tries;
    QSignalSpy restored(m_database.get(), &Database::lineRestored);
    QVERIFY(!restored.wait(1500)); // longer than the first pause
    QCOMPARE(tries, before);
}

QTEST_GUILESS_MAIN(tst_BrokenLine)
#include "tst_brokenline.moc"
