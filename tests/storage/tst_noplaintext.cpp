// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherconnection.h"
#include "models/storage/transaction.h"
#include "tests/support/plaintext.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QFile>
#include <QTest>

using namespace Prefdesk;

namespace {

const QByteArray marker = QByteArrayLiteral("Zwiebelmarkt-4711");
constexpr int rowCount = 20000;

} // namespace

/// Writes a marker in every way that makes SQLite write, and looks for it wherever it may have gone.
class tst_NoPlaintext : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void findsTheMarkerWhereItIsPlain();
    void findsTemporaryFilesThatAreNotEncrypted();
    void leavesNothingWhileWriting();
    void leavesNothingWhileSorting();
    void leavesNothingInTemporaryTables();
    void leavesNothingWhileIndexing();
    void leavesNothingInACopy();
    void leavesNothingAfterClosing();

private:
    QStringList filesWithMarker() const;

    std::unique_ptr<TestDesk> m_desk;
};

void tst_NoPlaintext::initTestCase()
{
    m_desk = std::make_unique<TestDesk>();
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(QStringLiteral("PRAGMA cache_size = -200"))); // little, so that pages leave memory early
    QVERIFY_OK(connection.run(QStringLiteral("CREATE TABLE noted (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")));
}

QStringList tst_NoPlaintext::filesWithMarker() const
{
    return plaintextOf(marker, QFileInfo(m_desk->file()).path());
}

void tst_NoPlaintext::findsTheMarkerWhereItIsPlain()
{
    QFile plain(QFileInfo(m_desk->file()).path() + QStringLiteral("/desk.db-plain"));
    QVERIFY(plain.open(QIODevice::WriteOnly) && plain.write(marker) > 0);
    plain.close();
    QCOMPARE(filesWithMarker(), QStringList({plain.fileName()}));
    QVERIFY(plain.remove());
}

// What a connection does that was opened without our care: the same search must find it, or the rest proves nothing.
void tst_NoPlaintext::findsTemporaryFilesThatAreNotEncrypted()
{
    const auto weakened = SqlCipherConnection::open(m_desk->file(), m_desk->key(), Connection::Mode::ReadWrite);
    QVERIFY_OK(weakened);
    QVERIFY_OK((*weakened)->run(QStringLiteral("PRAGMA temp_store = FILE")));
    QVERIFY_OK((*weakened)->run(QStringLiteral("PRAGMA temp.cache_size = -50")));
    QVERIFY_OK((*weakened)->run(
        QStringLiteral("CREATE TEMP TABLE spilled AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                       "WHERE i < 20000) SELECT ? || i AS words FROM n"),
        {QString::fromLatin1(marker)}));
    QVERIFY(!filesWithMarker().isEmpty());
}

void tst_NoPlaintext::leavesNothingWhileWriting()
{
    Connection &connection = m_desk->connection();
    auto transaction = Transaction::begin(connection);
    QVERIFY_OK(transaction);
    for (int row = 0; row < rowCount; ++row)
        QVERIFY_OK(connection.run(QStringLiteral("INSERT INTO noted (words) VALUES (? || ?)"),
                                  {QString::fromLatin1(marker), row}));
    QCOMPARE(filesWithMarker(), QStringList());
    QVERIFY_OK(transaction->commit());
    QVERIFY(QFileInfo(m_desk->file() + QStringLiteral("-wal")).size() > 500'000);
    QCOMPARE(filesWithMarker(), QStringList());
}

void tst_NoPlaintext::leavesNothingWhileSorting()
{
    const QString sql = QStringLiteral("SELECT a.words, b.words FROM noted a JOIN (SELECT DISTINCT words FROM noted) b "
                                       "USING (words) ORDER BY a.words || b.words DESC");
    int visited = 0;
    QStringList found;
    QVERIFY_OK(m_desk->connection().each(sql, {}, [&](const Row &) {
        if (++visited == rowCount / 2)
            found = filesWithMarker();
        return true;
    }));
    QCOMPARE(visited, rowCount);
    QCOMPARE(found, QStringList());
}

void tst_NoPlaintext::leavesNothingInTemporaryTables()
{
    Connection &connection = m_desk->connection();
    QVERIFY_OK(
        connection.run(QStringLiteral("CREATE TEMP TABLE sorted AS SELECT words FROM noted ORDER BY words DESC")));
    QVERIFY_OK(connection.run(QStringLiteral("CREATE INDEX temp.sorted_words ON sorted (words)")));
    QCOMPARE(filesWithMarker(), QStringList());
}

void tst_NoPlaintext::leavesNothingWhileIndexing()
{
    Connection &connection = m_desk->connection();
    QVERIFY_OK(connection.run(QStringLiteral("CREATE INDEX noted_words ON noted (words)")));
    QVERIFY_OK(connection.run(QStringLiteral("CREATE VIRTUAL TABLE noted_search USING fts5 (words)")));
    QVERIFY_OK(connection.run(QStringLiteral("INSERT INTO noted_search SELECT words FROM noted")));
    QVERIFY_OK(connection.run(QStringLiteral("INSERT INTO noted_search (noted_search) VALUES ('optimize')")));
    QVERIFY_OK(connection.run(QStringLiteral("VACUUM")));
    QCOMPARE(filesWithMarker(), QStringList());
}

void tst_NoPlaintext::leavesNothingInACopy()
{
    const QString copy = QFileInfo(m_desk->file()).path() + QStringLiteral("/copy.db");
    QVERIFY_OK(m_desk->connection().run(QStringLiteral("VACUUM INTO ?"), {copy}));
    QVERIFY(QFileInfo(copy).size() > 500'000);
    QCOMPARE(filesWithMarker(), QStringList());
    QVERIFY_OK(SqlCipherConnection::open(copy, m_desk->key(), Connection::Mode::ReadOnly));
}

void tst_NoPlaintext::leavesNothingAfterClosing()
{
    const QString file = m_desk->file();
    const auto second = SqlCipherConnection::open(file, m_desk->key(), Connection::Mode::ReadWrite);
    QVERIFY_OK(second);
    QVERIFY_OK((*second)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    QVERIFY(QFileInfo(file).size() > 500'000);
    QCOMPARE(filesWithMarker(), QStringList());
}

QTEST_GUILESS_MAIN(tst_NoPlaintext)
#include "tst_noplaintext.moc"
