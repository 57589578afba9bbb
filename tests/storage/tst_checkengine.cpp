// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace Prefdesk;

/// The script with which a site asks its own engine proves what holds, refutes what does not, and leaves nothing.
class tst_CheckEngine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void provesEverythingOfPostgreSql();
    void refutesTriggersThatDoNotFire();
    void refutesSearchesWithoutAnIndex();
    void refutesARoleThatMayNotMakeRoles();
    void saysThatThereIsNoServer();
    void refusesWrongUsage();
    void leavesNothingBehind();
    void isWrittenSoThatShellcheckAgrees();

private:
    struct Outcome
    {
        int exitCode = -1;
        QStringList proven;
        QStringList refuted;
        QString error;
    };
    Outcome check(const QStringList &arguments) const;
    Outcome check() const;
    void set(const QString &sql) const { m_server->access().run(QStringLiteral("site"), sql); }

    std::unique_ptr<PostgresServer> m_server;
};

void tst_CheckEngine::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->access().run(QStringLiteral("postgres"),
                           QStringLiteral("CREATE ROLE setup LOGIN CREATEROLE PASSWORD 'x'"));
    m_server->access().run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE site OWNER setup"));
}

tst_CheckEngine::Outcome tst_CheckEngine::check(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("x"));
    QProcess script;
    script.setProcessEnvironment(environment);
    script.start(QStringLiteral(PACKAGING "/postgresql/check-engine"), arguments);
    if (!script.waitForFinished(120'000))
        return {};
    const QStringList lines = QString::fromUtf8(script.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    return {.exitCode = script.exitCode(),
            .proven = lines.filter(QRegularExpression(QStringLiteral("^yes "))),
            .refuted = lines.filter(QRegularExpression(QStringLiteral("^NO "))),
            .error = QString::fromUtf8(script.readAllStandardError())};
}

tst_CheckEngine::Outcome tst_CheckEngine::check() const
{
    const PostgresAccess &access = m_server->access();
    return check({QStringLiteral("postgresql://setup@%1:%2/site?sslmode=verify-full&sslrootcert=%3")
                      .arg(access.host)
                      .arg(access.port)
                      .arg(access.caFile)});
}

void tst_CheckEngine::provesEverythingOfPostgreSql()
{
    const Outcome outcome = check();
    QCOMPARE(outcome.refuted, QStringList());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.proven.size(), 30);
}

void tst_CheckEngine::refutesTriggersThatDoNotFire()
{
    set(QStringLiteral("ALTER ROLE setup SET session_replication_role = replica"));
    const Outcome outcome = check();
    set(QStringLiteral("ALTER ROLE setup RESET ALL"));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.refuted.filter(QStringLiteral("a trigger refuses")).size(), 3);
    QCOMPARE(outcome.refuted.filter(QStringLiteral("refused at its COMMIT")).size(), 1);
}

void tst_CheckEngine::refutesSearchesWithoutAnIndex()
{
    set(QStringLiteral("ALTER ROLE setup SET enable_indexscan = off; ALTER ROLE setup SET enable_bitmapscan = off; "
                       "ALTER ROLE setup SET enable_indexonlyscan = off"));
    const Outcome outcome = check();
    set(QStringLiteral("ALTER ROLE setup RESET ALL"));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.refuted.size(), 1);
    QVERIFY(outcome.refuted.first().contains(QStringLiteral("leak-proof")));
}

void tst_CheckEngine::refutesARoleThatMayNotMakeRoles()
{
    set(QStringLiteral("ALTER ROLE setup NOCREATEROLE"));
    const Outcome outcome = check();
    set(QStringLiteral("ALTER ROLE setup CREATEROLE"));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.refuted.first().contains(QStringLiteral("may make roles")));
}

void tst_CheckEngine::saysThatThereIsNoServer()
{
    const Outcome outcome = check({QStringLiteral("postgresql://setup@localhost:1/site")});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(!outcome.error.isEmpty());
}

void tst_CheckEngine::refusesWrongUsage()
{
    QCOMPARE(check(QStringList()).exitCode, 2);
    QCOMPARE(check({QStringLiteral("--help")}).exitCode, 2);
}

void tst_CheckEngine::leavesNothingBehind()
{
    QCOMPARE(m_server->access().run(QStringLiteral("site"),
                                    QStringLiteral("SELECT rolname FROM pg_roles WHERE rolname LIKE 'prefdesk%' UNION "
                                                   "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'prefdesk%'")),
             QString());
}

void tst_CheckEngine::isWrittenSoThatShellcheckAgrees()
{
    QCOMPARE(QProcess::execute(QStringLiteral("shellcheck"), {QStringLiteral(PACKAGING "/postgresql/check-engine")}),
             0);
}

QTEST_GUILESS_MAIN(tst_CheckEngine)
#include "tst_checkengine.moc"
