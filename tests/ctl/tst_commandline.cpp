// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QRegularExpression>
#include <QTest>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private slots:
    void explainsEveryCommandWithAnExample_data();
    void explainsEveryCommandWithAnExample();
    void saysItsVersion();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void takesOptionsBeforeAndAfterTheCommand();
    void refusesAPassphraseFileThatOthersCanRead();
    void readsOnlyTheFirstLineOfAPassphraseFile();
    void saysWhenTheAnswerDidNotArrive();

private:
    Terminal m_terminal;
};

void TestCommandLine::explainsEveryCommandWithAnExample_data()
{
    QTest::addColumn<QString>("command");
    const QStringList commands
        = u"create,demo,import,find,show,history,set,stop,lift,verify,checkpoint,report customer,report period,"
          "verify-report,backup,restore,rekey,person add,person remove,person passphrase,person recovery,person list"_s
              .split(u',');
    for (const QString &command : commands)
        QTest::newRow(qPrintable(command)) << command;
}

void TestCommandLine::explainsEveryCommandWithAnExample()
{
    QFETCH(QString, command);

    const Run help = m_terminal.run(command + u" --help"_s);
    const Run overview = m_terminal.run(u"--help"_s);

    QCOMPARE(help.code, 0);
    QCOMPARE(help.errors, QByteArray());
    QVERIFY(help.out.contains("Usage: prefdeskctl " + command.toUtf8()));
    QVERIFY(help.out.contains("Example:\n  prefdeskctl " + command.toUtf8()));
    QVERIFY(overview.out.contains("\n  " + command.toUtf8() + ' '));
}

void TestCommandLine::saysItsVersion()
{
    const Run run = m_terminal.run(u"--version"_s);

    QCOMPARE(run.code, 0);
    QVERIFY(QRegularExpression(u"^prefdeskctl \\d+\\.\\d+\\.\\d+\n$"_s).match(QString::fromUtf8(run.out)).hasMatch());
}

void TestCommandLine::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto add = [](const char *arguments, const char *says) {
        const QString signIn = QString::fromUtf8(arguments).replace(
            u"SIGNIN"_s, u"--desk x.prefdesk --user a --passphrase-file secret"_s);
        QTest::newRow(arguments) << signIn << QByteArray(says);
    };
    add("", "A command is missing");
    add("frobnicate", "no command");
    add("find x --frob", "--frob");
    add("find x --dry-run", "--dry-run");
    add("find x --desk", "--desk needs LOCATION");
    add("find x --json=1", "takes no value");
    add("show", "needs CUSTOMER");
    add("show 1 2", "no further words");
    add("find x", "--desk");
    add("find x --desk x.prefdesk --user a", "--passphrase-file");
    add("find x --limit many SIGNIN", "--limit");
    add("show 1 --at noon SIGNIN", "--at");
    add("set 1 email/offers=perhaps SIGNIN", "perhaps");
    add("set 1 email/weather=given SIGNIN", "email/weather");
    add("set 1 email SIGNIN", "CHANNEL/TOPIC=STATE");
    add("set 1 sms/offers=given sms/offers=refused SIGNIN", "twice");
    add("set 1 sms/offers=given --cap 3 SIGNIN", "--cap");
    add("set 1 sms/offers=given --verified smell SIGNIN", "--verified");
    add("stop 1 --scope moon SIGNIN", "--scope");
    add("import papyrus file SIGNIN", "papyrus");
    add("person add p --role king SIGNIN", "king");
    add("report customer 1 SIGNIN", "--out");
    add("report period --from 2026-02-30 --to 2026-03-01 --out a.pdf SIGNIN", "--from");
    add("demo d.prefdesk --customers none", "--customers");
}

void TestCommandLine::refusesWrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, says);

    const Run run = m_terminal.run(arguments);

    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.errors.contains(says), run.errors.constData());
    QCOMPARE(run.errors.count('\n'), 1);
}

void TestCommandLine::takesOptionsBeforeAndAfterTheCommand()
{
    const QString after = u"person list --user a --passphrase-file=secret --desk none.prefdesk"_s;
    const QString before = u"--desk=none.prefdesk --user a --passphrase-file secret person list"_s;

    QCOMPARE(m_terminal.run(after).code, 3);
    QCOMPARE(m_terminal.run(before).code, 3);
}

void TestCommandLine::refusesAPassphraseFileThatOthersCanRead()
{
    QFile::setPermissions(m_terminal.path(u"other"_s),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);

    const Run run = m_terminal.run(u"create a.prefdesk --name A --passphrase-file other"_s);

    QCOMPARE(run.code, 2);
    QVERIFY(run.errors.contains("chmod 600"));
    QVERIFY(!QFile::exists(m_terminal.path(u"a.prefdesk"_s)));
}

void TestCommandLine::readsOnlyTheFirstLineOfAPassphraseFile()
{
    m_terminal.write(u"windows"_s, "correct horse\r\nand a second line\n");

    const Run made = m_terminal.run(u"create b.prefdesk --name B --passphrase-file windows"_s);
    const Run read = m_terminal.run(u"person list --desk b.prefdesk --user admin --passphrase-file secret --json"_s);

    QCOMPARE(made.code, 0);
    QCOMPARE(read.code, 0);
    QCOMPARE(read.object().value(u"name"_s).toString(), u"admin"_s);
}

void TestCommandLine::saysWhenTheAnswerDidNotArrive()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    m_terminal.start(process, {u"--help"_s});
    QVERIFY(process.waitForFinished());

    QCOMPARE(process.exitCode(), 5);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
