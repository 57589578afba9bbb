// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QDir>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray sampleContacts()
{
    QFile contacts(QStringLiteral(TEST_DATA "/intake/contacts.csv"));
    return contacts.open(QIODevice::ReadOnly) ? contacts.readAll() : QByteArray();
}

} // namespace

/// What other processes see of a running prefdeskctl, and what they can do to it.
class TestInterruption final : public QObject
{
    Q_OBJECT

private slots:
    void showsNoPassphraseToOtherPeople();
    void stopsAtCtrlC();
    void leavesNothingOfACancelledImport();
    void leavesNothingOfACancelledRestore();
    void restoresAlsoWhereNothingCanBeRemembered();

private:
    Terminal m_terminal;
};

void TestInterruption::showsNoPassphraseToOtherPeople()
{
    QProcess process;
    m_terminal.start(process, QProcess::splitCommand(u"create seen.prefdesk --name Seen --passphrase-file secret"_s));
    QVERIFY(process.waitForStarted());
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(process.processId()));
    QFile environment(u"/proc/%1/environ"_s.arg(process.processId()));

    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray seen = commandLine.readAll();
    QVERIFY(seen.contains("--passphrase-file"));
    QVERIFY(!seen.contains("correct horse"));
    if (environment.open(QIODevice::ReadOnly)) // nobody but root may
        QVERIFY(!environment.readAll().contains("correct horse"));
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
}

void TestInterruption::stopsAtCtrlC()
{
    QProcess process;
    m_terminal.start(process, QProcess::splitCommand(u"demo large.prefdesk --customers 1000000"_s));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_terminal.path({})).entryList({u"*large*"_s}, QDir::Dirs | QDir::Hidden).isEmpty(),
                             30'000);

    ::kill(static_cast<pid_t>(process.processId()), SIGINT);

    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QDir(m_terminal.path({})).entryList({u"*large*"_s}, QDir::Dirs | QDir::Hidden).isEmpty());
}

void TestInterruption::leavesNothingOfACancelledImport()
{
    const QString signIn = u" --desk north.prefdesk --user admin --passphrase-file secret --json"_s;
    QCOMPARE(m_terminal.run(u"create north.prefdesk --name North --passphrase-file secret"_s).code, 0);
    const QByteArray contacts = sampleContacts();
    m_terminal.write(u"small.csv"_s, contacts);
    QByteArray rows = contacts.first(contacts.indexOf('\n') + 1);
    for (int number = 500'000; number < 600'000; ++number)
        rows += QByteArray::number(number) + ",Ada,Lovelace,,,,,,,,GB,en-GB,Europe/London,,lead,false,false,false\n";
    m_terminal.write(u"large.csv"_s, rows);
    QProcess process;
    m_terminal.start(process, QProcess::splitCommand(u"import hubspot-contacts small.csv large.csv"_s + signIn));
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(60'000)); // the answer for the first file: the second has begun

    ::kill(static_cast<pid_t>(process.processId()), SIGINT);

    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardError().count('\n'), 1);
    QCOMPARE(m_terminal.run(u"find 500000"_s + signIn).objects().size(), 0);
    QCOMPARE(m_terminal.run(u"find 100000"_s + signIn).objects().size(), 1);
    QCOMPARE(m_terminal.run(u"verify"_s + signIn).code, 0);
}

void TestInterruption::leavesNothingOfACancelledRestore()
{
    const QString signIn = u" --desk %1.prefdesk --user admin --passphrase-file secret"_s;
    QCOMPARE(m_terminal.run(u"backup north.backup"_s + signIn.arg(u"north"_s)).code, 0);
    const QByteArray archive = m_terminal.read(u"north.backup"_s);
    constexpr int some = 40'000; // fits into a pipe
    QVERIFY(archive.size() > 2 * some);
    // From a pipe, so that the program waits in the middle of the archive.
    const QByteArray pipe = QFile::encodeName(m_terminal.path(u"slow.backup"_s));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    QFile source(QFile::decodeName(pipe));
    QVERIFY(source.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QProcess process;
    m_terminal.start(process, QProcess::splitCommand(u"restore slow.backup"_s + signIn.arg(u"again"_s)));
    QVERIFY(process.waitForStarted());
    QCOMPARE(source.write(archive.first(some)), some);
    const auto partial
        = [this] { return QDir(m_terminal.path({})).entryList({u"*again*"_s}, QDir::Dirs | QDir::Hidden); };
    QTRY_VERIFY_WITH_TIMEOUT(!partial().isEmpty(), 30'000);

    ::kill(static_cast<pid_t>(process.processId()), SIGINT);

    qsizetype sent = some;
    while (sent < archive.size() && process.state() == QProcess::Running) {
        sent += source.write(archive.mid(sent, 4096));
        process.waitForFinished(1);
    }
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(partial(), QStringList());
}

void TestInterruption::restoresAlsoWhereNothingCanBeRemembered()
{
    const QString signIn = u" --desk %1.prefdesk --user admin --passphrase-file secret"_s;
    const QString data = m_terminal.path(u".local/share/prefdesk"_s);
    QDir(data).removeRecursively();
    QVERIFY(QDir().mkpath(QFileInfo(data).path()));
    m_terminal.write(u".local/share/prefdesk"_s, "no folder");

    const Run restored = m_terminal.run(u"restore north.backup"_s + signIn.arg(u"again"_s));

    QVERIFY2(restored.code == 0, restored.errors.constData());
    QVERIFY(restored.errors.contains("cannot remember"));
    QCOMPARE(m_terminal.run(u"find 100000"_s + signIn.arg(u"again"_s)).code, 0);
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
