// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskfiles.h"
#include "models/access/loginpassword.h"
#include "tests/support/resultcheck.h"
#include "tests/support/sharedplace.h"

#include <QTest>

using namespace Prefdesk;

/// What can be wrong with a shared desk: one sentence each, and nothing lost.
class TestSharedRefusals final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_place = std::make_unique<SharedPlace>();
        m_north = m_place->makeDatabase(QStringLiteral("north"));
        QVERIFY_OK(m_place->makeDesk(m_north));
    }

    // Everything is mended by then.
    void cleanup() { QVERIFY_OK(signIn()); }

    void refusesAWrongPassphraseAndAnUnknownPersonAlike()
    {
        const auto wrong = unlock(m_north, QStringLiteral("ada"), Secret::copyOf("correct"));
        const auto unknown = unlock(m_north, QStringLiteral("eve"), SharedPlace::passphrase());
        QVERIFY_ERROR(wrong, Error::Kind::WrongKey);
        QVERIFY_ERROR(unknown, Error::Kind::WrongKey);
        QCOMPARE(wrong.error().message, unknown.error().message);
        for (const char *const name : {"", "ada\"; DROP ROLE x", "ada'", "../ada"})
            QVERIFY_ERROR(unlock(m_north, QString::fromLatin1(name), SharedPlace::passphrase()), Error::Kind::WrongKey);
    }

    void refusesAServerOfAnotherAuthority()
    {
        const TestAuthority stranger;
        m_place->server.present(stranger.issue());
        QVERIFY(isRefused("does not vouch"));
        m_place->server.present(m_place->server.authority().issue());
    }

    void refusesAnExpiredCertificate()
    {
        const auto past = Instant::fromIso(QStringLiteral("2021-01-01T00:00:00Z"));
        m_place->server.present(m_place->server.authority().issue("DNS:localhost", *past));
        QVERIFY(isRefused("expired"));
        m_place->server.present(m_place->server.authority().issue());
    }

    void refusesTheCertificateOfAnotherHost()
    {
        m_place->server.present(m_place->server.authority().issue("DNS:db.example.org"));
        QVERIFY(isRefused("another name"));
        m_place->server.present(m_place->server.authority().issue());
    }

    void refusesACertificateThatIsNotThere()
    {
        DeskLocation location = m_north;
        location.caFile = QStringLiteral("/nowhere/ca.pem");
        QVERIFY(isRefused("CA certificate", location));
        location.caFile.clear(); // the system's, which do not know the test's authority
        QVERIFY(isRefused("CA certificate", location));
    }

    void refusesAServerWithoutTls()
    {
        m_place->server.configure("ssl = off");
        QVERIFY(isRefused("does not encrypt"));
        m_place->server.configure("ssl = on");
    }

    void refusesAServerThatDoesNotAnswer()
    {
        DeskLocation location = m_north;
        location.servers = {{QStringLiteral("localhost"), 1}};
        QVERIFY(isRefused("does not answer", location));
        location.servers = {{QStringLiteral("nowhere.invalid"), 5432}};
        QVERIFY(isRefused("does not answer", location));
    }

    void goesOnToTheNextAddress()
    {
        DeskLocation location = m_north;
        location.servers.prepend({QStringLiteral("localhost"), 1});
        QVERIFY_OK(unlock(location, QStringLiteral("ada"), SharedPlace::passphrase()));
    }

    void refusesADatabaseThatIsNoDesk()
    {
        const DeskLocation plain = m_place->makeDatabase(QStringLiteral("plain"));
        // A login of that name exists, so it is not the passphrase.
        giveLogin(QStringLiteral("plain"));
        QVERIFY(isRefused("not a desk", plain));
        m_place->server.access().run(QStringLiteral("plain"), QStringLiteral("CREATE SCHEMA prefdesk"));
        const auto made = m_place->makeDesk(plain);
        QVERIFY_ERROR(made, Error::Kind::Refused);
        QVERIFY(made.error().message.contains(QStringLiteral("empty database")));
    }

    void refusesADatabaseThatIsNotThere()
    {
        const DeskLocation nowhere = m_place->location(QStringLiteral("nowhere"));
        giveLogin(QStringLiteral("nowhere"));
        QVERIFY(isRefused("no database of this name", nowhere));
        QVERIFY_ERROR(m_place->makeDesk(nowhere), Error::Kind::Unavailable);
    }

    void refusesAHalfMadeDesk()
    {
        ask("CREATE TABLE prefdesk.aside AS SELECT * FROM prefdesk.desk_file; DELETE FROM prefdesk.desk_file");
        QVERIFY(isRefused("missing on the server"));
        ask("INSERT INTO prefdesk.desk_file SELECT * FROM prefdesk.aside; DROP TABLE prefdesk.aside");
    }

    void refusesADamagedKeyFile()
    {
        const QString damage = QStringLiteral("UPDATE prefdesk.desk_file SET sha256 = sha256(%1), content = %1 "
                                              "WHERE name = 'desk.keys'");
        ask("CREATE TABLE prefdesk.aside AS SELECT * FROM prefdesk.desk_file WHERE name = 'desk.keys'");
        ask(qPrintable(damage.arg(QStringLiteral("substr(content, 1, 700)"))));
        QVERIFY_ERROR(signIn(), Error::Kind::Damaged);
        ask(qPrintable(damage.arg(QStringLiteral("(SELECT a.content FROM prefdesk.aside a)"))));
        ask("DROP TABLE prefdesk.aside");
    }

    void refusesADeskInThePlaceOfAnother()
    {
        const auto unlocked = unlock(m_north, QStringLiteral("ada"), SharedPlace::passphrase());
        QVERIFY_OK(unlocked);
        ask("SET session_replication_role = replica; CREATE TABLE prefdesk.aside AS SELECT * FROM prefdesk.desk; "
            "UPDATE prefdesk.desk SET log_public_key = sha256('x')");
        const auto refused = connectTo(*unlocked, Connection::Mode::ReadOnly);
        QVERIFY_ERROR(refused, Error::Kind::Damaged);
        QVERIFY(refused.error().message.contains(QStringLiteral("in its place")));
        ask("SET session_replication_role = replica; UPDATE prefdesk.desk SET log_public_key = "
            "(SELECT a.log_public_key FROM prefdesk.aside a); DROP TABLE prefdesk.aside");
    }

    void refusesADeskOfAnotherVersion()
    {
        ask("UPDATE prefdesk.schema_version SET version = version + 1000");
        QVERIFY(isRefused("newer Prefdesk"));
        QVERIFY_ERROR(upgradeSharedDesk(m_north, SharedPlace::role()), Error::Kind::Unavailable);
        ask("UPDATE prefdesk.schema_version SET version = version - 1000");
        QVERIFY_OK(upgradeSharedDesk(m_north, SharedPlace::role()));
    }

    void refusesADeskThatIsBeingUpgraded()
    {
        const auto upgrading = connectForSetUp(m_north, SharedPlace::role());
        QVERIFY_OK(upgrading);
        QVERIFY_OK(
            (*upgrading)
                ->runScript(QStringLiteral("BEGIN; LOCK TABLE prefdesk.schema_version IN ACCESS EXCLUSIVE MODE")));
        QVERIFY(isRefused("just being updated"));
        (*upgrading)->rollBack();
    }

    void refusesClocksThatAreApart()
    {
        auto unlocked = unlock(m_north, QStringLiteral("ada"), SharedPlace::passphrase());
        QVERIFY_OK(unlocked);
        for (const int seconds : {-130, 130}) {
            const auto opened = openDesk(*unlocked, [seconds] { return Instant::now().plusSeconds(seconds); });
            QVERIFY_ERROR(opened, Error::Kind::Refused);
            QVERIFY(opened.error().message.contains(QStringLiteral("clocks")));
        }
        QVERIFY_OK(openDesk(*unlocked, [] { return Instant::now().plusSeconds(100); }));
    }

    void refusesNamesThatTheServerCannotHold()
    {
        const NewDesk desk {
            .name = QStringLiteral("x"), .personName = QString(40, u'a'), .personFullName = QStringLiteral("x")};
        for (const QString &database : {QString(40, u'd'), QStringLiteral("pg_desk")})
            QVERIFY_ERROR(createSharedDesk(m_place->location(database), SharedPlace::role(), desk,
                                           SharedPlace::passphrase(), Instant::now),
                          Error::Kind::Invalid);
    }

private:
    Result<> signIn() const
    {
        auto unlocked = unlock(m_north, QStringLiteral("ada"), SharedPlace::passphrase());
        const auto opened = unlocked ? openDesk(*unlocked, Instant::now) : unlocked.error();
        return opened ? Result<>() : opened.error();
    }
    bool isRefused(const char *words) const { return isRefused(words, m_north); }
    /// Says the kind and the sentence when they are others.
    static bool isRefused(const char *words, const DeskLocation &location)
    {
        const auto unlocked = unlock(location, QStringLiteral("ada"), SharedPlace::passphrase());
        if (unlocked)
            return false;
        const Error &error = unlocked.error();
        const bool fits = error.kind == Error::Kind::Unavailable && error.message.contains(QLatin1String(words));
        if (!fits)
            qWarning("%d %s (%s)", int(error.kind), qPrintable(error.message), qPrintable(error.detail));
        return fits;
    }
    void giveLogin(const QString &database) const
    {
        const QString role = rolesOf(m_place->location(database)).login(QStringLiteral("ada"));
        const auto password = loginPassword(role, SharedPlace::passphrase());
        m_place->server.access().run(
            QStringLiteral("postgres"),
            QStringLiteral("CREATE ROLE \"%1\" LOGIN PASSWORD '%2'").arg(role, QString::fromLatin1(password->view())));
    }
    void ask(const char *sql) const { m_place->server.access().run(QStringLiteral("north"), QString::fromUtf8(sql)); }

    std::unique_ptr<SharedPlace> m_place;
    DeskLocation m_north;
};

QTEST_GUILESS_MAIN(TestSharedRefusals)
#include "tst_sharedrefusals.moc"
