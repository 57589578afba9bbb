// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpointstore.h"
#include "models/audit/commitment.h"
#include "models/audit/entry.h"
#include "models/audit/ledger.h"
#include "models/audit/logstore.h"
#include "models/audit/openingstore.h"
#include "models/audit/tlogproof.h"
#include "models/storage/transaction.h"
#include "tests/support/insider.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QTest>

#include <numeric>

using namespace Prefdesk;

namespace {

const QString origin = QStringLiteral("prefdesk.test/log/1");

LogKey logKey(char fill = 'k')
{
    return *LogKey::fromSeed(origin, Secret::copyOf(QByteArray(32, fill)));
}

Happening opened(qint64 customer)
{
    return {
        .action = Action::CustomerOpened, .customer = CustomerId {customer}, .before = {}, .after = {}, .reason = {}};
}

QList<Happening> signIns(int count)
{
    return QList<Happening>(count,
                            {.action = Action::SignedIn, .customer = {}, .before = {}, .after = {}, .reason = {}});
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private:
    Result<QList<qint64>> record(TestDesk &desk, const QList<Happening> &happenings)
    {
        auto transaction = Transaction::begin(desk.connection());
        if (!transaction)
            return transaction.error();
        const Result<qint64> first = LogStore(desk.connection()).size();
        if (!first)
            return first.error();
        const auto recorded = Ledger(desk.connection()).record(desk.actor(Role::Agent), desk.clock.now(), happenings);
        if (!recorded)
            return recorded.error();
        if (const Result<> committed = transaction->commit(); !committed)
            return committed.error();
        QList<qint64> indices(happenings.size());
        std::iota(indices.begin(), indices.end(), *first);
        return indices;
    }

    Entry entryAt(TestDesk &desk, qint64 index) { return *decodeEntry(*LogStore(desk.connection()).entry(index)); }

    qint64 count(TestDesk &desk, const QString &table)
    {
        return **desk.connection().first(QStringLiteral("SELECT count(*) FROM ") + table, {},
                                         [](const Row &row) { return row.integer(0); });
    }

private slots:
    void numbersEntriesFromZeroWithoutGaps()
    {
        TestDesk desk;

        QCOMPARE(*LogStore(desk.connection()).size(), 0);
        QCOMPARE(*record(desk, signIns(2)), QList<qint64>({0, 1}));
        QCOMPARE(*record(desk, signIns(1)), QList<qint64>({2}));
        QCOMPARE(*LogStore(desk.connection()).size(), 3);
        QCOMPARE(*record(desk, {}), QList<qint64>());
    }

    void forgetsEntriesOfATransactionThatIsRolledBack()
    {
        TestDesk desk;
        QVERIFY_OK(record(desk, {opened(7)}));
        {
            const auto transaction = Transaction::begin(desk.connection());
            QVERIFY_OK(transaction);
            QVERIFY_OK(
                Ledger(desk.connection()).record(desk.actor(Role::Agent), desk.clock.now(), {opened(7), opened(8)}));
        }

        QCOMPARE(*LogStore(desk.connection()).size(), 1);
        QCOMPARE(count(desk, QStringLiteral("ledger_entry")), 1);
        QCOMPARE(count(desk, QStringLiteral("subject")), 1);
    }

    void linksTheEntriesOfOneCustomer()
    {
        TestDesk desk;
        QVERIFY_OK(record(desk, {opened(7), opened(8), opened(7)}));
        QVERIFY_OK(record(desk, {opened(7)}));

        const Entry first = entryAt(desk, 0);
        const Entry second = entryAt(desk, 2);
        const Entry third = entryAt(desk, 3);

        QCOMPARE(first.subjectSeq, 1);
        QVERIFY(!first.previous);
        QCOMPARE(second.subject, first.subject);
        QCOMPARE(second.subjectSeq, 2);
        QVERIFY(second.previous == Hasher().leaf(*LogStore(desk.connection()).entry(0)));
        QCOMPARE(third.subjectSeq, 3);
        QVERIFY(third.previous == Hasher().leaf(*LogStore(desk.connection()).entry(2)));
        QVERIFY(entryAt(desk, 1).subject != first.subject);
        QCOMPARE(entryAt(desk, 1).subjectSeq, 1);
    }

    void keepsNoPersonalDataInTheEntry()
    {
        TestDesk desk;
        QVERIFY_OK(record(desk,
                          {{.action = Action::ChoiceRecorded,
                            .customer = CustomerId {7},
                            .before = {{QStringLiteral("state"), QStringLiteral("unknown")}},
                            .after = {{QStringLiteral("words"), QStringLiteral("Agnès Berger")}},
                            .reason = QStringLiteral("Berger asked")}}));

        const QByteArray bytes = *LogStore(desk.connection()).entry(0);
        QVERIFY(!bytes.contains("Berger"));
        QVERIFY(!bytes.contains("unknown"));

        const auto openings = OpeningStore(desk.connection()).of(0);
        QVERIFY_OK(openings);
        const Entry entry = entryAt(desk, 0);
        QCOMPARE(openings->size(), 4);
        QCOMPARE(entry.commitments.size(), 4);
        Hasher hasher;
        for (qsizetype at = 0; at < 4; ++at) {
            QCOMPARE(entry.commitments.at(at).label.toUtf8(), openings->at(at).label);
            QVERIFY(entry.commitments.at(at).hash == openings->at(at).commitment(hasher));
        }
        QCOMPARE(openings->at(0).value, QByteArray(R"({"words":"Agnès Berger"})"));
        QCOMPARE(openings->at(2).value, QByteArray("Berger asked"));
        QCOMPARE(openings->at(3).value, QByteArray("7"));
    }

    void refusesToChangeOrRemoveEntries()
    {
        TestDesk desk;
        QVERIFY_OK(record(desk, signIns(1)));

        QVERIFY(!desk.connection().run(QStringLiteral("UPDATE ledger_entry SET person = 9")));
        QVERIFY(!desk.connection().run(QStringLiteral("DELETE FROM ledger_entry")));
        QCOMPARE(count(desk, QStringLiteral("ledger_entry")), 1);
    }

    void refusesToRecordBehindADamagedHead()
    {
        TestDesk desk;
        QVERIFY_OK(record(desk, signIns(3)));
        unguard(desk.connection());
        QVERIFY_OK(desk.connection().run(QStringLiteral("UPDATE ledger_head SET size = 4")));

        QVERIFY_ERROR(record(desk, signIns(1)), Error::Kind::Damaged);

        QVERIFY_OK(desk.connection().run(QStringLiteral("DELETE FROM ledger_head")));
        QVERIFY_ERROR(record(desk, signIns(1)), Error::Kind::Damaged);
    }

    void provesEveryEntryAroundTileBorders()
    {
        TestDesk desk;
        Hasher hasher;
        Frontier frontier;
        QList<Hash> roots {frontier.root(hasher)};
        for (const int batch : {1, 254, 1, 1, 255, 88}) {
            const auto indices = record(desk, signIns(batch));
            QVERIFY_OK(indices);
            for (const qint64 index : *indices) {
                frontier.append(hasher, hasher.leaf(*LogStore(desk.connection()).entry(index)));
                roots.append(frontier.root(hasher));
            }
        }
        LogStore log(desk.connection());
        QCOMPARE(*log.size(), 600);

        for (const int size : {1, 2, 255, 256, 257, 300, 511, 512, 513, 600}) {
            QVERIFY(*log.root(size) == roots.at(size));
            for (const int index : {0, 1, 100, 254, 255, 256, 257, 510, 511, 512, 599}) {
                if (index >= size) {
                    QVERIFY_ERROR(log.inclusionProof(index, size), Error::Kind::Invalid);
                    continue;
                }
                const auto proof = log.inclusionProof(index, size);
                QVERIFY_OK(proof);
                QVERIFY(rootOfInclusion(index, size, hasher.leaf(*log.entry(index)), *proof) == roots.at(size));
            }
            for (int first = 0; first <= size; first += 7) {
                const auto proof = log.consistencyProof(first, size);
                QVERIFY_OK(proof);
                QVERIFY(isConsistent(first, roots.at(first), size, roots.at(size), *proof));
            }
        }
        QVERIFY_ERROR(log.root(601), Error::Kind::Invalid);
        QVERIFY_ERROR(log.consistencyProof(5, 601), Error::Kind::Invalid);
        QVERIFY_ERROR(log.consistencyProof(6, 5), Error::Kind::Invalid);
    }

    void storesTilesAtTheBordersOf256And65536()
    {
        TestDesk desk;
        const auto tiles = [&desk] {
            QStringList rows;
            const auto read = desk.connection().each(
                QStringLiteral("SELECT level, tile, length(hashes) FROM ledger_tile ORDER BY level, tile"), {},
                [&rows](const Row &row) {
                    rows.append(
                        QStringLiteral("%1/%2: %3").arg(row.integer(0)).arg(row.integer(1)).arg(row.integer(2) / 32));
                    return true;
                });
            return read ? rows : QStringList {read.error().detail};
        };

        QVERIFY_OK(record(desk, signIns(255)));
        QCOMPARE(tiles(), QStringList());
        QVERIFY_OK(record(desk, signIns(1)));
        QCOMPARE(tiles(), QStringList({QStringLiteral("1/0: 1")}));
        QVERIFY_OK(record(desk, signIns(65'536 - 257)));
        QCOMPARE(tiles(), QStringList({QStringLiteral("1/0: 255")}));
        QVERIFY_OK(record(desk, signIns(1)));
        QCOMPARE(tiles(), QStringList({QStringLiteral("1/0: 256"), QStringLiteral("2/0: 1")}));
        QVERIFY_OK(record(desk, signIns(300)));
        QCOMPARE(tiles(),
                 QStringList({QStringLiteral("1/0: 256"), QStringLiteral("1/1: 1"), QStringLiteral("2/0: 1")}));

        LogStore log(desk.connection());
        const Hash root = *log.root(65'836);
        for (const qint64 index : {qint64 {0}, qint64 {65'535}, qint64 {65'536}, qint64 {65'835}}) {
            const auto proof = log.inclusionProof(index, 65'836);
            QVERIFY_OK(proof);
            QVERIFY(rootOfInclusion(index, 65'836, Hasher().leaf(*log.entry(index)), *proof) == root);
        }
    }

    void signsWhatTheLogIsNow()
    {
        TestDesk desk;
        CheckpointStore checkpoints(desk.connection(), desk.clock.clock());
        QVERIFY_OK(record(desk, signIns(3)));

        const auto made = checkpoints.make(logKey());
        QVERIFY_OK(made);
        const auto checkpoint = openCheckpoint(made->note, logKey().verifier());
        QVERIFY_OK(checkpoint);
        QCOMPARE(checkpoint->size, 3);
        QVERIFY(checkpoint->root == *LogStore(desk.connection()).root(3));

        desk.clock.advanceSeconds(60);
        QCOMPARE(*checkpoints.make(logKey()), *made); // nothing was added
        QVERIFY_OK(record(desk, signIns(1)));
        QCOMPARE(checkpoints.make(logKey())->size, 4);
        QCOMPARE((*checkpoints.latest())->size, 4);
        QCOMPARE(count(desk, QStringLiteral("checkpoint")), 2);
    }

    void neverSignsTwoHistories()
    {
        TestDesk desk;
        TestDesk other;
        CheckpointStore checkpoints(desk.connection(), desk.clock.clock());
        QVERIFY_OK(record(desk, signIns(3)));
        QVERIFY_OK(record(other, signIns(3)));
        const auto foreign = CheckpointStore(other.connection(), other.clock.clock()).make(logKey());
        QVERIFY_OK(
            desk.connection().run(QStringLiteral("INSERT INTO checkpoint (size, note, made_at) VALUES (3, ?, 0)"),
                                  {QString::fromUtf8(foreign->note)}));

        QVERIFY_ERROR(checkpoints.make(logKey()), Error::Kind::Damaged);
    }

    void makesAProofThatNeedsNoDesk()
    {
        TestDesk desk;
        QVERIFY_OK(record(desk, signIns(300)));
        LogStore log(desk.connection());
        const auto checkpoint = CheckpointStore(desk.connection(), desk.clock.clock()).make(logKey());
        const QByteArray entry = *log.entry(123);
        const QByteArray text = TlogProof {123, *log.inclusionProof(123, 300), {}, checkpoint->note}.toText();

        const Result<TlogProof> proof = TlogProof::fromText(text);
        QVERIFY_OK(proof);
        QVERIFY_OK(proof->verify(entry, logKey().verifier()));
        QVERIFY_ERROR(proof->verify(*log.entry(124), logKey().verifier()), Error::Kind::Damaged);
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
