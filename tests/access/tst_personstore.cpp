// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/atomicfile.h"
#include "models/access/credentialstore.h"
#include "models/access/deskchange.h"
#include "models/access/keyfile.h"
#include "models/access/personstore.h"
#include "models/access/recoverycode.h"
#include "models/access/rekey.h"
#include "models/access/signerfile.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"

#include <QFile>
#include <QMap>

using namespace Prefdesk;

class TestPersonStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<KeyedDesk>();
        auto unlocked = m_desk->unlocked();
        QVERIFY_OK(unlocked);
        m_unlocked = std::move(*unlocked);
        auto connection = openDesk(m_unlocked, m_desk->clock.clock());
        QVERIFY_OK(connection);
        m_connection = std::move(*connection);
    }

    void letsAnAddedPersonIn()
    {
        QVERIFY_OK(add(QStringLiteral("bob"), Role::Agent));

        auto bob = unlockAs(QStringLiteral("bob"), "battery");
        QVERIFY_OK(bob);
        QVERIFY_OK(openDesk(*bob, m_desk->clock.clock()));
        QCOMPARE(bob->actor.role, Role::Agent);
        QCOMPARE(bob->actor.regions, QStringList({QStringLiteral("DE"), QStringLiteral("FR")}));
        QVERIFY(QFile::exists(m_desk->folder.signerFile(QStringLiteral("bob"))));
        QVERIFY(!(bob->signerPassphrase == m_unlocked.signerPassphrase));
        QCOMPARE(store().persons()->size(), 2);
    }

    void refusesNamesThatCannotBe()
    {
        QVERIFY_ERROR(add(QStringLiteral("ada"), Role::Agent), Error::Kind::Invalid);
        QVERIFY_ERROR(add(QStringLiteral("../bob"), Role::Agent), Error::Kind::Invalid);
        QVERIFY_ERROR(add(QStringLiteral("Bob"), Role::Agent), Error::Kind::Invalid);
        QVERIFY_ERROR(add(QString(), Role::Agent), Error::Kind::Invalid);
        QVERIFY(!readKeyFile(m_desk->folder.keyFile())->personSlot(QStringLiteral("bob")));
    }

    void refusesEverybodyButAdministrators()
    {
        m_unlocked.actor.role = Role::Officer;
        QVERIFY_ERROR(add(QStringLiteral("bob"), Role::Agent), Error::Kind::Refused);
        QVERIFY_ERROR(store().remove(PersonId {1}), Error::Kind::Refused);
        QVERIFY_ERROR(store().changeRole(PersonId {1}, Role::Agent, {}), Error::Kind::Refused);
        QVERIFY_ERROR(credentials().renewRecoveryCode(), Error::Kind::Refused);
        QVERIFY_ERROR(rekey(m_unlocked, m_desk->clock.clock()), Error::Kind::Refused);
    }

    void locksARemovedPersonOutForGood()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Agent);
        QVERIFY_OK(bob);
        auto before = unlockAs(QStringLiteral("bob"), "battery");
        QVERIFY_OK(before);
        const Secret oldKey = before->databaseKey.copy();
        before = unlockAs(QStringLiteral("nobody"), ""); // gives the lock back

        auto nextKey = store().remove(*bob);
        QVERIFY_OK(nextKey);
        QCOMPARE(lastAction(), QStringLiteral("person-removed"));
        m_connection.reset();
        auto renewed = finishRekey(m_unlocked, *nextKey);
        QVERIFY_OK(renewed);
        m_unlocked = std::move(*renewed);

        QVERIFY_ERROR(unlockAs(QStringLiteral("bob"), "battery"), Error::Kind::WrongKey);
        QVERIFY_ERROR(SqlCipherConnection::open(m_desk->folder.databaseFile(), oldKey, Connection::Mode::ReadOnly),
                      Error::Kind::WrongKey);
        const auto connection = connectTo(m_unlocked, Connection::Mode::ReadWrite);
        QVERIFY_OK(connection);
        const auto persons = PersonStore(**connection, m_unlocked, m_desk->clock.clock()).persons();
        QVERIFY_OK(persons);
        QVERIFY(persons->last().removedAt.has_value());
        QVERIFY_ERROR(actorOf(**connection, QStringLiteral("bob")), Error::Kind::Refused);
    }

    void locksARemovedPersonOutEvenWhenTheProgramEndsBeforeTheRekey()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Agent);
        QVERIFY_OK(bob);
        QVERIFY_OK(store().remove(*bob));
        m_connection.reset();
        m_unlocked = {};

        QVERIFY_ERROR(unlockAs(QStringLiteral("bob"), "battery"), Error::Kind::WrongKey);
        QVERIFY_OK(m_desk->unlocked());
        QVERIFY(!readKeyFile(m_desk->folder.keyFile())->isRekeying());
    }

    void keepsOneselfAndTheLastAdministrator()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Admin);
        QVERIFY_OK(bob);
        QVERIFY_ERROR(store().remove(m_unlocked.actor.id), Error::Kind::Refused);
        QVERIFY_OK(store().changeRole(*bob, Role::Officer, {}));
        QCOMPARE(lastAction(), QStringLiteral("person-changed"));
        QVERIFY_ERROR(store().changeRole(m_unlocked.actor.id, Role::Agent, {}), Error::Kind::Refused);
    }

    void removesNobodyWhileAnotherProgramHasTheDeskOpen()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Agent);
        QVERIFY_OK(bob);
        const auto other = m_desk->unlocked();
        QVERIFY_OK(other);

        QVERIFY_ERROR(store().remove(*bob), Error::Kind::Unavailable);
        QVERIFY(!store().persons()->last().removedAt);
    }

    void changesOnesOwnPassphrase()
    {
        const Secret fresh = Secret::copyOf(QByteArrayView("fresh"));
        QVERIFY_ERROR(credentials().changePassphrase(fresh, fresh), Error::Kind::WrongKey);

        QVERIFY_OK(credentials().changePassphrase(KeyedDesk::passphrase(), fresh));

        QCOMPARE(lastAction(), QStringLiteral("passphrase-changed"));
        QVERIFY_ERROR(m_desk->unlocked(), Error::Kind::WrongKey);
        const auto again = unlock(m_desk->folder, QStringLiteral("ada"), fresh);
        QVERIFY_OK(again);
        QVERIFY(again->signerPassphrase == m_unlocked.signerPassphrase);
    }

    void signsWithAnOwnCertificateFromThenOn()
    {
        const Secret own = Secret::copyOf(QByteArrayView("mine"));
        const auto pkcs12
            = makeSigner(QStringLiteral("Ada of a trust service"), QStringLiteral("CA"), own, m_desk->clock.now());
        QVERIFY_OK(pkcs12);
        QVERIFY_ERROR(credentials().adoptSigner(*pkcs12, KeyedDesk::passphrase()), Error::Kind::WrongKey);

        QVERIFY_OK(credentials().adoptSigner(*pkcs12, own));

        QCOMPARE(lastAction(), QStringLiteral("signer-changed"));
        QFile kept(m_desk->folder.signerFile(QStringLiteral("ada")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY_OK(adoptedSigner(kept.readAll(), m_unlocked.signerPassphrase, own, m_desk->clock.now()));
        m_unlocked.actor.role = Role::Agent;
        QVERIFY_ERROR(credentials().adoptSigner(*pkcs12, own), Error::Kind::Refused);
    }

    void replacesTheRecoveryCode()
    {
        const auto fresh = credentials().renewRecoveryCode();
        QVERIFY_OK(fresh);

        QVERIFY_ERROR(unlockWithCode(m_desk->folder, *readRecoveryCode(m_desk->recoveryCode)), Error::Kind::WrongKey);
        QVERIFY_OK(unlockWithCode(m_desk->folder, *readRecoveryCode(*fresh)));
    }

    void changesNothingWhenTheCommitFails()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Agent);
        QVERIFY_OK(bob);
        const QMap<QString, QByteArray> before = files();
        letCommitsFail(true);

        QVERIFY(!credentials().changePassphrase(KeyedDesk::passphrase(), Secret::copyOf(QByteArrayView("fresh"))));
        QVERIFY(!credentials().renewRecoveryCode());
        QVERIFY(!add(QStringLiteral("eve"), Role::Agent));
        QVERIFY(!store().remove(*bob));
        const Secret own = Secret::copyOf(QByteArrayView("mine"));
        const auto pkcs12 = makeSigner(QStringLiteral("Ada"), QStringLiteral("CA"), own, m_desk->clock.now());
        QVERIFY_OK(pkcs12);
        QVERIFY(!credentials().adoptSigner(*pkcs12, own));

        letCommitsFail(false);
        QVERIFY(files() == before);
        QVERIFY_ERROR(unlockAs(QStringLiteral("ada"), "fresh"), Error::Kind::WrongKey);
        QVERIFY_OK(m_desk->unlocked()); // only possible as remove() has given the lock back
        QVERIFY_OK(unlockAs(QStringLiteral("bob"), "battery"));
        QVERIFY(!hasUnsettledFiles(m_desk->folder));
        QVERIFY(files() == before);
        QVERIFY_OK(store().remove(*bob));
    }

    void saysTheSameInFileAndDatabaseWhenKilledAfterTheCommit()
    {
        const QMap<QString, QByteArray> before = files();
        QVERIFY_OK(credentials().changePassphrase(KeyedDesk::passphrase(), Secret::copyOf(QByteArrayView("fresh"))));
        const Secret own = Secret::copyOf(QByteArrayView("mine"));
        const auto pkcs12 = makeSigner(QStringLiteral("Ada"), QStringLiteral("CA"), own, m_desk->clock.now());
        QVERIFY_OK(pkcs12);
        QVERIFY_OK(credentials().adoptSigner(*pkcs12, own));
        const QMap<QString, QByteArray> after = files();
        for (const QString &file : before.keys()) {
            QVERIFY(before.value(file) != after.value(file));
            QVERIFY(QFile::rename(file, file + QStringLiteral(".next")));
            QVERIFY_OK(writeAtomically(file, before.value(file)));
        }

        QVERIFY_ERROR(m_desk->unlocked(), Error::Kind::WrongKey);
        QVERIFY(files() == after);
        for (const QString &file : before.keys()) {
            QVERIFY(QFile::rename(file, file + QStringLiteral(".next")));
            QVERIFY_OK(writeAtomically(file, before.value(file)));
        }
        QVERIFY_OK(unlockAs(QStringLiteral("ada"), "fresh"));
        QVERIFY(files() == after);
        QVERIFY(!hasUnsettledFiles(m_desk->folder));
    }

    void sealsNothingToAPersonWhileARekeyIsAnnounced()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Agent);
        QVERIFY_OK(bob);
        QVERIFY_OK(store().remove(*bob));

        QVERIFY_ERROR(credentials().renewRecoveryCode(), Error::Kind::Conflict);
        QVERIFY_ERROR(add(QStringLiteral("eve"), Role::Agent), Error::Kind::Conflict);
        QVERIFY_ERROR(credentials().changePassphrase(KeyedDesk::passphrase(), KeyedDesk::passphrase()),
                      Error::Kind::Conflict);

        m_connection.reset();
        m_unlocked = {};
        QVERIFY_OK(m_desk->unlocked());
    }

    void refusesWhatAPersonWasAllowedWhenTheySignedIn()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Admin);
        QVERIFY_OK(bob);
        auto open = unlockAs(QStringLiteral("bob"), "battery");
        QVERIFY_OK(open);
        const auto connection = openDesk(*open, m_desk->clock.clock());
        QVERIFY_OK(connection);
        PersonStore bobs(**connection, *open, m_desk->clock.clock());
        CredentialStore bobsOwn(**connection, *open, m_desk->clock.clock());
        QVERIFY_OK(bobsOwn.renewRecoveryCode());

        QVERIFY_OK(store().changeRole(*bob, Role::Admin, {QStringLiteral("DE")}));
        QVERIFY_ERROR(bobsOwn.renewRecoveryCode(), Error::Kind::Refused);
        QVERIFY_OK(store().changeRole(*bob, Role::Officer, {QStringLiteral("DE"), QStringLiteral("FR")}));
        QVERIFY_ERROR(bobs.changeRole(*bob, Role::Admin, {QStringLiteral("DE")}), Error::Kind::Refused);

        QCOMPARE(store().persons()->last().role, Role::Officer);
        open->actor.role = Role::Officer;
        QVERIFY_OK(bobsOwn.changePassphrase(Secret::copyOf(QByteArrayView("battery")), KeyedDesk::passphrase()));
    }

    void keepsOthersOutFromTheRemovalToTheRekey()
    {
        const auto bob = add(QStringLiteral("bob"), Role::Agent);
        QVERIFY_OK(bob);
        QVERIFY_OK(store().remove(*bob));
        QVERIFY_ERROR(m_desk->unlocked(), Error::Kind::Unavailable);
    }

private:
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> files;
        for (const QString &file : {m_desk->folder.keyFile(), m_desk->folder.signerFile(QStringLiteral("ada"))})
            files.insert(file, *readWhole(file));
        return files;
    }
    /// A row that points nowhere is found at the commit and not before.
    void letCommitsFail(bool fail)
    {
        QVERIFY_OK(m_connection->run(QStringLiteral("CREATE TABLE IF NOT EXISTS doomed (person INTEGER REFERENCES "
                                                    "person (id) DEFERRABLE INITIALLY DEFERRED)")));
        QVERIFY_OK(m_connection->run(
            fail ? QStringLiteral("CREATE TRIGGER doom AFTER INSERT ON ledger_entry BEGIN INSERT INTO doomed VALUES "
                                  "(999); END")
                 : QStringLiteral("DROP TRIGGER doom")));
    }
    PersonStore store() { return PersonStore(*m_connection, m_unlocked, m_desk->clock.clock()); }
    CredentialStore credentials() { return {*m_connection, m_unlocked, m_desk->clock.clock()}; }
    Result<PersonId> add(const QString &name, Role role)
    {
        return store().add({.name = name,
                            .fullName = QStringLiteral("Bob Berger"),
                            .role = role,
                            .regions = {QStringLiteral("DE"), QStringLiteral("FR")}},
                           Secret::copyOf(QByteArrayView("battery")));
    }
    Result<Unlocked> unlockAs(const QString &name, const char *passphrase) const
    {
        return unlock(m_desk->folder, name, Secret::copyOf(QByteArrayView(passphrase)));
    }
    QString lastAction()
    {
        const auto action
            = m_connection->first(QStringLiteral("SELECT action FROM ledger_entry ORDER BY idx DESC LIMIT 1"), {},
                                  [](const Row &row) { return row.text(0); });
        return action ? action->value_or(QString()) : QString();
    }

    std::unique_ptr<KeyedDesk> m_desk;
    Unlocked m_unlocked;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestPersonStore)
#include "tst_personstore.moc"
