// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/witness.h"
#include "tests/audit/filleddesk.h"
#include "tests/support/localonly.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

namespace {

QList<Happening> signIns(int count)
{
    return QList<Happening>(count, Happening {.action = Action::SignedIn});
}

Result<> record(TestDesk &desk, const QList<Happening> &happenings)
{
    auto transaction = Transaction::begin(desk.connection());
    if (!transaction)
        return transaction.error();
    const auto indices = Ledger(desk.connection()).record(desk.actor(Role::Agent), desk.clock.now(), happenings);
    return indices ? transaction->commit() : Result<>(indices.error());
}

} // namespace

class WitnessTest : public QObject
{
    Q_OBJECT

private slots:
    void remembersWhatItAccepted()
    {
        TestDesk desk;
        QTemporaryDir folder;
        const Witness witness(folder.filePath(QStringLiteral("witness")));
        CheckpointStore checkpoints(desk.connection(), desk.clock.clock());
        const VerifierKey key = logKey().verifier();

        for (int round = 0; round < 3; ++round) {
            QVERIFY_OK(record(desk, signIns(5)));
            const auto checkpoint = checkpoints.make(logKey());
            QCOMPARE(*witness.accept(desk.connection(), checkpoint->note, key), QList<Finding>());
            QCOMPARE(*witness.remembered(key), std::optional(checkpoint->note));
        }
        QVERIFY_OK(record(desk, signIns(5)));
        QCOMPARE(*witness.compare(desk.connection(), key), QList<Finding>());
    }

    void refusesALogThatWasSetBack()
    {
        TestDesk desk;
        TestDesk older;
        QTemporaryDir folder;
        const Witness witness(folder.path());
        const VerifierKey key = logKey().verifier();
        QVERIFY_OK(record(desk, signIns(5)));
        QVERIFY_OK(record(older, signIns(3)));
        const auto seen = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey());
        QCOMPARE(witness.accept(desk.connection(), seen->note, key)->size(), 0);
        const auto setBack = CheckpointStore(older.connection(), older.clock.clock()).make(logKey());

        const auto findings = witness.accept(older.connection(), setBack->note, key);

        QVERIFY_OK(findings);
        QCOMPARE(findings->size(), 1);
        QCOMPARE(findings->first().kind, QStringLiteral("rollback"));
        QCOMPARE(witness.compare(older.connection(), key)->first().kind, QStringLiteral("rollback"));
        QCOMPARE(*witness.remembered(key), std::optional(seen->note));

        const auto beside = witness.acceptRestored(older.connection(), setBack->note, key);
        QVERIFY_OK(beside);
        QVERIFY(!*beside); // the desk that it knows is still there
        QCOMPARE(*witness.remembered(key), std::optional(seen->note));
    }

    void acceptsARestoredDeskInThePlaceOfTheOneItKnew()
    {
        LOCAL_DESK_ONLY();
        TestDesk desk;
        TestDesk older;
        QTemporaryDir folder;
        const Witness witness(folder.path());
        const VerifierKey key = logKey().verifier();
        QVERIFY_OK(record(desk, signIns(5)));
        QVERIFY_OK(record(older, signIns(3)));
        const auto seen = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey());
        QCOMPARE(witness.accept(desk.connection(), seen->note, key)->size(), 0);
        const auto setBack = CheckpointStore(older.connection(), older.clock.clock()).make(logKey());

        QVERIFY(QFile::rename(desk.file(), desk.file() + QStringLiteral(".away")));
        const auto instead = witness.acceptRestored(older.connection(), setBack->note, key);
        QVERIFY(QFile::rename(desk.file() + QStringLiteral(".away"), desk.file()));
        QVERIFY_OK(instead);
        QVERIFY(*instead);
        QCOMPARE(*witness.compare(older.connection(), key), QList<Finding>());
    }

    void neverGoesBackToASmallerLog()
    {
        TestDesk desk;
        QTemporaryDir folder;
        const Witness witness(folder.path());
        const VerifierKey key = logKey().verifier();
        CheckpointStore checkpoints(desk.connection(), desk.clock.clock());
        QVERIFY_OK(record(desk, signIns(3)));
        const auto early = checkpoints.make(logKey());
        QVERIFY_OK(record(desk, signIns(3)));
        const auto late = checkpoints.make(logKey());

        QCOMPARE(*witness.accept(desk.connection(), late->note, key), QList<Finding>());
        QCOMPARE(*witness.accept(desk.connection(), early->note, key), QList<Finding>());

        QCOMPARE(*witness.remembered(key), std::optional(late->note));
    }

    void knowsALogByItsKeyWhateverItsName()
    {
        TestDesk desk;
        TestDesk older;
        QTemporaryDir folder;
        const Witness witness(folder.path());
        QVERIFY_OK(record(desk, signIns(5)));
        QVERIFY_OK(record(older, signIns(3)));
        const auto seen = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey());
        QVERIFY_OK(witness.accept(desk.connection(), seen->note, logKey().verifier()));
        const LogKey renamed
            = *LogKey::fromSeed(QStringLiteral("prefdesk.test/log/2"), Secret::copyOf(QByteArray(32, 'k')));

        QCOMPARE(witness.compare(older.connection(), renamed.verifier())->size(), 1);
        const auto other = witness.compare(older.connection(), logKey('x').verifier());
        QCOMPARE(other->first().kind, QStringLiteral("key"));
        const auto note = CheckpointStore(older.connection(), older.clock.clock()).make(logKey('x'));
        QCOMPARE(witness.accept(older.connection(), note->note, logKey('x').verifier())->first().kind,
                 QStringLiteral("key"));
    }

    void refusesALogThatWasRewritten()
    {
        TestDesk desk;
        TestDesk rewritten;
        QTemporaryDir folder;
        const Witness witness(folder.path());
        const VerifierKey key = logKey().verifier();
        QVERIFY_OK(record(desk, signIns(5)));
        QVERIFY_OK(record(rewritten, signIns(9)));
        const auto seen = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey());
        QCOMPARE(witness.accept(desk.connection(), seen->note, key)->size(), 0);
        const auto forged = CheckpointStore(rewritten.connection(), rewritten.clock.clock()).make(logKey());

        const auto findings = witness.accept(rewritten.connection(), forged->note, key);

        QVERIFY_OK(findings);
        QCOMPARE(findings->first().kind, QStringLiteral("fork"));
        QCOMPARE(*witness.remembered(key), std::optional(seen->note));
    }

    void saysWhenItsMemoryIsDamaged()
    {
        TestDesk desk;
        QTemporaryDir folder;
        const Witness witness(folder.path());
        QVERIFY_OK(record(desk, signIns(5)));
        const auto seen = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey('x'));
        QVERIFY_OK(witness.accept(desk.connection(), seen->note, logKey('x').verifier()));
        QFile memory(folder.filePath(QString::fromLatin1(logKey().verifier().publicKey.toHex())));
        QVERIFY(QFile::rename(folder.filePath(QString::fromLatin1(logKey('x').verifier().publicKey.toHex())),
                              memory.fileName()));

        const auto findings = witness.compare(desk.connection(), logKey().verifier());

        QVERIFY_OK(findings);
        QCOMPARE(findings->first().kind, QStringLiteral("witness"));
    }

    void saysWhenItCannotRemember()
    {
        TestDesk desk;
        const Witness witness(QStringLiteral("/proc/no-such-place"));
        QVERIFY_OK(record(desk, signIns(1)));
        const auto made = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey());

        QVERIFY_ERROR(witness.accept(desk.connection(), made->note, logKey().verifier()), Error::Kind::Unavailable);
    }
};

QTEST_GUILESS_MAIN(WitnessTest)
#include "tst_witness.moc"
