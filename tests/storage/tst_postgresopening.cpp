// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresconnection.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resultcheck.h"
#include "tests/support/serverlogin.h"

#include <QTest>

using namespace Prefdesk;

class tst_PostgresOpening : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void saysInOneSentenceWhatKeepsItOut_data();
    void saysInOneSentenceWhatKeepsItOut();
    void opensNothingElseThanItWasToldTo();

private:
    ServerLogin login() const;

    std::unique_ptr<PostgresServer> m_server;
};

void tst_PostgresOpening::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->access().run(QStringLiteral("postgres"),
                           QStringLiteral("CREATE ROLE ada LOGIN PASSWORD 'correct horse'"));
    m_server->access().run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE north OWNER ada"));
}

ServerLogin tst_PostgresOpening::login() const
{
    return serverLogin(m_server->access(), QStringLiteral("north"), QStringLiteral("ada"),
                       QStringLiteral("correct horse"));
}

void tst_PostgresOpening::saysInOneSentenceWhatKeepsItOut_data()
{
    QTest::addColumn<std::function<void(PostgresServer &, ServerLogin &)>>("spoil");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    using Spoil = std::function<void(PostgresServer &, ServerLogin &)>;
    const auto row = [](const char *name, const Spoil &spoil, Error::Kind kind, const char *words) {
        QTest::newRow(name) << spoil << kind << QString::fromLatin1(words);
    };
    row(
        "wrong password", [](auto &, ServerLogin &login) { login.password = Secret::copyOf(QByteArrayView("guess")); },
        Error::Kind::WrongKey, "passphrase is not right");
    row(
        "unknown role", [](auto &, ServerLogin &login) { login.role = QStringLiteral("eve"); }, Error::Kind::WrongKey,
        "passphrase is not right");
    row(
        "no such database", [](auto &, ServerLogin &login) { login.database = QStringLiteral("south"); },
        Error::Kind::Unavailable, "no database of this name");
    row(
        "nobody listens", [](auto &, ServerLogin &login) { login.ports = {1}; }, Error::Kind::Unavailable,
        "does not answer");
    row(
        "no such host", [](auto &, ServerLogin &login) { login.hosts = {QStringLiteral("nowhere.invalid")}; },
        Error::Kind::Unavailable, "does not answer");
    row(
        "another authority", [](PostgresServer &server, auto &) { server.present(TestAuthority().issue()); },
        Error::Kind::Unavailable, "does not vouch for it");
    row(
        "expired",
        [](PostgresServer &server, auto &) {
            server.present(
                server.authority().issue("DNS:localhost", *Instant::fromIso(QStringLiteral("2021-01-01T00:00:00Z"))));
        },
        Error::Kind::Unavailable, "has expired");
    row(
        "another host",
        [](PostgresServer &server, auto &) { server.present(server.authority().issue("DNS:db.example.org")); },
        Error::Kind::Unavailable, "for another name");
    row(
        "no CA file", [](auto &, ServerLogin &login) { login.caFile = QStringLiteral("/nowhere.pem"); },
        Error::Kind::Unavailable, "CA certificate cannot be read");
    row(
        "no TLS", [](PostgresServer &server, auto &) { server.configure("ssl = off\n"); }, Error::Kind::Unavailable,
        "does not encrypt");
}

void tst_PostgresOpening::saysInOneSentenceWhatKeepsItOut()
{
    using Spoil = std::function<void(PostgresServer &, ServerLogin &)>;
    QFETCH(const Spoil, spoil);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QString, words);
    ServerLogin spoilt = login();
    spoil(*m_server, spoilt);
    const auto opened = PostgresConnection::open(spoilt, Connection::Mode::ReadWrite);
    m_server->configure("ssl = on\n");
    m_server->present(m_server->authority().issue());
    QVERIFY_ERROR(opened, kind);
    QVERIFY2(opened.error().message.contains(words), qPrintable(opened.error().message + opened.error().detail));
    QVERIFY_OK(PostgresConnection::open(login(), Connection::Mode::ReadWrite));
}

// A value with spaces, quotes or a semicolon stays what it is and sets nothing else.
void tst_PostgresOpening::opensNothingElseThanItWasToldTo()
{
    for (const char *const trick : {"north sslmode=disable", "north;sslmode=disable", "postgresql://localhost/north",
                                    "dbname=north sslmode=disable", "north' user='postgres"}) {
        ServerLogin tricked = login();
        tricked.database = QString::fromLatin1(trick);
        QVERIFY_ERROR(PostgresConnection::open(tricked, Connection::Mode::ReadWrite), Error::Kind::Unavailable);
    }
}

QTEST_GUILESS_MAIN(tst_PostgresOpening)
#include "tst_postgresopening.moc"
