// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QElapsedTimer>
#include <QTest>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

/// Passphrases as they are typed and read by the real program, and what it looks at when it opens a desk.
class TestSignIn final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesTheLettersHoweverTheyAreComposed();
    void refusesWhatItCannotTakeWhole();
    void showsAgainWhatIsTypedAfterCtrlC();
    void saysThatAnotherFileDoesNotOpen();
    void noticesADeskThatWasSetBack();

private:
    static QByteArray readUntil(int terminal, const QByteArray &end);
    static bool echoes(int terminal);

    Terminal m_terminal;
};

void TestSignIn::initTestCase()
{
    m_terminal.write(u"composed"_s, "caf\xC3\xA9 in Zo\xC3\xAB's street\n");
    m_terminal.write(u"decomposed"_s, "cafe\xCC\x81 in Zoe\xCC\x88's street\n");
    const Run made = m_terminal.run(u"create north.prefdesk --name North --passphrase-file composed"_s);
    QVERIFY2(made.code == 0, made.errors.constData());
}

void TestSignIn::takesTheLettersHoweverTheyAreComposed()
{
    const Run run = m_terminal.run(u"find x --desk north.prefdesk --user admin --passphrase-file decomposed"_s);
    QVERIFY2(run.code == 0, run.errors.constData());
}

void TestSignIn::refusesWhatItCannotTakeWhole()
{
    const QString find = u"find x --desk north.prefdesk --user admin --passphrase-file "_s;
    m_terminal.write(u"long"_s, QByteArray(1025, 'x') + '\n');
    m_terminal.write(u"foreign"_s, "caf\xE9\n");
    for (const QString &file : {u"long"_s, u"foreign"_s}) {
        const Run run = m_terminal.run(find + file);
        QVERIFY2(run.code == 2, run.errors.constData());
    }
    m_terminal.write(u"just"_s, QByteArray(1024, 'x') + "\r\n");
    QCOMPARE(m_terminal.run(find + u"just"_s).code, 3);
}

void TestSignIn::showsAgainWhatIsTypedAfterCtrlC()
{
    int terminal = -1;
    int inside = -1;
    if (openpty(&terminal, &inside, nullptr, nullptr, nullptr) != 0)
        QSKIP("This system gives out no terminals: /dev/pts is not mounted.");
    const QByteArray desk = m_terminal.path(u"north.prefdesk"_s).toLocal8Bit();
    const pid_t child = fork();
    if (child == 0) {
        close(terminal);
        login_tty(inside);
        execl(PREFDESKCTL, PREFDESKCTL, "find", "x", "--desk", desk.constData(), "--user", "admin", nullptr);
        _exit(99);
    }
    QVERIFY(readUntil(terminal, "Passphrase:").endsWith("Passphrase:"));
    QTRY_VERIFY(!echoes(terminal));

    QCOMPARE(write(terminal, "\x03", 1), 1);

    QVERIFY(readUntil(terminal, "\n").endsWith("\n"));
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 130);
    QVERIFY(echoes(terminal));
    close(inside);
    close(terminal);
}

void TestSignIn::saysThatAnotherFileDoesNotOpen()
{
    const Run run = m_terminal.run(u"report period --from 2026-01-01 --to 2030-01-01 --out out.pdf "
                                   "--signer north.prefdesk/signers/admin.p12 --signer-passphrase-file other "
                                   "--desk north.prefdesk --user admin --passphrase-file composed"_s);
    QVERIFY2(run.code == 5, run.errors.constData());
    QVERIFY(!QFile::exists(m_terminal.path(u"out.pdf"_s)));
}

void TestSignIn::noticesADeskThatWasSetBack()
{
    const QString database = u"north.prefdesk/desk.db"_s;
    const QString find = u"find 100000 --desk north.prefdesk --user admin --passphrase-file composed"_s;
    const QByteArray yesterday = m_terminal.read(database);
    const Run before = m_terminal.run(find);
    QVERIFY2(before.code == 0 && before.errors.isEmpty(), before.errors.constData());
    const QByteArray today = m_terminal.read(database);

    m_terminal.write(database, yesterday);
    const Run after = m_terminal.run(find);
    m_terminal.write(database, today);

    QCOMPARE(after.code, 0);
    QVERIFY2(after.errors.contains("rewritten or set back"), after.errors.constData());
    QVERIFY(m_terminal.run(find).errors.isEmpty());
}

QByteArray TestSignIn::readUntil(int terminal, const QByteArray &end)
{
    constexpr int longestWait = 60'000;
    QByteArray seen;
    QElapsedTimer timer;
    timer.start();
    while (!seen.contains(end) && !timer.hasExpired(longestWait)) {
        pollfd ready {.fd = terminal, .events = POLLIN, .revents = 0};
        char sign = 0;
        if (poll(&ready, 1, longestWait) != 1 || read(terminal, &sign, 1) != 1)
            break;
        seen += sign;
    }
    return seen;
}

bool TestSignIn::echoes(int terminal)
{
    termios now {};
    return tcgetattr(terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
