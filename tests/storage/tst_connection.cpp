// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/transaction.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QTest>

#include <thread>

using namespace Prefdesk;

class tst_Connection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void storesAndReadsEveryType();
    void keepsAnEmptyTextApartFromNull();
    void answersChangedRowsAndNewIds();
    void readsOnlyAsFarAsTheVisitorWants();
    void readsTheSameStatementInsideItself();
    void answersNothingWhenThereIsNoRow();
    void worksAgainAfterAStatementFailed();
    void refusesAMissingValueAlsoTheSecondTime();
    void saysNothingOfValuesInErrors();
    void opensExistingFilesOnly();
    void stopsWhenInterruptedAndResumes();
    void stopsALongStatementFromAnotherThread();

    void keepsWhatIsCommitted();
    void rollsBackUnlessCommitted();
    void rollsBackWhenMovedAndDropped();
    void rollsBackAfterAnInterruption();
    void closesATransactionLeftOpenWhenResumed();
    void commitsNothingWhenInterrupted();

    void migratesOnceOnly();
    void leavesADeskOfANewerProgramUntouched();

private:
    qint64 count();

    std::unique_ptr<TestDesk> m_desk;
};

namespace {

const QString insertion = QStringLiteral("INSERT INTO t (a, b) VALUES (?, ?)");
const QString endless = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                       "SELECT count(*) FROM n");

} // namespace

void tst_Connection::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY_OK(m_desk->connection().run(
        QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE, b TEXT NOT NULL, c BLOB) STRICT")));
}

void tst_Connection::cleanup()
{
    m_desk.reset();
}

qint64 tst_Connection::count()
{
    return m_desk->connection()
        .first(QStringLiteral("SELECT count(*) FROM t"), {}, [](const Row &row) { return row.integer(0); })
        ->value();
}

void tst_Connection::storesAndReadsEveryType()
{
    Connection &connection = m_desk->connection();
    const QByteArray bytes("x\0y", 3);
    QVERIFY_OK(connection.insert(QStringLiteral("INSERT INTO t (a, b, c) VALUES (?, ?, ?)"),
                                 {qint64(1) << 60, QStringLiteral("a\u4e2d"), bytes}));
    const auto rows = connection.list(QStringLiteral("SELECT a, b, c, NULL, 1 FROM t"), {}, [&](const Row &row) {
        return row.integer(0) == qint64(1) << 60 && row.text(1) == QStringLiteral("a\u4e2d") && row.bytes(2) == bytes
            && row.isNull(3) && !row.optionalInteger(3) && !row.optionalInstant(3) && row.flag(4)
            && row.optionalInteger(4) == 1 && row.instant(4) == Instant {1};
    });
    QVERIFY_OK(rows);
    QCOMPARE(*rows, QList<bool>({true}));
}

void tst_Connection::keepsAnEmptyTextApartFromNull()
{
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(insertion, {1, QString()}));
    QVERIFY_ERROR(connection.run(insertion, {2, QVariant()}), Error::Kind::Invalid);
    QCOMPARE(count(), 1);
}

void tst_Connection::answersChangedRowsAndNewIds()
{
    Connection &connection = m_desk->connection();
    QCOMPARE(*connection.insert(insertion, {1, QStringLiteral("x")}), 1);
    QCOMPARE(*connection.insert(insertion, {2, QStringLiteral("x")}), 2);
    QCOMPARE(*connection.run(QStringLiteral("UPDATE t SET b = ?"), {QStringLiteral("y")}), 2);
}

void tst_Connection::readsOnlyAsFarAsTheVisitorWants()
{
    Connection &connection = m_desk->connection();
    int visited = 0;
    QVERIFY_OK(connection.each(QStringLiteral("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"), {}, [&](const Row &) {
        ++visited;
        return visited < 2;
    }));
    QCOMPARE(visited, 2);
}

void tst_Connection::readsTheSameStatementInsideItself()
{
    Connection &connection = m_desk->connection();
    const QString sql = QStringLiteral("SELECT ? UNION ALL SELECT 10");
    QList<qint64> seen;
    QVERIFY_OK(connection.each(sql, {1}, [&](const Row &outer) {
        const Result<> inner = connection.each(sql, {2}, [&](const Row &row) {
            seen.append(outer.integer(0) * 100 + row.integer(0));
            return true;
        });
        return static_cast<bool>(inner);
    }));
    QCOMPARE(seen, QList<qint64>({102, 110, 1002, 1010}));
}

void tst_Connection::answersNothingWhenThereIsNoRow()
{
    const auto row = m_desk->connection().first(QStringLiteral("SELECT a FROM t"), {},
                                                [](const Row &found) { return found.integer(0); });
    QVERIFY_OK(row);
    QVERIFY(!row->has_value());
}

void tst_Connection::worksAgainAfterAStatementFailed()
{
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
    QVERIFY_ERROR(connection.run(insertion, {1, QStringLiteral("y")}), Error::Kind::Conflict);
    QVERIFY_OK(connection.run(insertion, {2, QStringLiteral("y")}));
    QVERIFY_ERROR(connection.run(QStringLiteral("SELECT * FROM nowhere")), Error::Kind::Internal);
    QCOMPARE(count(), 2);
}

void tst_Connection::refusesAMissingValueAlsoTheSecondTime()
{
    Connection &connection = m_desk->connection();
    QVERIFY_ERROR(connection.run(insertion, {1}), Error::Kind::Internal);
    QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
    QVERIFY_ERROR(connection.run(insertion, {2}), Error::Kind::Internal);
    QCOMPARE(count(), 1);
}

void tst_Connection::saysNothingOfValuesInErrors()
{
    Connection &connection = m_desk->connection();
    const QString secret = QStringLiteral("Agnes Berger");
    for (const QString &sql : {QStringLiteral("INSERT INTO t (a, b) VALUES ('%1', 1)"), QStringLiteral("SELECT %1"),
                               QStringLiteral("SELECT * FROM customer_words WHERE customer_words MATCH '\"%1'")}) {
        const auto failed = connection.run(sql.arg(secret));
        QVERIFY(!failed);
        QVERIFY(!failed.error().message.contains(secret) && !failed.error().detail.contains(secret));
    }
}

void tst_Connection::opensExistingFilesOnly()
{
    const QString missing = m_desk->file() + QStringLiteral("x");
    QVERIFY_ERROR(SqlCipherConnection::open(missing, m_desk->key(), Connection::Mode::ReadWrite),
                  Error::Kind::Unavailable);
    QVERIFY_ERROR(SqlCipherConnection::open(missing, m_desk->key(), Connection::Mode::ReadOnly),
                  Error::Kind::Unavailable);
    QVERIFY_ERROR(SqlCipherConnection::open(m_desk->file(), Secret::random(32), Connection::Mode::ReadWrite),
                  Error::Kind::WrongKey);
    const auto reader = SqlCipherConnection::open(m_desk->file(), m_desk->key(), Connection::Mode::ReadOnly);
    QVERIFY_OK(reader);
    QCOMPARE((*reader)->place(), QFileInfo(m_desk->file()).canonicalFilePath());
    QVERIFY_ERROR((*reader)->run(insertion, {1, QStringLiteral("x")}), Error::Kind::Unavailable);
}

void tst_Connection::stopsWhenInterruptedAndResumes()
{
    Connection &connection = m_desk->connection();
    connection.interrupt();
    QVERIFY(connection.isInterrupted());
    QVERIFY_ERROR(connection.run(insertion, {1, QStringLiteral("x")}), Error::Kind::Cancelled);
    connection.resume();
    QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
}

void tst_Connection::stopsALongStatementFromAnotherThread()
{
    Connection &connection = m_desk->connection();
    // Whenever the interruption comes, before, between or inside, nothing runs on.
    for (int round = 0; round < 20; ++round) {
        std::thread stopper([&] { connection.interrupt(); });
        QVERIFY_ERROR(connection.run(endless), Error::Kind::Cancelled);
        stopper.join();
        connection.resume();
    }
}

void tst_Connection::keepsWhatIsCommitted()
{
    auto transaction = Transaction::begin(m_desk->connection());
    QVERIFY_OK(transaction);
    QVERIFY_OK(m_desk->connection().run(insertion, {1, QStringLiteral("x")}));
    QVERIFY_OK(transaction->commit());
    QCOMPARE(count(), 1);
}

void tst_Connection::rollsBackUnlessCommitted()
{
    {
        const auto transaction = Transaction::begin(m_desk->connection());
        QVERIFY_OK(transaction);
        QVERIFY_OK(m_desk->connection().run(insertion, {1, QStringLiteral("x")}));
        QVERIFY_ERROR(Transaction::begin(m_desk->connection()), Error::Kind::Internal);
    }
    QCOMPARE(count(), 0);
    QVERIFY_OK(Transaction::begin(m_desk->connection()));
}

void tst_Connection::rollsBackWhenMovedAndDropped()
{
    auto transaction = Transaction::begin(m_desk->connection());
    QVERIFY_OK(transaction);
    {
        const Transaction moved = std::move(*transaction);
        QVERIFY_OK(m_desk->connection().run(insertion, {1, QStringLiteral("x")}));
    }
    QCOMPARE(count(), 0);
}

void tst_Connection::rollsBackAfterAnInterruption()
{
    Connection &connection = m_desk->connection();
    {
        const auto transaction = Transaction::begin(connection);
        QVERIFY_OK(transaction);
        QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
        connection.interrupt();
        QVERIFY_ERROR(connection.run(endless), Error::Kind::Cancelled);
    }
    QVERIFY(connection.isInterrupted());
    connection.resume();
    QCOMPARE(count(), 0);
}

void tst_Connection::closesATransactionLeftOpenWhenResumed()
{
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(QStringLiteral("BEGIN IMMEDIATE")));
    QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
    connection.resume();
    QCOMPARE(count(), 0);
    QVERIFY_OK(Transaction::begin(connection));
}

void tst_Connection::commitsNothingWhenInterrupted()
{
    Connection &connection = m_desk->connection();
    {
        auto transaction = Transaction::begin(connection);
        QVERIFY_OK(transaction);
        QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
        connection.interrupt();
        QVERIFY_ERROR(transaction->commit(), Error::Kind::Cancelled);
    }
    connection.resume();
    QCOMPARE(count(), 0);
}

void tst_Connection::migratesOnceOnly()
{
    Connection &connection = m_desk->connection();
    const auto version = connection.first(QStringLiteral("PRAGMA user_version"), {},
                                          [](const Row &row) { return static_cast<int>(row.integer(0)); });
    QVERIFY_OK(version);
    QCOMPARE(**version, newestSchemaVersion());
    QVERIFY(newestSchemaVersion() > 0);
    QVERIFY_OK(connection.run(insertion, {1, QStringLiteral("x")}));
    QVERIFY_OK(migrate(connection));
    QCOMPARE(count(), 1);
    const auto foreign
        = connection.list(QStringLiteral("PRAGMA foreign_key_check"), {}, [](const Row &row) { return row.text(0); });
    QVERIFY_OK(foreign);
    QCOMPARE(*foreign, QStringList());
}

void tst_Connection::leavesADeskOfANewerProgramUntouched()
{
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(QStringLiteral("PRAGMA user_version = %1").arg(newestSchemaVersion() + 1)));
    const Result<> migrated = migrate(connection);
    QVERIFY_ERROR(migrated, Error::Kind::Unavailable);
    QVERIFY(migrated.error().message.contains(u"newer"));
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
