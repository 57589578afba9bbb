// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/keyedfile.h"
#include "tests/support/hardship.h"
#include "tests/support/resultcheck.h"

#include <sqlcipher/sqlite3.h>

#include <QFileInfo>
#include <QProcess>
#include <QSqlError>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Prefdesk;

namespace {

const QString existing = QStringLiteral("QSQLCIPHER_OPEN_EXISTING");

} // namespace

class tst_SqlCipherFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void refusesAKeyThatDoesNotFit();
    void refusesToOpenWithoutAKey();
    void namesWhatIsWrongWithTheFile_data();
    void namesWhatIsWrongWithTheFile();
    void saysDamagedWhenAPageIsDamaged();
    void saysThatTheDiskIsFullAndKeepsNothing();
    void opensReadOnlyAndChangesNothing();
    void setsWhatKeepsTheFileSafe();
    void worksWithAnotherProcessOnTheSameFile();
    void keepsItsLockWhileOthersOpenTheSameFile();
    void waitsNoLongerThanTheBusyTimeout();
    void rekeysAndOpensWithTheNewKeyOnly();
    void keepsTheKeyOutOfEveryText();
    void explainsCodes_data();
    void explainsCodes();

private:
    void fill(int rows) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyedDatabase> m_desk;
    QString m_file;
};

void tst_SqlCipherFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("desk.db"));
    m_desk = std::make_unique<KeyedDatabase>(m_file);
    QVERIFY2(m_desk->database().isOpen(), qPrintable(m_desk->driver().openError().message));
    m_desk->query(QStringLiteral("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, bytes BLOB)"));
}

void tst_SqlCipherFile::cleanup()
{
    m_desk.reset();
    m_folder.reset();
}

void tst_SqlCipherFile::fill(int rows) const
{
    m_desk->query(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                 "INSERT INTO t SELECT i, 'name ' || i, randomblob(200) FROM n")
                      .arg(rows));
}

void tst_SqlCipherFile::refusesAKeyThatDoesNotFit()
{
    const KeyedDatabase other(m_file, 'x', existing);
    QVERIFY(!other.database().isOpen());
    QCOMPARE(other.driver().openError().kind, Error::Kind::WrongKey);
    QVERIFY(other.database().lastError().isValid());
    QVERIFY(m_desk->query(QStringLiteral("SELECT * FROM t")).isActive());
}

void tst_SqlCipherFile::refusesToOpenWithoutAKey()
{
    const KeyedDatabase keyless(m_folder->filePath(QStringLiteral("new.db")));
    QSqlDatabase database = keyless.database();
    database.close();
    keyless.driver().setKey({});
    QVERIFY(!database.open());
    QCOMPARE(keyless.driver().openError().kind, Error::Kind::WrongKey);
}

void tst_SqlCipherFile::namesWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0").leftJustified(4096, '\0') << Error::Kind::Damaged
                                  << QStringLiteral("not encrypted");
    QTest::newRow("empty") << QByteArray("") << Error::Kind::Damaged << QStringLiteral("empty");
    QTest::newRow("a few bytes") << QByteArray("abc") << Error::Kind::WrongKey << QStringLiteral("damaged");
    QTest::newRow("half a page") << QByteArray(2048, 'z') << Error::Kind::WrongKey << QStringLiteral("damaged");
    QTest::newRow("another kind of file") << QByteArray(8192, 'z') << Error::Kind::WrongKey << QStringLiteral("key");
    QTest::newRow("missing") << QByteArray() << Error::Kind::Unavailable << QStringLiteral("not there");
}

void tst_SqlCipherFile::namesWhatIsWrongWithTheFile()
{
    QFETCH(QByteArray, content);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, word);
    const QString file = m_folder->filePath(QStringLiteral("other.db"));
    QVERIFY(content.isNull() || overwrite(file, 0, content));
    const KeyedDatabase other(file, 'k', existing);
    QVERIFY(!other.database().isOpen());
    const Error error = other.driver().openError();
    QCOMPARE(static_cast<int>(error.kind), static_cast<int>(kind));
    QVERIFY2(error.message.contains(word), qPrintable(error.message));
    QCOMPARE(QFile::exists(file), !content.isNull());
    QFile unchanged(file);
    QVERIFY(content.isNull() || (unchanged.open(QIODevice::ReadOnly) && unchanged.readAll() == content));
}

void tst_SqlCipherFile::saysDamagedWhenAPageIsDamaged()
{
    fill(2000);
    m_desk.reset();
    const qint64 size = QFileInfo(m_file).size();
    for (qint64 page = 20; page * 4096 < size; ++page)
        QVERIFY(overwrite(m_file, page * 4096 + 100, "x"));
    const KeyedDatabase damaged(m_file, 'k', existing);
    QVERIFY2(damaged.database().isOpen(), qPrintable(damaged.driver().openError().message));
    QSqlQuery query = damaged.query(QStringLiteral("SELECT max(length(bytes)) FROM t"));
    QVERIFY(query.lastError().isValid());
    const int code = query.lastError().nativeErrorCode().toInt();
    QVERIFY2(sqlError(code, {}).kind == Error::Kind::Damaged, qPrintable(query.lastError().text()));
}

void tst_SqlCipherFile::saysThatTheDiskIsFullAndKeepsNothing()
{
    fill(10);
    {
        const FullDisk full(64 * 1024);
        const QSqlQuery query
            = m_desk->query(QStringLiteral("INSERT INTO t SELECT id + 100, name || 'x', randomblob(200000) "
                                           "FROM t"));
        const int code = query.lastError().nativeErrorCode().toInt();
        QVERIFY2(sqlError(code, {}).message.contains(u"disk is full"), qPrintable(query.lastError().text()));
    }
    QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("10"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void tst_SqlCipherFile::opensReadOnlyAndChangesNothing()
{
    fill(10);
    const KeyedDatabase reader(m_file, 'k', QStringLiteral("QSQLCIPHER_OPEN_READONLY"));
    QCOMPARE(reader.value(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("10"));
    const int code = reader.query(QStringLiteral("DELETE FROM t")).lastError().nativeErrorCode().toInt();
    QCOMPARE(code & 0xff, SQLITE_READONLY);
    QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("10"));
}

void tst_SqlCipherFile::setsWhatKeepsTheFileSafe()
{
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA temp_store")), QStringLiteral("2"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA synchronous")), QStringLiteral("2"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA trusted_schema")), QStringLiteral("0"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA secure_delete")), QStringLiteral("1"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA cache_size")), QStringLiteral("-65536"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA cipher_hmac_algorithm")), QStringLiteral("HMAC_SHA256"));
    QVERIFY(m_desk->value(QStringLiteral("PRAGMA cipher_version")).startsWith(u'4'));
    const KeyedDatabase small(m_file, 'k', QStringLiteral("QSQLCIPHER_CACHE_KIB=2000; QSQLCIPHER_BUSY_TIMEOUT=7"));
    QCOMPARE(small.value(QStringLiteral("PRAGMA cache_size")), QStringLiteral("-2000"));
    QCOMPARE(small.value(QStringLiteral("PRAGMA busy_timeout")), QStringLiteral("7"));
}

void tst_SqlCipherFile::worksWithAnotherProcessOnTheSameFile()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--insert"), m_file});
    for (int id = 1; id <= 100; ++id) {
        const QSqlQuery query = m_desk->query(QStringLiteral("INSERT INTO t (id) VALUES (%1)").arg(id));
        QVERIFY2(!query.lastError().isValid(), qPrintable(query.lastError().text()));
    }
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(m_desk->value(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("200"));
    QCOMPARE(m_desk->value(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

// Without it the last connection of another program takes the log away as if nobody were here (SQLite, "How To
// Corrupt").
void tst_SqlCipherFile::keepsItsLockWhileOthersOpenTheSameFile()
{
    const KeyedDatabase second(m_file);
    {
        const KeyedDatabase third(m_file);
        const KeyedDatabase reader(m_file, 'k', QStringLiteral("QSQLCIPHER_OPEN_READONLY"));
        const KeyedDatabase stranger(m_file, 'x');
    }
    const QByteArray file = QFile::encodeName(m_file);
    const pid_t child = fork(); // locks are told to other processes only
    if (child == 0) {
        struct flock lock
        {
        };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000 + 2; // SHARED_FIRST and SHARED_SIZE of os.h
        lock.l_len = 510;
        const int opened = ::open(file.constData(), O_RDWR);
        ::_exit(opened >= 0 && ::fcntl(opened, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 0);
}

void tst_SqlCipherFile::waitsNoLongerThanTheBusyTimeout()
{
    m_desk->query(QStringLiteral("BEGIN IMMEDIATE"));
    const KeyedDatabase second(m_file, 'k', QStringLiteral("QSQLCIPHER_BUSY_TIMEOUT=20"));
    const int code = second.query(QStringLiteral("BEGIN IMMEDIATE")).lastError().nativeErrorCode().toInt();
    QCOMPARE(code & 0xff, SQLITE_BUSY);
    QVERIFY(sqlError(code, {}).message.contains(u"Another program"));
    m_desk->query(QStringLiteral("ROLLBACK"));
    QVERIFY(!second.query(QStringLiteral("BEGIN IMMEDIATE")).lastError().isValid());
}

void tst_SqlCipherFile::rekeysAndOpensWithTheNewKeyOnly()
{
    fill(500);
    QVERIFY_OK(m_desk->driver().rekey(Secret::copyOf(QByteArray(32, 'n'))));
    m_desk.reset();
    QCOMPARE(KeyedDatabase(m_file, 'k', existing).driver().openError().kind, Error::Kind::WrongKey);
    const KeyedDatabase again(m_file, 'n', existing);
    QCOMPARE(again.value(QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("500"));
    QVERIFY_ERROR(again.driver().rekey(Secret(5)), Error::Kind::Internal);
}

void tst_SqlCipherFile::keepsTheKeyOutOfEveryText()
{
    const QByteArray key = QByteArray("6b6b6b6b6b6b6b6b"); // what the key's bytes are in hex
    const KeyedDatabase wrong(m_file, 'x', existing);
    QStringList texts {wrong.database().lastError().text(), wrong.driver().openError().detail,
                       wrong.driver().openError().message,  m_desk->database().databaseName(),
                       m_desk->database().connectOptions(), m_desk->database().password()};
    QSqlQuery broken = m_desk->query(QStringLiteral("SELECT nothing FROM nowhere"));
    texts << broken.lastQuery() << broken.executedQuery() << broken.lastError().text();
    for (const QString &text : texts)
        QVERIFY(!text.contains(QLatin1String(key)) && !text.contains(QStringLiteral("78787878")));

    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--wrong-key"), m_file});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.readAllStandardError(), QByteArray());
    QCOMPARE(other.readAllStandardOutput(), QByteArray());
}

void tst_SqlCipherFile::explainsCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("disk full") << SQLITE_FULL << Error::Kind::Unavailable;
    QTest::newRow("read-only") << SQLITE_READONLY_DIRECTORY << Error::Kind::Unavailable;
    QTest::newRow("busy") << SQLITE_BUSY_SNAPSHOT << Error::Kind::Unavailable;
    QTest::newRow("damaged") << SQLITE_CORRUPT_INDEX << Error::Kind::Damaged;
    QTest::newRow("raised") << SQLITE_CONSTRAINT_TRIGGER << Error::Kind::Refused;
    QTest::newRow("twice") << SQLITE_CONSTRAINT_PRIMARYKEY << Error::Kind::Conflict;
    QTest::newRow("not null") << SQLITE_CONSTRAINT_NOTNULL << Error::Kind::Invalid;
    QTest::newRow("stopped") << SQLITE_INTERRUPT << Error::Kind::Cancelled;
    QTest::newRow("no memory") << SQLITE_NOMEM << Error::Kind::Unavailable;
    QTest::newRow("disk") << SQLITE_IOERR_FSYNC << Error::Kind::Unavailable;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << Error::Kind::Unavailable;
    QTest::newRow("too big") << SQLITE_TOOBIG << Error::Kind::Invalid;
    QTest::newRow("our mistake") << SQLITE_ERROR << Error::Kind::Internal;
}

void tst_SqlCipherFile::explainsCodes()
{
    QFETCH(int, code);
    QFETCH(Error::Kind, kind);
    const Error error = sqlError(code, QStringLiteral("place"));
    QCOMPARE(static_cast<int>(error.kind), static_cast<int>(kind));
    QCOMPARE(error.detail, QStringLiteral("SQLite %1: place").arg(code));
    QVERIFY(error.message.endsWith(u'.'));
}

/// What the second process does.
static int assist(const QStringList &arguments)
{
    const bool isWrong = arguments.at(1) == u"--wrong-key";
    const KeyedDatabase desk(arguments.at(2), isWrong ? 'x' : 'k', existing);
    if (isWrong)
        return desk.database().isOpen() ? 1 : 0;
    for (int id = 1001; id <= 1100; ++id) {
        if (desk.query(QStringLiteral("INSERT INTO t (id) VALUES (%1)").arg(id)).lastError().isValid())
            return 1;
    }
    return 0;
}

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    if (count == 3 && QByteArray(arguments[1]).startsWith("--"))
        return assist(QCoreApplication::arguments());
    tst_SqlCipherFile tests;
    return QTest::qExec(&tests, count, arguments);
}

#include "tst_sqlcipherfile.moc"
