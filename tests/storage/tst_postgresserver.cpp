// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Prefdesk;

/// The tests' own server is as strict as a site's: what it lets through is what the other tests have tried.
class tst_PostgresServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void takesAPersonOverTlsWithItsPassword();
    void refusesALineWithoutTls();
    void refusesAWrongPassword();
    void keepsPasswordsAsScramOnly();
    void isRefusedWithTheCertificateOfAnotherAuthority();
    void isRefusedWithTheCertificateOfAnotherHost();
    void isRefusedWithAnExpiredCertificate();
    void keepsItsDataOverARestart();
    void recoversAfterACrash();
    void letsInWhomASiteIsToldToLetIn();
    void keepsValuesOutOfItsLog();
    void sortsAsPeopleDoUnlessTold();
    void leavesNothingBehind();
    void leavesNothingBehindWhenItsProcessIsKilled();

private:
    PostgresAccess::Answer ask(const QStringList &environment = {}) const
    {
        const PostgresAccess &access = m_server->access();
        return access.psql(access.superuser, access.password, QStringLiteral("postgres"),
                           QStringLiteral("SELECT 7 * 6, ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"),
                           environment);
    }
    bool isServed() const { return ask().output == QStringLiteral("42|t"); }

    std::unique_ptr<PostgresServer> m_server;
};

namespace {

bool isAlive(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(process));
    // A process that nobody has asked for its end yet is "Z".
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

} // namespace

void tst_PostgresServer::takesAPersonOverTlsWithItsPassword()
{
    const PostgresAccess::Answer answer = ask({QStringLiteral("PGCHANNELBINDING=require")});
    QCOMPARE(answer.output, QStringLiteral("42|t"));
    QCOMPARE(answer.exitCode, 0);
}

void tst_PostgresServer::refusesALineWithoutTls()
{
    const PostgresAccess::Answer answer = ask({QStringLiteral("PGSSLMODE=disable")});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.error.contains(QStringLiteral("no encryption")), qPrintable(answer.error));
}

void tst_PostgresServer::refusesAWrongPassword()
{
    const PostgresAccess::Answer answer = ask({QStringLiteral("PGPASSWORD=guess")});
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.error.contains(QStringLiteral("password authentication failed")), qPrintable(answer.error));
}

void tst_PostgresServer::keepsPasswordsAsScramOnly()
{
    const PostgresAccess &access = m_server->access();
    QCOMPARE(access.run(QStringLiteral("postgres"),
                        QStringLiteral("SELECT count(*) FROM pg_authid WHERE rolpassword IS NOT NULL "
                                       "AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'")),
             QStringLiteral("0"));
    QCOMPARE(access.run(QStringLiteral("postgres"),
                        QStringLiteral("SELECT type, user_name, auth_method FROM pg_hba_file_rules")),
             QStringLiteral("hostssl|{all}|scram-sha-256"));
}

void tst_PostgresServer::isRefusedWithTheCertificateOfAnotherAuthority()
{
    m_server->present(TestAuthority().issue());
    const PostgresAccess::Answer answer = ask();
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.error.contains(QStringLiteral("certificate verify failed")), qPrintable(answer.error));
    m_server->present(m_server->authority().issue());
    QVERIFY(isServed());
}

void tst_PostgresServer::isRefusedWithTheCertificateOfAnotherHost()
{
    m_server->present(m_server->authority().issue("DNS:db.example.org"));
    const PostgresAccess::Answer answer = ask();
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.error.contains(QStringLiteral("does not match host name")), qPrintable(answer.error));
    m_server->present(m_server->authority().issue());
    QVERIFY(isServed());
}

void tst_PostgresServer::isRefusedWithAnExpiredCertificate()
{
    m_server->present(
        m_server->authority().issue("DNS:localhost", *Instant::fromIso(QStringLiteral("2021-01-01T00:00:00Z"))));
    const PostgresAccess::Answer answer = ask();
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.error.contains(QStringLiteral("certificate verify failed")), qPrintable(answer.error));
    m_server->present(m_server->authority().issue());
    QVERIFY(isServed());
}

void tst_PostgresServer::keepsItsDataOverARestart()
{
    const PostgresAccess &access = m_server->access();
    access.run(QStringLiteral("postgres"), QStringLiteral("CREATE TABLE kept AS SELECT 1 AS one"));
    const qint64 before = m_server->processId();
    QVERIFY(m_server->restart());
    QVERIFY(m_server->processId() != before);
    QCOMPARE(access.run(QStringLiteral("postgres"), QStringLiteral("SELECT one FROM kept")), QStringLiteral("1"));
}

void tst_PostgresServer::recoversAfterACrash()
{
    PostgresServer server(PostgresServer::Durability::Safe);
    const PostgresAccess &access = server.access();
    QCOMPARE(access.run(QStringLiteral("postgres"), QStringLiteral("SHOW fsync")), QStringLiteral("on"));
    access.run(QStringLiteral("postgres"), QStringLiteral("CREATE TABLE kept AS SELECT 1 AS one"));
    QVERIFY(server.restart(PostgresServer::Stop::Immediate));
    QCOMPARE(access.run(QStringLiteral("postgres"), QStringLiteral("SELECT one FROM kept")), QStringLiteral("1"));
}

void tst_PostgresServer::letsInWhomASiteIsToldToLetIn()
{
    const PostgresAccess &access = m_server->access();
    access.run(
        QStringLiteral("postgres"),
        QStringLiteral("CREATE DATABASE north; CREATE ROLE \"north/members\"; CREATE ROLE setup LOGIN PASSWORD 'one'; "
                       "CREATE ROLE \"north.ada\" LOGIN PASSWORD 'two' IN ROLE \"north/members\"; "
                       "CREATE ROLE stranger LOGIN PASSWORD 'three'"));
    QFile lines(QStringLiteral(PACKAGING "/postgresql/pg_hba.conf"));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    m_server->admit(lines.readAll());
    const auto codeFor = [&access](const QString &role, const QString &password, const QString &database) {
        return access.psql(role, password, database, QStringLiteral("SELECT 1")).exitCode;
    };
    const QString north = QStringLiteral("north");
    QCOMPARE(codeFor(QStringLiteral("setup"), QStringLiteral("one"), north), 0);
    QCOMPARE(codeFor(QStringLiteral("north.ada"), QStringLiteral("two"), north), 0);
    QCOMPARE(codeFor(QStringLiteral("north.ada"), QStringLiteral("two"), QStringLiteral("postgres")), 2);
    QCOMPARE(codeFor(QStringLiteral("stranger"), QStringLiteral("three"), north), 2);
    QCOMPARE(codeFor(access.superuser, access.password, north), 2);
    QVERIFY(ask({QStringLiteral("PGSSLMODE=disable")}).exitCode != 0);
    m_server->admit("hostssl all all all scram-sha-256");
    QVERIFY(isServed());
}

void tst_PostgresServer::keepsValuesOutOfItsLog()
{
    const PostgresAccess &access = m_server->access();
    const auto code = [&access](const QString &sql) {
        return access.psql(access.superuser, access.password, QStringLiteral("postgres"), sql).exitCode;
    };
    access.run(QStringLiteral("postgres"), QStringLiteral("CREATE TABLE told (words TEXT UNIQUE)"));
    access.run(QStringLiteral("postgres"), QStringLiteral("INSERT INTO told VALUES ('Agnes Berger')"));
    QCOMPARE(code(QStringLiteral("INSERT INTO told VALUES ('Agnes Berger')")), 3);
    QCOMPARE(code(QStringLiteral("SELECT 'Agnes Berger' FROM nowhere")), 3);
    QVERIFY(m_server->log().contains(QStringLiteral("duplicate key")));
    QVERIFY2(!m_server->log().contains(QStringLiteral("Berger")), qPrintable(m_server->log()));
}

void tst_PostgresServer::sortsAsPeopleDoUnlessTold()
{
    QCOMPARE(
        m_server->access().run(QStringLiteral("postgres"), QStringLiteral("SELECT 'a' < 'B', 'a' COLLATE \"C\" < 'B'")),
        QStringLiteral("t|f"));
}

void tst_PostgresServer::leavesNothingBehind()
{
    QString folder;
    qint64 process = 0;
    {
        const PostgresServer server;
        folder = server.folder();
        process = server.processId();
        QVERIFY(isAlive(process));
    }
    QVERIFY(!QFileInfo::exists(folder));
    QTRY_VERIFY(!isAlive(process));
}

void tst_PostgresServer::leavesNothingBehindWhenItsProcessIsKilled()
{
    int line[2];
    QCOMPARE(pipe(line), 0);
    const pid_t child = fork();
    if (child == 0) {
        const PostgresServer server;
        const QByteArray told = server.folder().toUtf8() + ' ' + QByteArray::number(server.processId());
        if (write(line[1], told.constData(), static_cast<size_t>(told.size())) > 0)
            pause();
        _exit(1);
    }
    char told[500] {};
    QVERIFY(read(line[0], told, sizeof told - 1) > 0);
    const QString folder = QString::fromUtf8(told).section(u' ', 0, 0);
    const qint64 process = QString::fromUtf8(told).section(u' ', 1).toLongLong();
    QVERIFY(isAlive(process));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder), 20'000);
    QTRY_VERIFY(!isAlive(process));
}

QTEST_GUILESS_MAIN(tst_PostgresServer)
#include "tst_postgresserver.moc"
