// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresconnection.h"
#include "models/storage/posting.h"
#include "models/storage/transaction.h"
#include "tests/support/postgresserver.h"
#include "tests/support/relay.h"
#include "tests/support/resultcheck.h"
#include "tests/support/serverlogin.h"

#include <QTest>

using namespace Prefdesk;

/// What happens to statements that nobody waits for.
class tst_Posting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void doesThemInTheirOrder();
    void goesOnWhileTheServerWorks();
    void keepsNothingAfterAnErrorThatNobodyAwaited();
    void tellsTheNextStatementOfTheError();
    void rollsThemBack();
    void sendsMoreThanTheLineHolds();
    void keepsNothingWhenTheServerEndsTheConnection();
    void keepsNothingWhenTheLineIsCut();

private:
    Result<std::unique_ptr<Connection>> open(int port) const;
    Result<> add(qint64 number) { return post(*m_connection, m_insertion, {number, QString(10, u'x')}); }
    /// As another connection sees it.
    qint64 count() const;

    const QString m_insertion = QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)");
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Connection> m_connection; // by the relay
    std::unique_ptr<Connection> m_witness; // straight
};

void tst_Posting::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->access().run(QStringLiteral("postgres"),
                           QStringLiteral("CREATE ROLE ada LOGIN PASSWORD 'correct horse'"));
    m_server->access().run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE north OWNER ada"));
    m_server->access().run(QStringLiteral("north"), QStringLiteral("CREATE SCHEMA prefdesk AUTHORIZATION ada"));
}

Result<std::unique_ptr<Connection>> tst_Posting::open(int port) const
{
    ServerLogin login = serverLogin(m_server->access(), QStringLiteral("north"), QStringLiteral("ada"),
                                    QStringLiteral("correct horse"));
    login.ports = {port};
    login.patience = {.address = 5000, .unsent = 15'000, .silence = 300, .firstRetry = 50, .longestRetry = 200};
    return PostgresConnection::open(login, Connection::Mode::ReadWrite);
}

void tst_Posting::init()
{
    m_relay = std::make_unique<Relay>(m_server->access().port);
    auto witness = open(m_server->access().port);
    QVERIFY_OK(witness);
    m_witness = std::move(*witness);
    QVERIFY_OK(static_cast<PostgresConnection &>(*m_witness)
                   .runScript(QStringLiteral("DROP TABLE IF EXISTS t; CREATE TABLE t (a BIGINT UNIQUE, b TEXT)")));
    auto opened = open(m_relay->port());
    QVERIFY_OK(opened);
    m_connection = std::move(*opened);
}

void tst_Posting::cleanup()
{
    m_relay->refuse();
    m_connection.reset();
    m_witness.reset();
    m_relay.reset();
}

qint64 tst_Posting::count() const
{
    return m_witness->first(QStringLiteral("SELECT count(*) FROM t"), {}, [](const Row &row) { return row.integer(0); })
        ->value();
}

void tst_Posting::doesThemInTheirOrder()
{
    Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
    QVERIFY_OK(change);
    QVERIFY_OK(add(1));
    QVERIFY_OK(post(*m_connection, QStringLiteral("UPDATE t SET a = a + ?"), {10}));
    QVERIFY_OK(add(2));
    const auto seen = m_connection->list(QStringLiteral("SELECT a FROM t ORDER BY a"), {},
                                         [](const Row &row) { return row.integer(0); });
    QVERIFY_OK(seen);
    QCOMPARE(*seen, QList<qint64>({2, 11}));
    QCOMPARE(count(), 0);
    QVERIFY_OK(change->commit());
    QCOMPARE(count(), 2);
}

void tst_Posting::goesOnWhileTheServerWorks()
{
    Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
    QVERIFY_OK(change);
    const QString lock = QStringLiteral("SELECT pg_advisory_xact_lock(?)");
    QVERIFY_OK(post(*m_connection, lock, {1})); // a statement's first time is waited for
    QVERIFY_OK(add(1));
    QVERIFY_OK(m_witness->run(QStringLiteral("SELECT pg_advisory_lock(2)")));
    QVERIFY_OK(post(*m_connection, lock, {2})); // would never be answered
    QVERIFY_OK(add(2));
    QVERIFY_OK(m_witness->run(QStringLiteral("SELECT pg_advisory_unlock(2)")));
    QVERIFY_OK(change->commit());
    QCOMPARE(count(), 2);
}

void tst_Posting::keepsNothingAfterAnErrorThatNobodyAwaited()
{
    Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
    QVERIFY_OK(change);
    QVERIFY_OK(add(1));
    QVERIFY_OK(add(1)); // the server alone knows that it is there already
    QVERIFY_OK(add(2));
    QVERIFY(!change->commit());
    QCOMPARE(count(), 0);
}

void tst_Posting::tellsTheNextStatementOfTheError()
{
    {
        Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
        QVERIFY_OK(change);
        QVERIFY_OK(add(1));
        QVERIFY_OK(add(1));
        QVERIFY_ERROR(m_connection->run(m_insertion, {2, QStringLiteral("x")}), Error::Kind::Conflict);
    }
    QVERIFY_OK(m_connection->run(m_insertion, {3, QStringLiteral("x")})); // the connection is as good as new
    QCOMPARE(count(), 1);
}

void tst_Posting::rollsThemBack()
{
    {
        Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
        QVERIFY_OK(change);
        QVERIFY_OK(add(1));
    }
    QVERIFY_OK(m_connection->run(m_insertion, {2, QStringLiteral("x")}));
    QCOMPARE(count(), 1);
}

void tst_Posting::sendsMoreThanTheLineHolds()
{
    constexpr qint64 many = 5000;
    Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
    QVERIFY_OK(change);
    for (qint64 number = 0; number < many; ++number)
        QVERIFY_OK(post(*m_connection, m_insertion, {number, QString(2000, u'x')})); // 10 MB
    QVERIFY_OK(change->commit());
    QCOMPARE(count(), many);
}

void tst_Posting::keepsNothingWhenTheServerEndsTheConnection()
{
    Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
    QVERIFY_OK(change);
    QVERIFY_OK(add(1));
    QVERIFY_OK(m_witness->run(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                             "WHERE usename = 'ada' AND pid <> pg_backend_pid()")));
    QVERIFY_ERROR(change->commit(), Error::Kind::Unavailable);
    QVERIFY(m_connection->isLost());
    QVERIFY_ERROR(add(2), Error::Kind::Unavailable);
    QCOMPARE(count(), 0);
}

void tst_Posting::keepsNothingWhenTheLineIsCut()
{
    Result<Transaction> change = Transaction::beginUnlocked(*m_connection);
    QVERIFY_OK(change);
    QVERIFY_OK(add(1));
    m_relay->swallow();
    QVERIFY_OK(add(2)); // nobody can know yet
    QVERIFY_ERROR(change->commit(), Error::Kind::Unavailable);
    QVERIFY(m_connection->isLost());
    QCOMPARE(count(), 0);
}

QTEST_GUILESS_MAIN(tst_Posting)
#include "tst_posting.moc"
