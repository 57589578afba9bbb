// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/scan.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace Prefdesk;

class ScanTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void readsEveryTypeAsBytes();
    void readsTwoTablesSideBySide();
    void beginsAgainWithAnotherValue();
    void endsWhenTheConnectionIsInterrupted();
    void saysWhyAQueryCannotRun();

private:
    std::unique_ptr<TestDesk> m_desk;
};

void ScanTest::init()
{
    m_desk = std::make_unique<TestDesk>();
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(testEngine() == Engine::SqlCipher
                                  ? QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b BLOB) STRICT")
                                  : QStringLiteral("CREATE TABLE t (id BIGINT PRIMARY KEY, a TEXT, b BYTEA)")));
    QVERIFY_OK(connection.run(QStringLiteral("INSERT INTO t VALUES (1, 'Zoë', ?), (2, '', NULL), (5, NULL, ?)"),
                              {QByteArray("\0\xff", 2), QByteArray("")}));
}

void ScanTest::readsEveryTypeAsBytes()
{
    Scan rows(m_desk->connection(), QStringLiteral("SELECT id, a, b FROM t ORDER BY id"));
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 1);
    QCOMPARE(rows.bytes(1).toByteArray(), QByteArray("Zo\xc3\xab"));
    QCOMPARE(rows.bytes(2).toByteArray(), QByteArray("\0\xff", 2));
    QVERIFY(rows.next());
    QVERIFY(!rows.isNull(1));
    QVERIFY(rows.bytes(1).isEmpty());
    QVERIFY(rows.isNull(2));
    QVERIFY(rows.next());
    QVERIFY(rows.isNull(1));
    QVERIFY(!rows.isNull(2));
    QVERIFY(!rows.next());
    QVERIFY(!rows.next());
    QVERIFY_OK(rows.result());
}

void ScanTest::readsTwoTablesSideBySide()
{
    Scan up(m_desk->connection(), QStringLiteral("SELECT id FROM t ORDER BY id"));
    Scan down(m_desk->connection(), QStringLiteral("SELECT id FROM t ORDER BY id DESC"));
    QVERIFY(up.next() && down.next());
    QCOMPARE(up.integer(0), 1);
    QCOMPARE(down.integer(0), 5);
}

void ScanTest::beginsAgainWithAnotherValue()
{
    Scan rows(m_desk->connection(), QStringLiteral("SELECT id FROM t WHERE id >= ? ORDER BY id"), {1});
    QVERIFY(rows.next());
    rows.restart(3);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 5);
    QVERIFY(!rows.next());
    rows.restart(2);
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 2);
}

void ScanTest::endsWhenTheConnectionIsInterrupted()
{
    Connection &connection = m_desk->connection();
    Scan rows(connection, QStringLiteral("SELECT id FROM t"));
    QVERIFY(rows.next());
    connection.interrupt();
    QVERIFY(!rows.next());
    QVERIFY_ERROR(rows.result(), Error::Kind::Cancelled);
}

void ScanTest::saysWhyAQueryCannotRun()
{
    Scan rows(m_desk->connection(), QStringLiteral("SELECT nothing FROM t"));
    QVERIFY(!rows.next());
    QVERIFY_ERROR(rows.result(), Error::Kind::Internal);
}

QTEST_GUILESS_MAIN(ScanTest)
#include "tst_scan.moc"
