// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"
#include "tests/support/sharedplace.h"

#include <QTest>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

/// How a team starts, told by the real program; each slot goes on where the one before ended.
class TestTeamCommands final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_place = std::make_unique<SharedPlace>();
        m_north = m_place->makeDatabase(u"north"_s).text();
        m_terminal.write(u"setup"_s, "set it up\n");
        m_terminal.write(u"third"_s, "a new passphrase\n");
        m_ca = u" --ca "_s + m_place->server.access().caFile;
    }

    void makesTheDesk()
    {
        const QString create
            = u"create %1 --name \"North desk\" --as setup --as-password-file setup --passphrase-file secret --json"_s
                  .arg(m_north);
        const Run made = m_terminal.run(create + m_ca);
        QVERIFY2(made.code == 0, made.errors.constData());
        m_terminal.write(u"code"_s, made.object().value(u"recovery_code"_s).toString().toUtf8() + '\n');
        const Run again = m_terminal.run(create + m_ca);
        QCOMPARE(again.code, 4);
        QVERIFY(again.errors.contains("desk already"));
    }

    void letsPeopleInAndOut()
    {
        const Run added
            = admin(u"person add lea --role agent --full-name \"Lea Roth\" --regions fr --new-passphrase-file other"_s);
        QVERIFY2(added.code == 0, added.errors.constData());
        QCOMPARE(as(u"lea"_s, u"other"_s, u"person list"_s).objects().size(), 2);
        QCOMPARE(as(u"lea"_s, u"other"_s, u"person add x --role agent --new-passphrase-file other"_s).code, 4);
        const Run changed = as(u"lea"_s, u"other"_s, u"person passphrase --new-passphrase-file third"_s);
        QVERIFY2(changed.code == 0, changed.errors.constData());
        QCOMPARE(as(u"lea"_s, u"other"_s, u"person list"_s).code, 3);
        QCOMPARE(as(u"lea"_s, u"third"_s, u"person list"_s).code, 0);
    }

    void givesANewPassphraseWithTheCode()
    {
        const QString recover = u"person passphrase lea --recover --as setup --as-password-file setup "
                                "--recovery-code-file code --new-passphrase-file other --desk "_s
            + m_north + m_ca;
        const Run recovered = m_terminal.run(recover);
        QVERIFY2(recovered.code == 0, recovered.errors.constData());
        QCOMPARE(as(u"lea"_s, u"other"_s, u"person list"_s).code, 0);
        QCOMPARE(m_terminal.run(u"person passphrase lea --recover --desk north.prefdesk"_s).code, 2);
        QCOMPARE(admin(u"person passphrase lea --new-passphrase-file other"_s).code, 2);
        const Run removed = admin(u"person remove lea"_s);
        QVERIFY2(removed.code == 0, removed.errors.constData());
        QCOMPARE(as(u"lea"_s, u"other"_s, u"person list"_s).code, 3);
    }

    void letsAnAgentOfOneRegionWork()
    {
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/intake/contacts.csv"), m_terminal.path(u"contacts.csv"_s)));
        const Run imported = admin(u"import hubspot-contacts contacts.csv"_s);
        QVERIFY2(imported.code == 0, imported.errors.constData());
        QCOMPARE(admin(u"person add max --role agent --regions fr --new-passphrase-file other"_s).code, 0);
        const auto max = [this](const QString &command) { return as(u"max"_s, u"other"_s, command); };

        QCOMPARE(max(u"find berg"_s).objects().size(), 1); // the other one lives in Great Britain
        QCOMPARE(max(u"show 100006"_s).code, 4);
        const Run said = max(u"set 100000 email/newsletter=refused --verified call-back --heard yes"_s);
        QVERIFY2(said.code == 0, said.errors.constData());
        QVERIFY(max(u"show 100000"_s).out.contains("newsletter"));
        QVERIFY(!max(u"history 100000"_s).objects().isEmpty());
        QCOMPARE(max(u"verify"_s).code, 4);
    }

    void verifiesAndReportsWithOnesOwnKey()
    {
        QCOMPARE(admin(u"person add olga --role officer --new-passphrase-file other"_s).code, 0);
        const Run verified = as(u"olga"_s, u"other"_s, u"verify"_s);
        QVERIFY2(verified.code == 0, verified.errors.constData());
        const Run reported
            = as(u"olga"_s, u"other"_s, u"report period --from 2020-01-01 --to 2049-01-01 --out r.pdf"_s);
        QVERIFY2(reported.code == 0, reported.errors.constData());
        QCOMPARE(reported.object().value(u"signer"_s).toString(), u"olga"_s);
        QCOMPARE(m_terminal.run(u"verify-report r.pdf"_s).code, 0);
    }

    void upgrades()
    {
        const Run upgraded = m_terminal.run(u"upgrade %1 --as setup --as-password-file setup"_s.arg(m_north) + m_ca);
        QVERIFY2(upgraded.code == 0, upgraded.errors.constData());
        QCOMPARE(m_terminal.run(u"upgrade north.prefdesk --as setup --as-password-file setup"_s).code, 2);
    }

    void saysWhatASharedDeskDoesNotDo()
    {
        for (const QString &command : {u"backup mine.backup"_s, u"rekey"_s, u"restore mine.backup"_s}) {
            const Run run = admin(command);
            QVERIFY2(run.code == 4, qPrintable(command));
            QVERIFY2(run.errors.contains("server"), run.errors.constData());
            QCOMPARE(run.errors.count('\n'), 1);
        }
        QCOMPARE(m_terminal.run(u"demo postgresql://localhost/demo"_s).code, 4);
    }

    void refusesAnAddressWithMoreInIt()
    {
        for (const char *const more : {";sslmode=disable", "?sslmode=disable", " sslmode=disable"}) {
            const Run run = m_terminal.run(
                u"person list --desk \"%1%2\" --user admin --passphrase-file secret"_s.arg(m_north, QLatin1String(more))
                + m_ca);
            QCOMPARE(run.code, 2);
            QVERIFY(run.errors.contains("takes no options"));
        }
        const Run untrusted = m_terminal.run(u"person list --user admin --passphrase-file secret --desk "_s + m_north);
        QCOMPARE(untrusted.code, 3);
        QVERIFY(untrusted.errors.contains("CA certificate"));
        QCOMPARE(
            m_terminal.run(u"person list --user admin --passphrase-file secret --desk north.prefdesk"_s + m_ca).code,
            2);
    }

    void movesADeskUpAndACopyDown()
    {
        const QString admin = u" --user admin --passphrase-file secret"_s;
        const Run made = m_terminal.run(u"create west.prefdesk --name \"West desk\""_s + admin);
        QVERIFY2(made.code == 0, made.errors.constData());
        const QString west = m_place->makeDatabase(u"west"_s).text();
        const Run moved
            = m_terminal.run(u"move west.prefdesk %1 --as setup --as-password-file setup"_s.arg(west) + admin + m_ca);
        QVERIFY2(moved.code == 0, moved.errors.constData());
        QVERIFY(moved.out.contains("no longer opens"));
        QCOMPARE(m_terminal.run(u"person list --desk west.prefdesk"_s + admin).code, 3);
        const Run copied = m_terminal.run(u"move %1 review.prefdesk"_s.arg(west) + admin + m_ca);
        QVERIFY2(copied.code == 0, copied.errors.constData());
        QCOMPARE(m_terminal.run(u"verify --desk review.prefdesk"_s + admin).code, 0);
        const Run neither = m_terminal.run(u"move review.prefdesk west.prefdesk"_s + admin + m_ca);
        QCOMPARE(neither.code, 2);
        QVERIFY(neither.errors.contains("to a server"));
    }

private:
    Run as(const QString &user, const QString &passphraseFile, const QString &command)
    {
        return m_terminal.run(
            command + u" --json --user %1 --passphrase-file %2 --desk %3"_s.arg(user, passphraseFile, m_north) + m_ca);
    }
    Run admin(const QString &command) { return as(u"admin"_s, u"secret"_s, command); }

    Terminal m_terminal;
    std::unique_ptr<SharedPlace> m_place;
    QString m_north;
    QString m_ca;
};

QTEST_GUILESS_MAIN(TestTeamCommands)
#include "tst_teamcommands.moc"
