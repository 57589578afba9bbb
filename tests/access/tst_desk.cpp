// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/atomicfile.h"
#include "models/access/keyslots.h"
#include "models/access/policystore.h"
#include "models/access/recovery.h"
#include "models/access/recoverycode.h"
#include "models/access/rekey.h"
#include "models/storage/migrations.h"
#include "tests/support/hardship.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Prefdesk;

class TestDeskFolder final : public QObject
{
    Q_OBJECT

private slots:
    void makesADeskThatOpens()
    {
        const KeyedDesk desk;

        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, desk.clock.clock());

        QVERIFY_OK(connection);
        QCOMPARE(unlocked->actor.fullName, QStringLiteral("Ada Novak"));
        QCOMPARE(unlocked->actor.role, Role::Admin);
        QCOMPARE(
            actionsOf(**connection),
            QStringList({QStringLiteral("desk-created"), QStringLiteral("person-added"), QStringLiteral("signed-in")}));
        const auto policies = PolicyStore(**connection, unlocked->actor, desk.clock.clock()).policies();
        QVERIFY_OK(policies);
        QCOMPARE(*policies, Policies());
        QVERIFY(QFile::exists(desk.folder.signerFile(QStringLiteral("ada"))));
    }

    void takesTheNameOfItsLogFromTheKeyFileAlone()
    {
        const KeyedDesk desk;
        auto first = desk.unlocked();
        QVERIFY_OK(first);
        const auto connection = openDesk(*first, desk.clock.clock());
        QVERIFY_OK(connection);
        const QString stored
            = **(*connection)->first(QStringLiteral("SELECT log_origin FROM desk"), {}, [](const Row &row) {
                  return row.text(0);
              });
        QCOMPARE(first->logOrigin, stored);
        QVERIFY_OK((*connection)->run(QStringLiteral("UPDATE desk SET log_origin = 'prefdesk.local/log/other'")));

        auto again = desk.unlocked();
        QVERIFY_OK(again);
        const auto reopened = openDesk(*again, desk.clock.clock());

        QVERIFY_OK(reopened);
        QCOMPARE(again->logOrigin, stored);
    }

    void belongsToItsOwnerAlone()
    {
        const KeyedDesk desk;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        for (const QString &path : {desk.folder.path, desk.folder.databaseFile(), desk.folder.keyFile(),
                                    desk.folder.signerFile(QStringLiteral("ada"))})
            QVERIFY2((QFile::permissions(path) & others) == 0, qPrintable(path));
    }

    void leavesNothingWhenADeskCannotBeMade()
    {
        const QTemporaryDir place;
        const ManualClock clock;
        const QString folder = place.filePath(QStringLiteral("x.prefdesk"));

        QVERIFY_ERROR(createDesk({folder, QStringLiteral("X"), QStringLiteral("../ada"), QStringLiteral("Ada")},
                                 KeyedDesk::passphrase(), clock.clock()),
                      Error::Kind::Invalid);
        QVERIFY_ERROR(createDesk({folder, QStringLiteral("X"), QStringLiteral("ada"), QStringLiteral("Ada")}, Secret(),
                                 clock.clock()),
                      Error::Kind::Invalid);
        QVERIFY(QDir(place.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void leavesNothingWhenTheDiskIsFull()
    {
        const QTemporaryDir place;
        const ManualClock clock;
        const QString folder = place.filePath(QStringLiteral("x.prefdesk"));
        const FullDisk full(64 * 1024);

        const auto created = createDesk({folder, QStringLiteral("X"), QStringLiteral("ada"), QStringLiteral("Ada")},
                                        KeyedDesk::passphrase(), clock.clock());

        QVERIFY_ERROR(created, Error::Kind::Unavailable);
        QVERIFY2(created.error().message.contains(QStringLiteral("disk is full")), qPrintable(created.error().message));
        QVERIFY(QDir(place.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void neverReplacesAFolder()
    {
        const QTemporaryDir place;
        const ManualClock clock;
        QVERIFY_ERROR(createDesk({place.path(), QStringLiteral("X"), QStringLiteral("ada"), QStringLiteral("Ada")},
                                 KeyedDesk::passphrase(), clock.clock()),
                      Error::Kind::Unavailable);
    }

    void refusesAWrongPassphraseAndAStranger()
    {
        const KeyedDesk desk;
        QVERIFY_ERROR(unlock(desk.folder, QStringLiteral("ada"), Secret::copyOf(QByteArrayView("correct"))),
                      Error::Kind::WrongKey);
        QVERIFY_ERROR(unlock(desk.folder, QStringLiteral("eve"), KeyedDesk::passphrase()), Error::Kind::WrongKey);
    }

    void saysWhatIsMissing()
    {
        const KeyedDesk desk;
        QVERIFY_ERROR(
            unlock(DeskFolder {desk.place(QStringLiteral("none"))}, QStringLiteral("ada"), KeyedDesk::passphrase()),
            Error::Kind::Unavailable);
        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        QFile::remove(desk.folder.databaseFile());
        QVERIFY_ERROR(openDesk(*unlocked, desk.clock.clock()), Error::Kind::Unavailable);
        QFile::remove(desk.folder.keyFile());
        QVERIFY_ERROR(desk.unlocked(), Error::Kind::Unavailable);
    }

    void refusesAPlainDatabaseAndOneOfAnotherDesk()
    {
        const KeyedDesk desk;
        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        overwrite(desk.folder.databaseFile(), QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
        const auto plain = openDesk(*unlocked, desk.clock.clock());
        QVERIFY(!plain);
        QVERIFY(plain.error().kind != Error::Kind::WrongKey);

        overwrite(desk.folder.databaseFile(), QByteArray(8192, 'x'));
        QVERIFY_ERROR(openDesk(*unlocked, desk.clock.clock()), Error::Kind::Damaged);
    }

    void refusesADeskThatAStrangerPutInItsPlace()
    {
        const KeyedDesk desk;
        const KeyedDesk strange;
        const Unlocked stranger = strange.opened();
        auto file = readKeyFile(desk.folder.keyFile());
        QVERIFY_OK(file);
        DeskKeys keys;
        keys.database = stranger.databaseKey.copy();
        keys.log = stranger.logKey.copy();
        // Everybody's public keys stand in the file; no passphrase is needed to seal other keys to them.
        for (KeySlot &slot : file->entries) {
            slot.logPublicKey = logPublicKey(keys.log);
            seal(slot, keys);
        }
        const auto forged = keyFileBytes(*file, keys.database, keys.log);
        QVERIFY_OK(forged);
        overwrite(desk.folder.keyFile(), *forged);
        overwrite(desk.folder.databaseFile(), *readWhole(strange.folder.databaseFile()));

        QVERIFY_ERROR(desk.unlocked(), Error::Kind::WrongKey);
        QVERIFY_ERROR(unlockWithCode(desk.folder, *readRecoveryCode(desk.recoveryCode)), Error::Kind::WrongKey);
    }

    void refusesADatabaseThatNamesAnotherLog()
    {
        const KeyedDesk desk;
        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        {
            const auto connection = connectTo(*unlocked, Connection::Mode::ReadWrite);
            QVERIFY_OK(connection);
            QVERIFY_OK((*connection)->run(QStringLiteral("UPDATE desk SET log_public_key = zeroblob(32)")));
        }
        QVERIFY_ERROR(openDesk(*unlocked, desk.clock.clock()), Error::Kind::Damaged);
    }

    void refusesADeskOfANewerVersion()
    {
        const KeyedDesk desk;
        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        {
            const auto connection = connectTo(*unlocked, Connection::Mode::ReadWrite);
            QVERIFY_OK(connection);
            QVERIFY_OK((*connection)->run(QStringLiteral("PRAGMA user_version = %1").arg(newestSchemaVersion() + 1)));
        }
        QVERIFY_ERROR(openDesk(*unlocked, desk.clock.clock()), Error::Kind::Unavailable);
    }

    void letsTwoProgramsWorkAtOnce()
    {
        const KeyedDesk desk;
        auto first = desk.unlocked();
        auto second = desk.unlocked();
        QVERIFY_OK(first);
        QVERIFY_OK(second);

        QVERIFY_OK(openDesk(*first, desk.clock.clock()));
        QVERIFY_OK(openDesk(*second, desk.clock.clock()));
        QVERIFY_ERROR(rekey(*second, desk.clock.clock()), Error::Kind::Unavailable);
    }

    void givesANewPassphraseForTheRecoveryCode()
    {
        const KeyedDesk desk;
        const auto code = readRecoveryCode(desk.recoveryCode);
        QVERIFY_OK(code);
        const Secret fresh = Secret::copyOf(QByteArrayView("fresh start"));

        const auto recovered = recover(desk.folder, *code, QStringLiteral("ada"), fresh, desk.clock.clock());

        QVERIFY_OK(recovered);
        QCOMPARE(recovered->actor.name, QStringLiteral("ada"));
        const auto connection = connectTo(*recovered, Connection::Mode::ReadWrite);
        QVERIFY_OK(connection);
        QCOMPARE(actionsOf(**connection).mid(2),
                 QStringList({QStringLiteral("passphrase-changed"), QStringLiteral("signer-changed")}));
        QVERIFY_ERROR(desk.unlocked(), Error::Kind::WrongKey);
        QVERIFY_OK(unlock(desk.folder, QStringLiteral("ada"), fresh));
        QVERIFY_ERROR(recover(desk.folder, *code, QStringLiteral("eve"), fresh, desk.clock.clock()),
                      Error::Kind::Refused);
    }

    void keepsPoliciesAndRecordsTheirChange()
    {
        const KeyedDesk desk;
        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, desk.clock.clock());
        QVERIFY_OK(connection);
        PolicyStore store(**connection, unlocked->actor, desk.clock.clock());

        QVERIFY_OK(store.set({.coolingOff = false, .coolingOffHours = 48, .idleLockMinutes = 3}));
        QVERIFY_ERROR(store.set({.coolingOff = true, .coolingOffHours = 0, .idleLockMinutes = 3}),
                      Error::Kind::Invalid);
        QVERIFY_ERROR(store.set({.coolingOff = true, .coolingOffHours = 24, .idleLockMinutes = 0}),
                      Error::Kind::Invalid);

        QCOMPARE(store.policies()->idleLockMinutes, 3);
        QVERIFY(!store.policies()->coolingOff);
        QCOMPARE(actionsOf(**connection).last(), QStringLiteral("policy-changed"));
        Actor agent = unlocked->actor;
        agent.role = Role::Agent;
        QVERIFY_ERROR(PolicyStore(**connection, agent, desk.clock.clock()).set({}), Error::Kind::Refused);
    }

private:
    static void overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile::remove(path + QStringLiteral("-wal"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

QTEST_GUILESS_MAIN(TestDeskFolder)
#include "tst_desk.moc"
