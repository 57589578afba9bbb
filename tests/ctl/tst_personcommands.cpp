// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

/// Who gets into a desk and with what, told by the real program; each slot goes on where the one before ended.
class TestPersonCommands final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void letsPeopleInAndOut();
    void changesAPassphrase();
    void refusesByRole();
    void saysWhyADeskDoesNotOpen();
    void changesTheKey();
    void renewsTheRecoveryCode();

private:
    Terminal m_terminal;
};

void TestPersonCommands::initTestCase()
{
    for (const QString &name : {u"contacts.csv"_s, u"messages.jsonl"_s})
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/intake/") + name, m_terminal.path(name)));
    QCOMPARE(m_terminal.run(u"create north.prefdesk --name \"North desk\" --passphrase-file secret"_s).code, 0);
    QCOMPARE(m_terminal.admin(u"import hubspot-contacts contacts.csv"_s).code, 0);
    QCOMPARE(m_terminal.admin(u"person add olga --role officer --new-passphrase-file other"_s).code, 0);
}

void TestPersonCommands::letsPeopleInAndOut()
{
    const QString lea = u"find 100000 --desk north.prefdesk --user lea --passphrase-file other --json"_s;

    QCOMPARE(m_terminal.run(lea).code, 3);
    const Run added = m_terminal.admin(u"person add lea --role agent --full-name \"Lea Roth\" --regions fr,de "
                                       "--new-passphrase-file other"_s);
    QVERIFY2(added.code == 0, added.errors.constData());
    QCOMPARE(m_terminal.run(lea).code, 0);
    const QList<QJsonObject> people = m_terminal.admin(u"person list"_s).objects();
    QCOMPARE(people.size(), 3);
    QCOMPARE(people.at(1).value(u"regions"_s).toArray().size(), 2);
    QCOMPARE(m_terminal.admin(u"person remove lea"_s).code, 0);
    QCOMPARE(m_terminal.run(lea).code, 3);
    QCOMPARE(m_terminal.admin(u"person remove nobody"_s).code, 2);
    QCOMPARE(m_terminal.admin(u"person remove admin"_s).code, 4);
}

void TestPersonCommands::changesAPassphrase()
{
    m_terminal.write(u"third"_s, "a new passphrase\n");
    const QString olga = u" --desk north.prefdesk --user olga --passphrase-file "_s;

    QCOMPARE(m_terminal.run(u"person passphrase --new-passphrase-file third"_s + olga + u"other"_s).code, 0);
    QCOMPARE(m_terminal.run(u"find 100000"_s + olga + u"other"_s).code, 3);
    QCOMPARE(m_terminal.run(u"find 100000"_s + olga + u"third"_s).code, 0);
}

void TestPersonCommands::refusesByRole()
{
    const QString olga = u" --desk north.prefdesk --user olga --passphrase-file third"_s;

    for (const QString &command : {u"rekey"_s, u"backup mine.backup"_s, u"import messages messages.jsonl"_s,
                                   u"person add x --role agent --new-passphrase-file other"_s}) {
        const Run run = m_terminal.run(command + olga);
        QVERIFY2(run.code == 4, qPrintable(command));
        QCOMPARE(run.errors.count('\n'), 1);
    }
    QVERIFY(!QFile::exists(m_terminal.path(u"mine.backup"_s)));
}

void TestPersonCommands::saysWhyADeskDoesNotOpen()
{
    const QString find = u"find x --user admin --passphrase-file "_s;
    QVERIFY(QDir(m_terminal.path({})).mkdir(u"empty.prefdesk"_s));
    QVERIFY(QDir(m_terminal.path({})).mkdir(u"torn.prefdesk"_s));
    m_terminal.write(u"torn.prefdesk/desk.db"_s, m_terminal.read(u"north.prefdesk/desk.db"_s));
    m_terminal.write(u"torn.prefdesk/desk.keys"_s, m_terminal.read(u"north.prefdesk/desk.keys"_s).first(300));

    for (const QString &rest : {u"secret --desk nowhere.prefdesk"_s, u"secret --desk empty.prefdesk"_s,
                                u"secret --desk torn.prefdesk"_s, u"other --desk north.prefdesk"_s}) {
        const Run run = m_terminal.run(find + rest);
        QVERIFY2(run.code == 3, qPrintable(rest));
        QCOMPARE(run.errors.count('\n'), 1);
        QVERIFY(!run.errors.contains("SELECT") && !run.errors.contains("correct horse"));
    }
}

void TestPersonCommands::changesTheKey()
{
    constexpr qsizetype pageSize = 4096;
    const QByteArray before = m_terminal.read(u"north.prefdesk/desk.db"_s).mid(pageSize, pageSize);

    const Run changed = m_terminal.admin(u"rekey"_s);

    QVERIFY2(changed.code == 0, changed.errors.constData());
    QVERIFY(!before.isEmpty());
    QVERIFY(m_terminal.read(u"north.prefdesk/desk.db"_s).mid(pageSize, pageSize) != before);
    QCOMPARE(m_terminal.admin(u"find 100000"_s).objects().size(), 1);
}

void TestPersonCommands::renewsTheRecoveryCode()
{
    const QString signIn = u" --desk north.prefdesk --user admin --passphrase-file secret"_s;
    const Run quiet = m_terminal.run(u"person recovery --quiet"_s + signIn);
    const Run spoken = m_terminal.run(u"person recovery"_s + signIn);
    const Run json = m_terminal.admin(u"person recovery"_s);
    const Run created = m_terminal.run(u"create quiet.prefdesk --name Quiet --passphrase-file secret --quiet"_s);

    QVERIFY(json.object().value(u"recovery_code"_s).toString().size() > 30);
    const qsizetype size = json.object().value(u"recovery_code"_s).toString().size() + 1;
    for (const Run &run : {quiet, created}) {
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out.size(), size); // nothing but the code, which is shown only now
    }
    QVERIFY(spoken.out.contains("no longer signs in"));
    QVERIFY(quiet.out != spoken.out.right(size));
}

QTEST_GUILESS_MAIN(TestPersonCommands)
#include "tst_personcommands.moc"
