// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 6;
constexpr int manyCustomers = 20'000;

} // namespace

/// The real program, killed (SIGKILL) at moments all over its work: everything is there or nothing of it.
class TestKilled final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void importsAllOrNothing();
    void backsUpAllOrNothing();
    void restoresAllOrNothing();
    void createsAllOrNothing();
    void rekeysAllOrNothing();

private:
    Run run(const QString &command, const QString &desk = u"north.prefdesk"_s) const
    {
        return m_terminal.run(command + m_signIn.arg(desk));
    }
    /// Runs to the end once, so that later kills fall between its beginning and its end.
    int milliseconds(const QString &command, const QString &desk = u"north.prefdesk"_s) const
    {
        QElapsedTimer time;
        time.start();
        const Run whole = run(command, desk);
        if (whole.code != 0)
            qFatal("%s: %s", qPrintable(command), whole.errors.constData());
        return static_cast<int>(time.elapsed());
    }
    /// Whether it ended before it was killed.
    bool killedWithin(int milliseconds, const QString &command, const QString &desk = u"north.prefdesk"_s)
    {
        QProcess process;
        m_terminal.start(process, QProcess::splitCommand(command + m_signIn.arg(desk)));
        const int moment = std::uniform_int_distribution(1, std::max(2, milliseconds))(m_random);
        const bool ended = process.waitForFinished(moment);
        process.kill();
        process.waitForFinished();
        return ended;
    }
    bool exists(const QString &name) const { return QFile::exists(m_terminal.path(name)); }
    QStringList leftovers() const
    {
        return QDir(m_terminal.path({})).entryList({u".*.partial"_s, u"*.backup.*"_s}, QDir::AllEntries | QDir::Hidden);
    }

    Terminal m_terminal;
    QString m_signIn = u" --desk %1 --user admin --passphrase-file secret --json"_s;
    std::mt19937 m_random {7}; // the same moments every time
};

void TestKilled::initTestCase()
{
    QFile sample(QStringLiteral(TEST_DATA "/intake/contacts.csv"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QByteArray many = sample.readLine();
    for (int number = 0; number < manyCustomers; ++number)
        many += QByteArray::number(500'000 + number)
            + ",Ada,Lovelace,,,,,,,,GB,en-GB,Europe/London,,lead,false,false,false\n";
    m_terminal.write(u"many.csv"_s, many);
    QCOMPARE(m_terminal.run(u"create north.prefdesk --name North --passphrase-file secret"_s).code, 0);
}

void TestKilled::importsAllOrNothing()
{
    const int time = milliseconds(u"import hubspot-contacts many.csv --dry-run"_s);
    int ended = 0;
    for (int round = 0; round < rounds; ++round) {
        ended += killedWithin(time, u"import hubspot-contacts many.csv"_s) ? 1 : 0;

        const Run again = run(u"import hubspot-contacts many.csv --dry-run"_s);
        QVERIFY2(again.code == 0, again.errors.constData());
        const int missing = again.object().value(u"added"_s).toInt();
        QVERIFY2(missing == 0 || missing == manyCustomers, qPrintable(QString::number(missing)));
        const Run verified = run(u"verify"_s);
        QVERIFY2(verified.code == 0, verified.out.constData());
        if (missing == 0)
            break;
    }
    qInfo("%d imports had finished before the kill", ended);
    QCOMPARE(run(u"import hubspot-contacts many.csv"_s).code, 0);
}

void TestKilled::backsUpAllOrNothing()
{
    const int time = milliseconds(u"backup whole.backup"_s);
    for (int round = 0; round < rounds; ++round) {
        const bool ended = killedWithin(time, u"backup killed.backup"_s);

        QVERIFY(!ended || exists(u"killed.backup"_s));
        if (!exists(u"killed.backup"_s))
            continue;
        const Run restored = run(u"restore killed.backup"_s, u"round%1.prefdesk"_s.arg(round));
        QVERIFY2(restored.code == 0, restored.errors.constData());
        QVERIFY(QFile::remove(m_terminal.path(u"killed.backup"_s)));
    }
    QCOMPARE(run(u"backup killed.backup"_s).code, 0);
    QCOMPARE(leftovers(), QStringList()); // the next one clears away what the killed ones left
}

void TestKilled::restoresAllOrNothing()
{
    const int time = milliseconds(u"restore whole.backup"_s, u"timed.prefdesk"_s);
    for (int round = 0; round < rounds; ++round) {
        const QString desk = u"again%1.prefdesk"_s.arg(round);
        const bool ended = killedWithin(time, u"restore whole.backup"_s, desk);

        QVERIFY(!ended || exists(desk));
        if (!exists(desk)) {
            const Run again = run(u"restore whole.backup"_s, desk);
            QVERIFY2(again.code == 0, again.errors.constData());
        }
        QCOMPARE(run(u"find 500000"_s, desk).objects().size(), 1);
    }
    QCOMPARE(leftovers(), QStringList());
}

void TestKilled::createsAllOrNothing()
{
    const int time = milliseconds(u"create timed2.prefdesk --name X"_s);
    for (int round = 0; round < rounds; ++round) {
        const QString desk = u"new%1.prefdesk"_s.arg(round);
        const QString create = u"create %1 --name X"_s.arg(desk);
        const bool ended = killedWithin(time, create);

        QVERIFY(!ended || exists(desk));
        if (!exists(desk))
            QCOMPARE(run(create).code, 0);
        QCOMPARE(run(u"verify"_s, desk).code, 0);
    }
    QCOMPARE(leftovers(), QStringList());
}

void TestKilled::rekeysAllOrNothing()
{
    const int time = milliseconds(u"rekey"_s);
    for (int round = 0; round < rounds; ++round) {
        killedWithin(time, u"rekey"_s);

        QCOMPARE(run(u"find 500000"_s).objects().size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
