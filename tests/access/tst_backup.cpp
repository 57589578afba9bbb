// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/atomicfile.h"
#include "models/access/backup.h"
#include "tests/support/hardship.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/plaintext.h"
#include "tests/support/resultcheck.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Prefdesk;

class TestBackup final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto unlocked = m_desk.unlocked();
        QVERIFY_OK(unlocked);
        m_unlocked = std::move(*unlocked);
        auto connection = openDesk(m_unlocked, m_desk.clock.clock());
        QVERIFY_OK(connection);
        m_connection = std::move(*connection);
        m_file = m_desk.place(QStringLiteral("desk.backup"));
        const auto made = backup(*m_connection, m_unlocked, m_file, m_desk.clock.clock());
        QVERIFY_OK(made);
        QCOMPARE(made->entries, 3);
        QCOMPARE(made->bytes, QFileInfo(m_file).size());
    }

    void comesBackWithEverythingAndAnEntryAboutIt()
    {
        const QString folder = m_desk.place(QStringLiteral("restored.prefdesk"));

        const auto restored = restore(order(m_file, folder), KeyedDesk::passphrase(), m_desk.clock.clock());

        QVERIFY_OK(restored);
        auto unlocked = unlock(*restored, QStringLiteral("ada"), KeyedDesk::passphrase());
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, m_desk.clock.clock());
        QVERIFY_OK(connection);
        QCOMPARE(actionsOf(**connection).mid(2),
                 QStringList({QStringLiteral("signed-in"), QStringLiteral("restored"), QStringLiteral("signed-in")}));
        QVERIFY(QFile::exists(restored->signerFile(QStringLiteral("ada"))));
    }

    void neverReplacesAFolder()
    {
        QVERIFY_ERROR(restore(order(m_file, m_desk.folder.path), KeyedDesk::passphrase(), m_desk.clock.clock()),
                      Error::Kind::Unavailable);
    }

    void wantsAPassphraseOfTheDesk()
    {
        const QString folder = m_desk.place(QStringLiteral("stolen.prefdesk"));
        QVERIFY_ERROR(restore(order(m_file, folder), Secret::copyOf(QByteArrayView("no")), m_desk.clock.clock()),
                      Error::Kind::WrongKey);
        QVERIFY(!QFile::exists(folder));
    }

    void isConsistentWhileOthersWrite()
    {
        std::atomic_bool done = false;
        std::atomic_int written = 0;
        std::thread writer([this, &done, &written] {
            const auto connection = connectTo(m_unlocked, Connection::Mode::ReadWrite);
            // Few enough to be over before the backup's own entry gives up waiting for its turn.
            while (connection && !done && written < 300) {
                const auto row = (*connection)
                                     ->run(QStringLiteral("INSERT INTO policy (name, value) VALUES (?, 'x')"),
                                           {QStringLiteral("noise %1").arg(written.load())});
                written += row ? 1 : 0;
            }
        });
        while (written < 20)
            std::this_thread::yield();

        const QString file = m_desk.place(QStringLiteral("busy.backup"));
        const auto made = backup(*m_connection, m_unlocked, file, m_desk.clock.clock());
        done = true;
        writer.join();

        QVERIFY_OK(made);
        QVERIFY(written > 20);
        QVERIFY_OK(restore(order(file, m_desk.place(QStringLiteral("busy.prefdesk"))), KeyedDesk::passphrase(),
                           m_desk.clock.clock()));
    }

    void refusesPlacesThatHarmTheDesk()
    {
        const auto into
            = [this](const QString &file) { return backup(*m_connection, m_unlocked, file, m_desk.clock.clock()); };
        QVERIFY_ERROR(into(m_desk.folder.databaseFile()), Error::Kind::Invalid);
        QVERIFY_ERROR(into(m_desk.folder.path + QStringLiteral("/signers/copy")), Error::Kind::Invalid);
        QVERIFY_ERROR(into(m_desk.place(QStringLiteral("nowhere/copy"))), Error::Kind::Invalid);
    }

    void publishesNoCopyThatIsNotRecorded()
    {
        const QString file = m_desk.place(QStringLiteral("unrecorded.backup"));
        // A row that points nowhere is found at the commit and not before.
        QVERIFY_OK(m_connection->run(QStringLiteral(
            "CREATE TABLE doomed (person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED)")));
        QVERIFY_OK(m_connection->run(QStringLiteral(
            "CREATE TRIGGER doom AFTER INSERT ON ledger_entry BEGIN INSERT INTO doomed VALUES (999); END")));

        const auto made = backup(*m_connection, m_unlocked, file, m_desk.clock.clock());

        QVERIFY_OK(m_connection->run(QStringLiteral("DROP TRIGGER doom")));
        QVERIFY_OK(m_connection->run(QStringLiteral("DROP TABLE doomed")));
        QVERIFY(!made);
        QVERIFY(!QFile::exists(file));
    }

    void leavesNothingBesideTheFile()
    {
        QVERIFY(
            QDir(QFileInfo(m_file).path())
                .entryList({QStringLiteral("*.partial"), QStringLiteral("*.backup.*")}, QDir::AllEntries | QDir::Hidden)
                .isEmpty());
    }

    void verifiesTheWholeLedgerOfTheCopy()
    {
        QList<double> shares;
        const CopyWatch watch {.checks = {}, .progress = [&](double share) { shares.append(share); }};
        QVERIFY_OK(backup(*m_connection, m_unlocked, m_desk.place(QStringLiteral("seen.backup")), m_desk.clock.clock(),
                          watch));
        QVERIFY(shares.size() > 2 && std::is_sorted(shares.cbegin(), shares.cend()));
        QCOMPARE(shares.last(), 1.0);
    }

    void refusesADeskWhoseHistoryWasChanged_data()
    {
        QTest::addColumn<QString>("change");

        QTest::newRow("entry") << QStringLiteral("UPDATE ledger_entry SET action = 'policy-changed' WHERE idx = 1");
        QTest::newRow("leaf") << QStringLiteral("UPDATE ledger_entry SET leaf = randomblob(32) WHERE idx = 0");
        QTest::newRow("value") << QStringLiteral("DELETE FROM opening WHERE idx = 0");
    }
    void refusesADeskWhoseHistoryWasChanged()
    {
        QFETCH(QString, change);
        const KeyedDesk desk;
        auto unlocked = desk.unlocked();
        QVERIFY_OK(unlocked);
        const auto connection = openDesk(*unlocked, desk.clock.clock());
        QVERIFY_OK(connection);
        const QString file = desk.place(QStringLiteral("good.backup"));
        QVERIFY_OK(backup(**connection, *unlocked, file, desk.clock.clock()));
        const qint64 size = QFileInfo(file).size();
        for (const QString &trigger : triggers(**connection))
            QVERIFY_OK((*connection)->run(QStringLiteral("DROP TRIGGER ") + trigger));
        QVERIFY_OK((*connection)->run(change));

        const auto made = backup(**connection, *unlocked, file, desk.clock.clock());

        QVERIFY_ERROR(made, Error::Kind::Damaged);
        QVERIFY2(made.error().message.contains(QStringLiteral("Verify the history")), qPrintable(made.error().message));
        QCOMPARE(QFileInfo(file).size(), size); // the good one stays
    }

    void leavesNothingWhenItIsStopped()
    {
        const QString file = m_desk.place(QStringLiteral("stopped.backup"));
        const CopyWatch watch {.checks = {}, .progress = [this](double) { m_connection->interrupt(); }};

        const auto made = backup(*m_connection, m_unlocked, file, m_desk.clock.clock(), watch);

        m_connection->resume();
        QVERIFY_ERROR(made, Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(file));
        leavesNothingBesideTheFile();
    }

    void leavesNoPlaintext()
    {
        const QByteArray words = "Zwiebelmarkt-4711";
        QVERIFY_OK(m_connection->run(QStringLiteral("INSERT OR REPLACE INTO policy (name, value) VALUES ('marker', ?)"),
                                     {QString::fromLatin1(words)}));
        QStringList found;
        const QString place = QFileInfo(m_file).path();
        const CopyWatch watch {.checks = {}, .progress = [&](double) { found += plaintextOf(words, place); }};

        QVERIFY_OK(backup(*m_connection, m_unlocked, m_desk.place(QStringLiteral("plain.backup")), m_desk.clock.clock(),
                          watch));

        QCOMPARE(found + plaintextOf(words, place), QStringList());
    }

    // desk.keys is such a file: an empty one would lock everybody out.
    void keepsASmallFileWhenTheDiskIsFull()
    {
        const QString file = m_desk.place(QStringLiteral("small"));
        QVERIFY_OK(writeAtomically(file, "before"));
        const FullDisk full(20);
        for (const Result<> &written :
             {writeAtomically(file, QByteArray(100, 'x')), writeOutput(file, {}, QByteArray(100, 'x'))}) {
            QVERIFY_ERROR(written, Error::Kind::Unavailable);
            QVERIFY(written.error().message.startsWith(QStringLiteral("The disk is full")));
        }
        QCOMPARE(*readWhole(file), QByteArray("before"));
    }

    void isForAdministrators()
    {
        Unlocked agent = m_unlocked.copy();
        agent.actor.role = Role::Agent;
        QVERIFY_ERROR(backup(*m_connection, agent, m_desk.place(QStringLiteral("x")), m_desk.clock.clock()),
                      Error::Kind::Refused);
    }

    void refusesEveryTruncation()
    {
        const QByteArray bytes = contents();
        QRandomGenerator random(1);
        QList<qsizetype> sizes {0, 1, 17, 18, 19, bytes.size() - 1, bytes.size() - 70};
        for (int count = 0; count < 20; ++count)
            sizes.append(random.bounded(static_cast<int>(bytes.size())));
        for (const qsizetype size : sizes)
            refuses(bytes.left(size));
        refuses(bytes + 'x');
    }

    void refusesDamageInEveryPart()
    {
        const QByteArray bytes = contents();
        QRandomGenerator random(2);
        QList<qsizetype> places {0,
                                 18,
                                 30,
                                 bytes.indexOf("part desk.keys") + 6,
                                 bytes.indexOf("part signers/") + 20,
                                 bytes.indexOf("prefdesk-keys/1") + 200,
                                 bytes.size() - 30,
                                 bytes.size() - 1};
        for (int count = 0; count < 20; ++count)
            places.append(random.bounded(static_cast<int>(bytes.size())));
        for (const qsizetype place : places) {
            QByteArray damaged = bytes;
            damaged[place] = static_cast<char>(damaged.at(place) ^ 0x10);
            refuses(damaged);
        }
    }

    void neverWritesOutsideTheNewFolder()
    {
        QByteArray bytes = contents();
        const QString folder = m_desk.place(QStringLiteral("outside.prefdesk"));
        const QString file = m_desk.place(QStringLiteral("outside.backup"));
        // The last line is right again, so that only the name is wrong.
        QVERIFY_OK(writeAtomically(file, sealedAgain(bytes)));
        QVERIFY_OK(restore(order(file, folder), KeyedDesk::passphrase(), m_desk.clock.clock()));

        refuses(sealedAgain(bytes.replace("part signers/ada.p12", "part ../../../ada.p1")));

        QVERIFY(!QFile::exists(QDir::cleanPath(folder + QStringLiteral("/../../../ada.p1"))));
    }

private:
    static QByteArray sealedAgain(const QByteArray &archive)
    {
        const QByteArray parts = archive.left(archive.lastIndexOf("end "));
        return parts + "end " + QCryptographicHash::hash(parts, QCryptographicHash::Sha256).toHex() + '\n';
    }
    static RestoreOrder order(const QString &file, const QString &folder)
    {
        return {.file = file, .folder = folder, .personName = QStringLiteral("ada")};
    }
    static QStringList triggers(Connection &connection)
    {
        const auto names = connection.list(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'trigger'"), {},
                                           [](const Row &row) { return row.text(0); });
        return names ? QStringList(*names) : QStringList();
    }
    QByteArray contents() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void refuses(const QByteArray &bytes) const
    {
        const QString damaged = m_desk.place(QStringLiteral("damaged.backup"));
        const QString folder = m_desk.place(QStringLiteral("damaged.prefdesk"));
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto restored = restore(order(damaged, folder), KeyedDesk::passphrase(), m_desk.clock.clock());
        QVERIFY(!restored);
        QVERIFY(restored.error().kind != Error::Kind::WrongKey);
        QVERIFY(!QFile::exists(folder));
    }

    KeyedDesk m_desk;
    Unlocked m_unlocked;
    std::unique_ptr<Connection> m_connection;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
