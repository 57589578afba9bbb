// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/keyedfile.h"

#include <sqlcipher/sqlite3.h>

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>
#include <QTest>

#include <thread>

using namespace Prefdesk;

namespace {

const QString endless = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                       "SELECT count(*) FROM n");

} // namespace

class tst_SqlCipherDriver : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bindsNamesThatStandTwice();
    void bindsByPosition();
    void refusesTooFewValues();
    void keepsBlobsAndNullsApart();
    void runsABatch();
    void refusesTwoStatementsInOneText();
    void goesBackInAResultThatIsNotForwardOnly();
    void readsForwardOnlyOnce();
    void tellsTypesOfColumns();
    void describesTablesAndKeys();
    void givesExtendedCodes();
    void givesTheTextThatATriggerRaised();
    void stopsAQueryFromAnotherThread();
    void stopsWhileTheFlagIsUp();
    void tellsOfChangesInSubscribedTables();
    void survivesQueriesThatOutliveTheConnection();
    void survivesQueriesThatOutliveTheDriver();

private:
    void fill(int rows) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyedDatabase> m_desk;
    QString m_file;
};

void tst_SqlCipherDriver::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("desk.db"));
    m_desk = std::make_unique<KeyedDatabase>(m_file);
    QVERIFY2(m_desk->database().isOpen(), qPrintable(m_desk->driver().openError().message));
    m_desk->query(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, bytes BLOB)"));
}

void tst_SqlCipherDriver::cleanup()
{
    m_desk.reset();
    m_folder.reset();
}

void tst_SqlCipherDriver::fill(int rows) const
{
    m_desk->query(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                 "INSERT INTO t SELECT i, 'name ' || i, randomblob(200) FROM n")
                      .arg(rows));
}

void tst_SqlCipherDriver::bindsNamesThatStandTwice()
{
    QSqlQuery query(m_desk->database());
    QVERIFY(query.prepare(QStringLiteral("SELECT :b, :a, :b || :a")));
    query.bindValue(QStringLiteral(":a"), QStringLiteral("one"));
    query.bindValue(QStringLiteral(":b"), QStringLiteral("two"));
    QVERIFY(query.exec() && query.next());
    QCOMPARE(query.value(0).toString(), QStringLiteral("two"));
    QCOMPARE(query.value(2).toString(), QStringLiteral("twoone"));
}

void tst_SqlCipherDriver::bindsByPosition()
{
    QSqlQuery query(m_desk->database());
    QVERIFY(query.prepare(QStringLiteral("SELECT ?, typeof(?), typeof(?), typeof(?)")));
    for (const QVariant &value : {QVariant(QStringLiteral("\u00e9\u4e2d\U0001f600")), QVariant(qint64(1) << 62),
                                  QVariant(0.25), QVariant(QByteArray("\0\1", 2))})
        query.addBindValue(value);
    QVERIFY(query.exec() && query.next());
    QCOMPARE(query.value(0).toString(), QStringLiteral("\u00e9\u4e2d\U0001f600"));
    QCOMPARE(query.value(1).toString(), QStringLiteral("integer"));
    QCOMPARE(query.value(2).toString(), QStringLiteral("real"));
    QCOMPARE(query.value(3).toString(), QStringLiteral("blob"));
}

void tst_SqlCipherDriver::refusesTooFewValues()
{
    QSqlQuery query(m_desk->database());
    QVERIFY(query.prepare(QStringLiteral("SELECT ?, ?")));
    query.addBindValue(1);
    QVERIFY(!query.exec());
    QCOMPARE(query.lastError().driverText(), QStringLiteral("Parameter count mismatch"));
}

void tst_SqlCipherDriver::keepsBlobsAndNullsApart()
{
    QSqlQuery query(m_desk->database());
    QVERIFY(query.prepare(QStringLiteral("INSERT INTO t VALUES (?, ?, ?)")));
    const QByteArray bytes("a\0b\xff", 4);
    query.addBindValue(1);
    query.addBindValue(QVariant());
    query.addBindValue(bytes);
    QVERIFY(query.exec());
    QCOMPARE(query.lastInsertId().toLongLong(), 1);
    QCOMPARE(query.numRowsAffected(), 1);
    QSqlQuery read = m_desk->query(QStringLiteral("SELECT name, bytes, x'' FROM t"));
    QVERIFY(read.next());
    QVERIFY(read.isNull(0));
    QCOMPARE(read.value(1).toByteArray(), bytes);
    QVERIFY(!read.isNull(2));
}

void tst_SqlCipherDriver::runsABatch()
{
    QSqlQuery query(m_desk->database());
    QVERIFY(query.prepare(QStringLiteral("INSERT INTO t (id, name) VALUES (?, ?)")));
    query.addBindValue(QVariantList {1, 2, 3});
    query.addBindValue(
        QVariantList {QStringLiteral("a"), QVariant(QMetaType(QMetaType::QString)), QStringLiteral("c")});
    QVERIFY2(query.execBatch(), qPrintable(query.lastError().text()));
    QCOMPARE(m_desk->value(QStringLiteral(
                 "SELECT group_concat(part) FROM (SELECT id || coalesce(name, '-') AS part FROM t ORDER BY id)")),
             QStringLiteral("1a,2-,3c"));
}

void tst_SqlCipherDriver::refusesTwoStatementsInOneText()
{
    const QSqlQuery query = m_desk->query(QStringLiteral("DELETE FROM t; DROP TABLE t"));
    QCOMPARE(query.lastError().driverText(), QStringLiteral("Unable to execute multiple statements at a time"));
    QCOMPARE(m_desk->database().tables(), QStringList({QStringLiteral("t")}));
}

void tst_SqlCipherDriver::goesBackInAResultThatIsNotForwardOnly()
{
    fill(5);
    QSqlQuery query = m_desk->query(QStringLiteral("SELECT id FROM t ORDER BY id"));
    QVERIFY(query.last());
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(query.previous() && query.previous());
    QCOMPARE(query.value(0).toInt(), 3);
    QVERIFY(query.first() && query.seek(3) && !query.seek(5));
    QVERIFY(query.previous());
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(!query.next() && !query.next());
}

void tst_SqlCipherDriver::readsForwardOnlyOnce()
{
    fill(5);
    QSqlQuery query(m_desk->database());
    query.setForwardOnly(true);
    QVERIFY(query.exec(QStringLiteral("SELECT id, name FROM t ORDER BY id")));
    int sum = 0;
    while (query.next())
        sum += query.value(0).toInt();
    QCOMPARE(sum, 15);
    QVERIFY(!query.next());
    QVERIFY(query.exec() && query.last());
    QCOMPARE(query.at(), 4);
}

void tst_SqlCipherDriver::tellsTypesOfColumns()
{
    QSqlQuery query = m_desk->query(QStringLiteral("SELECT id, name, bytes, 1.5 AS half FROM t"));
    const QSqlRecord empty = query.record();
    QCOMPARE(empty.count(), 4);
    QCOMPARE(empty.field(0).metaType().id(), int(QMetaType::Int));
    QCOMPARE(empty.field(1).tableName(), QStringLiteral("t"));
    fill(1);
    query = m_desk->query(QStringLiteral("SELECT id, name, bytes, 1.5 AS half FROM t"));
    QVERIFY(query.next());
    QCOMPARE(query.record().field(2).metaType().id(), int(QMetaType::QByteArray));
    QCOMPARE(query.record().field(3).metaType().id(), int(QMetaType::Double));
    QCOMPARE(query.value(QStringLiteral("half")).toDouble(), 1.5);
}

void tst_SqlCipherDriver::describesTablesAndKeys()
{
    const QSqlRecord record = m_desk->database().record(QStringLiteral("t"));
    QCOMPARE(record.count(), 3);
    QVERIFY(record.field(0).isAutoValue());
    QCOMPARE(m_desk->database().primaryIndex(QStringLiteral("t")).fieldName(0), QStringLiteral("id"));
    QVERIFY(m_desk->database().tables(QSql::AllTables).contains(QStringLiteral("sqlite_master")));
    const SqlCipherDriver &driver = m_desk->driver();
    QCOMPARE(driver.escapeIdentifier(QStringLiteral("a\"b"), QSqlDriver::FieldName), QStringLiteral("\"a\"\"b\""));
    QCOMPARE(driver.escapeIdentifier(QStringLiteral("m.t"), QSqlDriver::TableName), QStringLiteral("\"m\".\"t\""));
    QVERIFY(driver.hasFeature(QSqlDriver::CancelQuery) && !driver.hasFeature(QSqlDriver::QuerySize));
}

void tst_SqlCipherDriver::givesExtendedCodes()
{
    fill(2);
    const QSqlQuery query = m_desk->query(QStringLiteral("UPDATE t SET name = 'name 1'"));
    QCOMPARE(query.lastError().nativeErrorCode().toInt(), SQLITE_CONSTRAINT_UNIQUE);
    QCOMPARE(query.lastError().databaseText(), QStringLiteral("UNIQUE constraint failed: t.name"));
}

void tst_SqlCipherDriver::givesTheTextThatATriggerRaised()
{
    m_desk->query(QStringLiteral("CREATE TRIGGER never BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'not here'); END"));
    const QSqlQuery query = m_desk->query(QStringLiteral("INSERT INTO t (id) VALUES (1)"));
    QCOMPARE(query.lastError().databaseText(), QStringLiteral("not here"));
    QCOMPARE(query.lastError().nativeErrorCode().toInt(), SQLITE_CONSTRAINT_TRIGGER);
}

void tst_SqlCipherDriver::stopsAQueryFromAnotherThread()
{
    SqlCipherDriver &driver = m_desk->driver();
    std::atomic_bool isDone = false;
    std::thread stopper([&] {
        while (!isDone) {
            driver.cancelQuery();
            std::this_thread::yield();
        }
    });
    const QSqlQuery query = m_desk->query(endless);
    isDone = true;
    stopper.join();
    QCOMPARE(query.lastError().nativeErrorCode().toInt(), SQLITE_INTERRUPT);
    QCOMPARE(m_desk->value(QStringLiteral("SELECT 7")), QStringLiteral("7"));
}

void tst_SqlCipherDriver::stopsWhileTheFlagIsUp()
{
    std::atomic_bool stop = true;
    m_desk->driver().setStopFlag(&stop);
    QCOMPARE(m_desk->query(endless).lastError().nativeErrorCode().toInt(), SQLITE_INTERRUPT);
    stop = false;
    QCOMPARE(m_desk->value(QStringLiteral("SELECT 7")), QStringLiteral("7"));
    m_desk->driver().setStopFlag(nullptr);
}

void tst_SqlCipherDriver::tellsOfChangesInSubscribedTables()
{
    SqlCipherDriver &driver = m_desk->driver();
    QSignalSpy changed(&driver, &QSqlDriver::notification);
    QVERIFY(driver.subscribeToNotification(QStringLiteral("t")));
    QVERIFY(!driver.subscribeToNotification(QStringLiteral("t")));
    m_desk->query(QStringLiteral("CREATE TABLE other (id INTEGER PRIMARY KEY)"));
    m_desk->query(QStringLiteral("INSERT INTO other VALUES (1)"));
    m_desk->query(QStringLiteral("INSERT INTO t (id) VALUES (42)"));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toString(), QStringLiteral("t"));
    QCOMPARE(changed.at(0).at(2).toLongLong(), 42);
    QVERIFY(driver.unsubscribeFromNotification(QStringLiteral("t")));
    QVERIFY(driver.subscribedToNotifications().isEmpty());
}

void tst_SqlCipherDriver::survivesQueriesThatOutliveTheConnection()
{
    fill(3);
    QSqlQuery query = m_desk->query(QStringLiteral("SELECT id FROM t"));
    QVERIFY(query.next());
    m_desk->database().close();
    QVERIFY(!query.next());
    QVERIFY(!query.exec(QStringLiteral("SELECT 1")));
    QVERIFY(!m_desk->driver().cancelQuery());
    QVERIFY(!m_desk->database().open()); // the key was forgotten
    m_desk->driver().setKey(Secret::copyOf(QByteArray(32, 'k')));
    QVERIFY(m_desk->database().open());
    QVERIFY(query.exec(QStringLiteral("SELECT 1")) && query.next());
}

void tst_SqlCipherDriver::survivesQueriesThatOutliveTheDriver()
{
    fill(3);
    QSqlQuery query = m_desk->query(QStringLiteral("SELECT id FROM t"));
    QVERIFY(query.next());

    m_desk.reset();

    QCOMPARE(query.numRowsAffected(), -1);
    QVERIFY(!query.lastInsertId().isValid());
    QVERIFY(!query.next());
    QVERIFY(!query.exec(QStringLiteral("SELECT 1")));
}

QTEST_GUILESS_MAIN(tst_SqlCipherDriver)
#include "tst_sqlcipherdriver.moc"
