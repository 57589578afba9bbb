// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"
#include "tests/support/hardship.h"
#include "tests/support/plaintext.h"
#include "tests/support/testsigner.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

namespace {

/// Changes a copy of the desk, "broken.prefdesk", into what a person may one day have.
using Change = std::function<void(const Terminal &)>;

const QString database = u"broken.prefdesk/desk.db"_s;
const QString keys = u"broken.prefdesk/desk.keys"_s;

} // namespace

Q_DECLARE_METATYPE(Change)

/// Every bad input through the real program: one sentence on standard error, the promised exit code, nothing lost.
class TestBadInput final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void saysWhyADeskDoesNotOpen_data();
    void saysWhyADeskDoesNotOpen();
    void saysWhenAnotherProgramIsInTheWay();
    void saysWhyAFileIsNotTaken_data();
    void saysWhyAFileIsNotTaken();
    void takesTheRestOfAFileWithFaults_data();
    void takesTheRestOfAFileWithFaults();
    void neverWritesOverAnInput_data();
    void neverWritesOverAnInput();
    void refusesUnfitSigners_data();
    void refusesUnfitSigners();
    void losesNothingOnAFullDisk_data();
    void losesNothingOnAFullDisk();
    void losesNothingInAReadOnlyFolder_data();
    void losesNothingInAReadOnlyFolder();
    void writesNothingIntoAReadOnlyDesk();
    void leavesNoPlaintextBehind();

private:
    Run admin(const QString &command, const std::function<void()> &hardship = {}) const
    {
        return m_terminal.run(command + u" --desk north.prefdesk --user admin --passphrase-file secret"_s, hardship);
    }
    QStringList everything() const
    {
        QDir place(m_terminal.path({}));
        return place.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    void isOneSentence(const Run &run, int code, const QString &words) const;
    void isWhole() const;

    Terminal m_terminal;
};

void TestBadInput::initTestCase()
{
    for (const QString &name : {u"contacts.csv"_s, u"messages.jsonl"_s})
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/intake/") + name, m_terminal.path(name)));
    QCOMPARE(m_terminal.run(u"create north.prefdesk --name North --passphrase-file secret"_s).code, 0);
    QCOMPARE(admin(u"import hubspot-contacts contacts.csv"_s).code, 0);
    QVERIFY(QDir(m_terminal.path({})).mkdir(u"out"_s));
    QCOMPARE(admin(u"backup good.backup"_s).code, 0);
}

void TestBadInput::isOneSentence(const Run &run, int code, const QString &words) const
{
    const QString said = QString::fromUtf8(run.errors);
    QVERIFY2(run.code == code, qPrintable(QString::number(run.code) + u' ' + said));
    QCOMPARE(run.errors.count('\n'), 1);
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(said.trimmed().endsWith(u'.'), qPrintable(said));
    for (const QString &never : {u"SELECT"_s, u"INSERT"_s, u"correct horse"_s, u"errno"_s, u"SQLite"_s})
        QVERIFY2(!said.contains(never), qPrintable(said));
}

void TestBadInput::isWhole() const
{
    const Run verified = admin(u"verify --json"_s);
    QVERIFY2(verified.code == 0, (verified.out + verified.errors).constData());
    QCOMPARE(verified.errors, QByteArray());
}

void TestBadInput::saysWhyADeskDoesNotOpen_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("words");
    const auto cut = [](const QString &file, qsizetype size) -> Change {
        return [=](const Terminal &terminal) { terminal.write(file, terminal.read(file).first(size)); };
    };
    const auto without = [](const QString &file) -> Change {
        return [=](const Terminal &terminal) { QFile::remove(terminal.path(file)); };
    };

    QTest::newRow("no desk.keys") << without(keys) << u"(desk.keys) is missing"_s;
    QTest::newRow("half a desk.keys") << cut(keys, 300) << u"(desk.keys) is damaged or incomplete"_s;
    QTest::newRow("empty desk.keys") << cut(keys, 0) << u"(desk.keys) is damaged or incomplete"_s;
    QTest::newRow("changed desk.keys") << Change([](const Terminal &terminal) {
        terminal.write(keys, terminal.read(keys).replace("admin", "Admin"));
    }) << u"is not right"_s; // for the program nobody of that name is there
    QTest::newRow("newer desk.keys") << Change([](const Terminal &terminal) {
        terminal.write(keys, terminal.read(keys).replace("prefdesk-keys/1", "prefdesk-keys/2"));
    }) << u"newer Prefdesk"_s;
    QTest::newRow("no desk.db") << without(database) << u"(desk.db) is missing"_s;
    QTest::newRow("empty desk.db") << cut(database, 0) << u"is empty"_s;
    QTest::newRow("half a page of desk.db") << cut(database, 2000) << u"(desk.db) is damaged"_s;
    QTest::newRow("desk.db without its end") << cut(database, 10 * 4096) << u"damaged"_s;
    QTest::newRow("damaged pages") << Change([](const Terminal &terminal) {
        QByteArray bytes = terminal.read(database);
        for (qsizetype place = 4096 + 100; place < bytes.size(); place += 4096)
            bytes[place] = static_cast<char>(bytes.at(place) ^ 1);
        terminal.write(database, bytes);
    }) << u"damaged"_s;
    QTest::newRow("plain SQLite") << Change([](const Terminal &terminal) {
        terminal.write(database, QByteArray("SQLite format 3\0", 16).leftJustified(8192, '\0'));
    }) << u"not encrypted"_s;
    QTest::newRow("another desk's desk.db") << Change([](const Terminal &terminal) {
        if (!QFile::exists(terminal.path(u"other.prefdesk"_s)))
            terminal.run(u"create other.prefdesk --name Other --passphrase-file secret"_s);
        terminal.write(database, terminal.read(u"other.prefdesk/desk.db"_s));
    }) << u"belongs to another desk"_s;
    QTest::newRow("a file in place of the folder") << Change([](const Terminal &terminal) {
        QDir(terminal.path(u"broken.prefdesk"_s)).removeRecursively();
        terminal.write(u"broken.prefdesk"_s, "x");
    }) << u"There is no desk at this place"_s;
}

void TestBadInput::saysWhyADeskDoesNotOpen()
{
    QFETCH(Change, change);
    QFETCH(QString, words);
    const QString broken = m_terminal.path(u"broken.prefdesk"_s);
    QFile::remove(broken);
    QDir(broken).removeRecursively();
    QVERIFY(QDir().mkpath(broken));
    for (const QString &name : {u"desk.db"_s, u"desk.keys"_s})
        QVERIFY(QFile::copy(m_terminal.path(u"north.prefdesk/"_s + name), broken + u'/' + name));
    change(m_terminal);

    const Run run = m_terminal.run(u"find berger --desk broken.prefdesk --user admin --passphrase-file secret"_s);

    isOneSentence(run, 3, words);
}

void TestBadInput::saysWhenAnotherProgramIsInTheWay()
{
    const int folder
        = ::open(QFile::encodeName(m_terminal.path(u"north.prefdesk"_s)).constData(), O_RDONLY | O_DIRECTORY);
    QVERIFY(folder >= 0 && ::flock(folder, LOCK_SH) == 0);
    isOneSentence(admin(u"rekey"_s), 5, u"Another program has this desk open"_s);
    QVERIFY(::flock(folder, LOCK_EX) == 0);
    isOneSentence(admin(u"find berger"_s), 3, u"Another program is re-encrypting"_s);
    ::close(folder);
    isWhole();
}

void TestBadInput::saysWhyAFileIsNotTaken_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QString contacts = u"hubspot-contacts"_s;

    const QString header = u"\uFEFFRecord ID,First Name\n1,Ada\n"_s;
    QTest::newRow("UTF-16") << contacts << QByteArray(reinterpret_cast<const char *>(header.utf16()), header.size() * 2)
                            << u"UTF-8"_s;
    QTest::newRow("another table") << contacts << QByteArray("a,b\n1,2\n") << u"column"_s;
    QTest::newRow("contacts as messages") << u"messages"_s << QByteArray("a,b\n1,2\n") << u"right file"_s;
    QTest::newRow("empty") << contacts << QByteArray("") << u"column names"_s;
    QTest::newRow("Latin-1 messages") << u"messages"_s << QByteArray("{\"message_id\":\"M\xFC\"}\n") << u"UTF-8"_s;
}

void TestBadInput::saysWhyAFileIsNotTaken()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    m_terminal.write(u"bad.txt"_s, content);

    isOneSentence(admin(u"import %1 bad.txt"_s.arg(format)), 5, words);
}

void TestBadInput::takesTheRestOfAFileWithFaults_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("reason");

    QTest::newRow("broken JSON") << QByteArray("{\"message_id\": \"m1\", \"chan\n") << u"not-json"_s;
    QTest::newRow("key twice") << QByteArray("{\"message_id\": \"m1\", \"message_id\": \"m2\"}\n")
                               << u"duplicate-key"_s;
    QTest::newRow("NUL") << QByteArray("{\"message_id\": \"\0\"}\n", 20) << u"not-json"_s;
    QTest::newRow("long line") << QByteArray(3'000'000, '{') + '\n' << u"line-too-long"_s;
}

void TestBadInput::takesTheRestOfAFileWithFaults()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, reason);
    const QByteArray good = m_terminal.read(u"messages.jsonl"_s);
    const qsizetype middle = good.indexOf('\n', good.size() / 2) + 1;
    m_terminal.write(u"faulty.jsonl"_s, good.first(middle) + fault + good.mid(middle));

    const QJsonObject whole = admin(u"import messages messages.jsonl --dry-run --json"_s).object();
    const QJsonObject outcome = admin(u"import messages faulty.jsonl --dry-run --json"_s).object();

    QCOMPARE(outcome.value(u"added"_s), whole.value(u"added"_s));
    QCOMPARE(outcome.value(u"unmatched"_s), whole.value(u"unmatched"_s));
    QCOMPARE(outcome.value(u"read"_s).toInt(), whole.value(u"read"_s).toInt() + 1);
    QStringList reasons;
    for (const QJsonValue &field : outcome.value(u"quarantine"_s).toArray())
        reasons.append(field[u"reason"_s].toString());
    QVERIFY2(reasons.contains(reason), qPrintable(reasons.join(u' ')));
}

void TestBadInput::neverWritesOverAnInput_data()
{
    QTest::addColumn<QString>("command");

    QTest::newRow("report over the desk") << u"report customer 100000 --out north.prefdesk/desk.db"_s;
    QTest::newRow("report into the desk") << u"report customer 100000 --out north.prefdesk/signers/r.pdf"_s;
    QTest::newRow("report over the passphrase") << u"report customer 100000 --out secret"_s;
    QTest::newRow("checkpoint over the desk") << u"checkpoint --out north.prefdesk/desk.keys"_s;
    QTest::newRow("checkpoint through a link") << u"checkpoint --out link"_s;
    QTest::newRow("backup over the desk") << u"backup north.prefdesk/desk.db"_s;
    QTest::newRow("backup over the passphrase") << u"backup secret"_s;
}

void TestBadInput::neverWritesOverAnInput()
{
    QFETCH(QString, command);
    const QByteArray before = m_terminal.read(u"north.prefdesk/desk.keys"_s);
    QFile::link(m_terminal.path(u"north.prefdesk/desk.keys"_s), m_terminal.path(u"link"_s));

    isOneSentence(admin(command), 5, u"Choose another name"_s);

    QCOMPARE(m_terminal.read(u"north.prefdesk/desk.keys"_s), before);
    QCOMPARE(m_terminal.read(u"secret"_s), QByteArray("correct horse\n"));
    QVERIFY(!QFile::exists(m_terminal.path(u"north.prefdesk/signers/r.pdf"_s)));
}

void TestBadInput::refusesUnfitSigners_data()
{
    QTest::addColumn<QByteArray>("pkcs12");
    QTest::addColumn<QString>("words");
    const Instant past = *Instant::fromIso(u"2021-01-01T00:00:00Z"_s);

    QTest::newRow("expired") << TestSigner {.validUntil = past}.make().pkcs12 << u"ended on"_s;
    QTest::newRow("wrong use") << TestSigner {.keyUsage = "critical,keyEncipherment"}.make().pkcs12 << u"sign"_s;
    QTest::newRow("no PKCS#12") << QByteArray("hello") << u"PKCS#12"_s;
}

void TestBadInput::refusesUnfitSigners()
{
    QFETCH(QByteArray, pkcs12);
    QFETCH(QString, words);
    m_terminal.write(u"signer.p12"_s, pkcs12);
    m_terminal.write(u"signer-secret"_s, TestSigner::passphrase().view().toByteArray() + '\n');

    const Run run
        = admin(u"report customer 100000 --out unfit.pdf --signer signer.p12 --signer-passphrase-file signer-secret"_s);

    const QString said = QString::fromUtf8(run.errors);
    QVERIFY2(run.code == 4 || run.code == 5, qPrintable(said));
    QCOMPARE(run.errors.count('\n'), 1);
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY(!QFile::exists(m_terminal.path(u"unfit.pdf"_s)));
}

void TestBadInput::losesNothingOnAFullDisk_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("room"); // bytes that a file may have
    constexpr int none = 100;
    constexpr int some = 150'000;

    QTest::newRow("sign in") << u"find berger"_s << none;
    QTest::newRow("save") << u"stop 100001"_s << none;
    QTest::newRow("import") << u"import hubspot-contacts many.csv"_s << 250'000;
    QTest::newRow("back up") << u"backup out/full.backup"_s << some;
    QTest::newRow("back up over a good one") << u"backup good.backup"_s << some;
    QTest::newRow("report") << u"report customer 100000 --out out/full.pdf"_s << 20'000;
    QTest::newRow("checkpoint") << u"checkpoint --out out/full.checkpoint"_s << none;
    QTest::newRow("rekey") << u"rekey"_s << some;
    QTest::newRow("new passphrase") << u"person passphrase --new-passphrase-file other"_s << none;
    QTest::newRow("recovery code") << u"person recovery"_s << none;
}

void TestBadInput::losesNothingOnAFullDisk()
{
    QFETCH(QString, command);
    QFETCH(int, room);
    QByteArray many = m_terminal.read(u"contacts.csv"_s);
    many.truncate(many.indexOf('\n') + 1);
    for (int number = 500'000; number < 503'000; ++number)
        many += QByteArray::number(number) + ",Ada,Lovelace,,,,,,,,GB,en-GB,Europe/London,,lead,false,false,false\n";
    m_terminal.write(u"many.csv"_s, many);
    const QByteArray backup = m_terminal.read(u"good.backup"_s);
    const QStringList before = everything();

    const Run run = admin(command, [room] { fillDisk(static_cast<rlim_t>(room)); });

    QVERIFY2(run.code == 5 || run.code == 3, QByteArray::number(run.code) + ' ' + run.errors + run.out);
    isOneSentence(run, run.code, u"disk is full"_s);
    QCOMPARE(everything(), before);
    QCOMPARE(QDir(m_terminal.path(u"out"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
    QCOMPARE(m_terminal.read(u"good.backup"_s), backup);
    isWhole();
    QCOMPARE(admin(u"find 500000 --json"_s).objects().size(), 0);
}

void TestBadInput::losesNothingInAReadOnlyFolder_data()
{
    QTest::addColumn<QString>("command");

    QTest::newRow("back up") << u"backup out/x.backup"_s;
    QTest::newRow("report") << u"report customer 100000 --out out/x.pdf"_s;
    QTest::newRow("checkpoint") << u"checkpoint --out out/x.checkpoint"_s;
    QTest::newRow("create") << u"create out/x.prefdesk --name X"_s;
}

void TestBadInput::losesNothingInAReadOnlyFolder()
{
    QFETCH(QString, command);
    {
        const ReadOnlyFolder closed(m_terminal.path(u"out"_s));
        QVERIFY(closed.holds());

        const Run run
            = command.startsWith(u"create") ? m_terminal.run(command + u" --passphrase-file secret"_s) : admin(command);

        isOneSentence(run, 5, u"out"_s);
    }
    QVERIFY(QDir(m_terminal.path(u"out"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    isWhole();
}

void TestBadInput::writesNothingIntoAReadOnlyDesk()
{
    {
        const ReadOnlyFolder closed(m_terminal.path(u"north.prefdesk"_s));
        QVERIFY(closed.holds());

        isOneSentence(admin(u"stop 100002"_s), 3, u"ask for write permission"_s);
    }
    isWhole();
}

// After all of this: desks, backups, what the workstation remembers, settings, logs and whatever lies beside them.
void TestBadInput::leavesNoPlaintextBehind()
{
    const QByteArray given = m_terminal.read(u"contacts.csv"_s).split('\n').at(1).split(',').at(3);
    QVERIFY(given.contains('@'));
    QStringList found;
    for (const QString &file : filesBelow(m_terminal.path({}))) {
        if (holdsPlaintext(file, given))
            found.append(QFileInfo(file).fileName());
    }
    QCOMPARE(found, QStringList {u"contacts.csv"_s});
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
