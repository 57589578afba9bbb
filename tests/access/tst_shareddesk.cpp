// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/credentialstore.h"
#include "models/access/deskfiles.h"
#include "models/access/logaccess.h"
#include "models/access/loginpassword.h"
#include "models/access/personstore.h"
#include "models/access/recoverycode.h"
#include "models/access/rekey.h"
#include "models/access/sharedrecovery.h"
#include "models/access/signerfile.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"
#include "tests/support/sharedplace.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>
#include <future>

using namespace Prefdesk;

class TestSharedDesk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_place = std::make_unique<SharedPlace>();
        m_north = m_place->makeDatabase(QStringLiteral("north"));
        const auto made = m_place->makeDesk(m_north);
        QVERIFY_OK(made);
        m_recoveryCode = *made;
        signIn();
    }

    void startsWithItsFirstAdministratorAndEntries()
    {
        QCOMPARE(m_ada.actor.fullName, QStringLiteral("Ada Novak"));
        QCOMPARE(m_ada.actor.role, Role::Admin);
        QCOMPARE(m_ada.deskName, QStringLiteral("North desk"));
        QCOMPARE(actionsOf(*m_connection),
                 (QStringList {QStringLiteral("desk-created"), QStringLiteral("person-added"),
                               QStringLiteral("signed-in")}));
        QVERIFY_OK(readSharedFile(*m_connection, signerFileName(QStringLiteral("ada"))));
        QVERIFY_OK(meetDesk(*m_connection, m_ada));
    }

    void isMadeOnlyOnce()
    {
        QVERIFY_ERROR(m_place->makeDesk(m_north), Error::Kind::Refused);
        QVERIFY_OK(unlock(m_north, QStringLiteral("ada"), SharedPlace::passphrase()));
    }

    /// The second one waits for the first and finds a desk; or it tries to make the same thing and is told so.
    void isMadeOnceWhenTwoMakeItAtOnce()
    {
        const DeskLocation west = m_place->makeDatabase(QStringLiteral("west"));
        const auto making = [this, &west] { return m_place->makeDesk(west); };
        auto one = std::async(std::launch::async, making);
        auto other = std::async(std::launch::async, making);
        const std::array made {one.get(), other.get()};

        QCOMPARE(std::ranges::count_if(made, [](const auto &result) { return static_cast<bool>(result); }), 1);
        const Error refused = (made.front() ? made.back() : made.front()).error();
        QVERIFY2(refused.kind != Error::Kind::Internal, qPrintable(refused.detail));
        QVERIFY(!refused.message.isEmpty());
        auto unlocked = unlock(west, QStringLiteral("ada"), SharedPlace::passphrase());
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, Instant::now);
        QVERIFY_OK(connection);
        QCOMPARE(actionsOf(**connection).first(2),
                 (QStringList {QStringLiteral("desk-created"), QStringLiteral("person-added")}));
    }

    void leavesNothingBehindWhenItCannotBeMade()
    {
        const DeskLocation east = m_place->makeDatabase(QStringLiteral("east"));
        m_place->server.access().run(QStringLiteral("postgres"),
                                     QStringLiteral("CREATE ROLE weak LOGIN PASSWORD 'weak'"));
        const SetUpRole weak {QStringLiteral("weak"), Secret::copyOf("weak")};
        const NewDesk desk {.name = QStringLiteral("East"),
                            .personName = QStringLiteral("ada"),
                            .personFullName = QStringLiteral("Ada")};
        const auto refused = createSharedDesk(east, weak, desk, SharedPlace::passphrase(), Instant::now);
        QVERIFY_ERROR(refused, Error::Kind::Refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("CREATEROLE")));
        const SetUpRole wrong {QStringLiteral("setup"), Secret::copyOf("guess")};
        QVERIFY_ERROR(createSharedDesk(east, wrong, desk, SharedPlace::passphrase(), Instant::now),
                      Error::Kind::WrongKey);
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'east%'")), QStringLiteral("0"));
        QVERIFY_OK(m_place->makeDesk(east));
    }

    void admitsAPersonWhoSignsIn()
    {
        const auto bob = admit(QStringLiteral("bob"), Role::Agent, {QStringLiteral("FR")});
        QVERIFY_OK(bob);
        auto unlocked = unlock(m_north, QStringLiteral("bob"), phrase("bob"));
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, Instant::now);
        QVERIFY_OK(connection);
        QCOMPARE(unlocked->actor.role, Role::Agent);
        QCOMPARE(unlocked->actor.regions, QStringList {QStringLiteral("FR")});
        QVERIFY_OK(meetDesk(**connection, *unlocked));
        QCOMPARE(groupsOf(QStringLiteral("north.bob")), QStringLiteral("north/agent"));
        QVERIFY_OK(readSharedFile(**connection, signerFileName(QStringLiteral("bob"))));
        QVERIFY(!readSharedFile(**connection, signerFileName(QStringLiteral("ada"))));
        QVERIFY_ERROR(
            PersonStore(**connection, *unlocked, Instant::now).add({.name = QStringLiteral("x")}, phrase("x")),
            Error::Kind::Refused);
    }

    void refusesANameThatTheServerKnowsOrCannotHold()
    {
        ask(QStringLiteral("CREATE ROLE \"north.gina\""));
        const auto known = admit(QStringLiteral("gina"), Role::Agent, {});
        QVERIFY_ERROR(known, Error::Kind::Invalid);
        QVERIFY(known.error().message.contains(QStringLiteral("earlier desk")));
        PersonStore store(*m_connection, m_ada, Instant::now);
        const auto persons = store.persons();
        QVERIFY_OK(persons);
        QVERIFY(std::ranges::find(*persons, QStringLiteral("gina"), &Person::name) == persons->end());
        Unlocked far = m_ada.copy();
        far.location.database = QString(30, u'd');
        const auto tooLong = PersonStore(*m_connection, far, Instant::now)
                                 .add({.name = QString(40, u'g'), .fullName = QStringLiteral("G")}, phrase("g"));
        QVERIFY_ERROR(tooLong, Error::Kind::Invalid);
        QCOMPARE(tooLong.error().detail, QStringLiteral("role"));
    }

    void changesARoleAtTheServerToo()
    {
        const auto cleo = admit(QStringLiteral("cleo"), Role::Agent, {});
        QVERIFY_OK(cleo);
        PersonStore store(*m_connection, m_ada, Instant::now);
        QVERIFY_OK(store.changeRole(*cleo, Role::Officer, {}));
        QCOMPARE(groupsOf(QStringLiteral("north.cleo")), QStringLiteral("north/officer"));
        const auto unlocked = unlock(m_north, QStringLiteral("cleo"), phrase("cleo"));
        QVERIFY_OK(unlocked);
        const auto connection = connectTo(*unlocked, Connection::Mode::ReadOnly);
        QVERIFY_OK(connection);
        QCOMPARE(actorOf(**connection, QStringLiteral("cleo"))->role, Role::Officer);
    }

    void changesAPassphraseWithItsLogin()
    {
        QVERIFY_OK(admit(QStringLiteral("dora"), Role::Officer, {}));
        auto unlocked = unlock(m_north, QStringLiteral("dora"), phrase("dora"));
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, Instant::now);
        QVERIFY_OK(connection);
        CredentialStore store(**connection, *unlocked, Instant::now);
        QVERIFY_ERROR(store.changePassphrase(phrase("wrong"), phrase("fresh")), Error::Kind::WrongKey);
        auto login = store.changePassphrase(phrase("dora"), phrase("fresh"));
        QVERIFY_OK(login);
        QVERIFY_ERROR(connectTo(*unlocked, Connection::Mode::ReadOnly), Error::Kind::WrongKey);
        unlocked->loginPassword = std::move(*login);
        QVERIFY_OK(connectTo(*unlocked, Connection::Mode::ReadOnly));
        QVERIFY_ERROR(unlock(m_north, QStringLiteral("dora"), phrase("dora")), Error::Kind::WrongKey);
        const auto again = unlock(m_north, QStringLiteral("dora"), phrase("fresh"));
        QVERIFY_OK(again);
        QVERIFY(again->signerPassphrase == unlocked->signerPassphrase);
    }

    void signsWithAnotherKeyFromNowOn()
    {
        const Secret own = phrase("mine");
        const auto pkcs12
            = makeSigner(QStringLiteral("Ada of a trust service"), QStringLiteral("CA"), own, Instant::now());
        QVERIFY_OK(pkcs12);
        const auto before = readSharedFile(*m_connection, signerFileName(QStringLiteral("ada")));
        CredentialStore store(*m_connection, m_ada, Instant::now);
        QVERIFY_ERROR(store.adoptSigner(*pkcs12, phrase("wrong")), Error::Kind::WrongKey);
        QVERIFY_OK(store.adoptSigner(*pkcs12, own));
        const auto after = readSharedFile(*m_connection, signerFileName(QStringLiteral("ada")));
        QVERIFY(before && after && *before != *after);
    }

    void shutsOutWhoIsRemovedWhileConnected()
    {
        const auto emil = admit(QStringLiteral("emil"), Role::Agent, {});
        QVERIFY_OK(emil);
        auto unlocked = unlock(m_north, QStringLiteral("emil"), phrase("emil"));
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, Instant::now);
        QVERIFY_OK(connection);
        PersonStore store(*m_connection, m_ada, Instant::now);
        const auto removed = store.remove(*emil);
        QVERIFY_OK(removed);
        QVERIFY(removed->isEmpty());

        QVERIFY_ERROR(actorOf(**connection, QStringLiteral("emil")), Error::Kind::Unavailable);
        QVERIFY((*connection)->isLost());
        const auto refused = unlock(m_north, QStringLiteral("emil"), phrase("emil"));
        QVERIFY_ERROR(refused, Error::Kind::WrongKey);
        QVERIFY(refused.error().message.contains(QStringLiteral("no longer belong")));
        QVERIFY_ERROR(connectTo(*unlocked, Connection::Mode::ReadOnly), Error::Kind::WrongKey);
        QCOMPARE(ask(QStringLiteral("SELECT count(*) FROM pg_roles WHERE rolname = 'north.emil'")),
                 QStringLiteral("0"));
        QVERIFY(!readSharedFile(*m_connection, signerFileName(QStringLiteral("emil"))));
        QVERIFY(!parseKeyFile(*readSharedFile(*m_connection, keyFileName))->personSlot(QStringLiteral("emil")));
        QVERIFY_ERROR(store.remove(m_ada.actor.id), Error::Kind::Refused);
    }

    void keepsTwoDesksOnOneServerApart()
    {
        const DeskLocation south = m_place->makeDatabase(QStringLiteral("south"));
        QVERIFY_OK(m_place->makeDesk(south));
        auto unlocked = unlock(south, QStringLiteral("ada"), SharedPlace::passphrase());
        QVERIFY_OK(unlocked);
        QVERIFY_OK(openDesk(*unlocked, Instant::now));
        QVERIFY(!(unlocked->loginPassword == m_ada.loginPassword));
        Unlocked strange = m_ada.copy();
        strange.location = south;
        QVERIFY_ERROR(connectTo(strange, Connection::Mode::ReadOnly), Error::Kind::WrongKey);
        const ServerLogin login = loginTo(south, QStringLiteral("north.ada"), m_ada.loginPassword.copy());
        const auto visitor = connectAs(login, Connection::Mode::ReadOnly);
        QVERIFY(!visitor || !readSharedFile(**visitor, keyFileName));
    }

    void givesANewPassphraseWithTheCodeAndTheSetUpRole()
    {
        QVERIFY_OK(admit(QStringLiteral("finn"), Role::Officer, {}));
        const auto code = readRecoveryCode(m_recoveryCode);
        QVERIFY_OK(code);
        const auto recover = [&](const Secret &with, const QString &name) {
            return recoverShared(m_north, SharedPlace::role(), with, name, phrase("found"), Instant::now);
        };
        QVERIFY_ERROR(recover(Secret::random(20), QStringLiteral("finn")), Error::Kind::WrongKey);
        QVERIFY_ERROR(recover(*code, QStringLiteral("nobody")), Error::Kind::Refused);
        QVERIFY_OK(recover(*code, QStringLiteral("finn")));
        QVERIFY_ERROR(unlock(m_north, QStringLiteral("finn"), phrase("finn")), Error::Kind::WrongKey);
        auto unlocked = unlock(m_north, QStringLiteral("finn"), phrase("found"));
        QVERIFY_OK(unlocked);
        QVERIFY_OK(openDesk(*unlocked, Instant::now));
    }

    void keepsItsServersNameOutOfPasswordsAndLogs()
    {
        QVERIFY(!m_place->server.log().contains(QStringLiteral("SCRAM-SHA-256$")));
        QVERIFY(!m_place->server.log().contains(QStringLiteral("correct horse")));
    }

    void refusesWhatOnlyAFolderHas() { QVERIFY_ERROR(rekey(m_ada, Instant::now), Error::Kind::Refused); }

private:
    void signIn()
    {
        auto unlocked = unlock(m_north, QStringLiteral("ada"), SharedPlace::passphrase());
        QVERIFY_OK(unlocked);
        auto connection = openDesk(*unlocked, Instant::now);
        QVERIFY_OK(connection);
        m_ada = std::move(*unlocked);
        m_connection = std::move(*connection);
    }
    static Secret phrase(const char *text) { return Secret::copyOf(QByteArrayView(text)); }
    Result<PersonId> admit(const QString &name, Role role, const QStringList &regions)
    {
        const Person person {.name = name, .fullName = name.toUpper(), .role = role, .regions = regions};
        return PersonStore(*m_connection, m_ada, Instant::now).add(person, Secret::copyOf(name.toUtf8()));
    }
    QString ask(const QString &sql) const { return m_place->server.access().run(QStringLiteral("north"), sql); }
    QString groupsOf(const QString &role) const
    {
        return ask(QStringLiteral("SELECT string_agg(CAST(roleid AS regrole)::text, ',') FROM pg_auth_members "
                                  "WHERE member = '\"%1\"'::regrole")
                       .arg(role))
            .remove(u'"');
    }

    std::unique_ptr<SharedPlace> m_place;
    DeskLocation m_north;
    QString m_recoveryCode;
    Unlocked m_ada;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestSharedDesk)
#include "tst_shareddesk.moc"
