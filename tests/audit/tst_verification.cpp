// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "tests/audit/filleddesk.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

namespace {

struct Tampering
{
    const char *name;
    const char *kind;
    const char *where;
    std::function<void(FilledDesk &)> act;
};

std::function<void(FilledDesk &)> sql(const char *statement)
{
    return [statement](FilledDesk &desk) { desk.run(QString::fromLatin1(statement)); };
}

QList<Tampering> tamperings()
{
    return {
        {"recorded time", "column", "entry 10: recorded_at",
         sql("UPDATE ledger_entry SET recorded_at = 1 WHERE idx = 10")},
        {"action", "column", "entry 10: action", sql("UPDATE ledger_entry SET action = 'rekeyed' WHERE idx = 10")},
        {"person", "column", "entry 10: person", sql("UPDATE ledger_entry SET person = 4 WHERE idx = 10")},
        {"subject", "column", "entry 10: subject",
         sql("UPDATE ledger_entry SET subject = zeroblob(16) WHERE idx = 10")},
        {"subject removed", "column", "entry 10: subject",
         sql("UPDATE ledger_entry SET subject = NULL, subject_seq = NULL WHERE idx = 10")},
        {"subject added", "column", "entry 9: subject",
         sql("UPDATE ledger_entry SET subject = zeroblob(16) WHERE idx = 9")},
        {"subject number", "column", "entry 10: subject_seq",
         sql("UPDATE ledger_entry SET subject_seq = 99 WHERE idx = 10")},
        {"leaf", "leaf", "entry 10",
         [](FilledDesk &desk) {
             desk.flip(QStringLiteral("ledger_entry"), QStringLiteral("leaf"), QStringLiteral("idx = 10"), 5);
         }},
        {"entry removed from the middle", "entry-missing", "entry 10", sql("DELETE FROM ledger_entry WHERE idx = 10")},
        {"first entry removed", "entry-missing", "entry 0", sql("DELETE FROM ledger_entry WHERE idx = 0")},
        {"last entry removed", "size", "head", sql("DELETE FROM ledger_entry WHERE idx = 599")},
        {"entry exchanged for garbage", "entry-damaged", "entry 10",
         sql("UPDATE ledger_entry SET entry = x'00' WHERE idx = 10")},
        {"entry added", "size", "head",
         sql("INSERT INTO ledger_entry SELECT 600, entry, leaf, recorded_at, action, person, subject, subject_seq FROM "
             "ledger_entry WHERE idx = 599")},
        {"entry added below zero", "entry-added", "entry -1",
         [](FilledDesk &desk) {
             desk.run(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
             desk.run(QStringLiteral("INSERT INTO ledger_entry SELECT -1, entry, leaf, recorded_at, action, person, "
                                     "subject, subject_seq FROM ledger_entry WHERE idx = 599"));
         }},
        {"entry with an immense number", "entry-missing", "entry 600",
         sql("INSERT INTO ledger_entry SELECT 9000000000000000, entry, leaf, recorded_at, action, person, subject, "
             "subject_seq FROM ledger_entry WHERE idx = 599")},
        {"entry copied over another", "chain", "entry 11",
         sql("UPDATE ledger_entry SET (entry, leaf, recorded_at, action, person, subject, subject_seq) = (SELECT "
             "entry, leaf, recorded_at, action, person, subject, subject_seq FROM ledger_entry WHERE idx = 10) WHERE "
             "idx = 11")},
        {"size in the head", "size", "head", sql("UPDATE ledger_head SET size = 599")},
        {"head removed", "size", "head", sql("DELETE FROM ledger_head")},
        {"frontier", "frontier", "head",
         [](FilledDesk &desk) {
             desk.flip(QStringLiteral("ledger_head"), QStringLiteral("frontier"), QStringLiteral("id = 1"), 40);
         }},
        {"tile", "tile", "tile 1/0",
         [](FilledDesk &desk) {
             desk.flip(QStringLiteral("ledger_tile"), QStringLiteral("hashes"), QStringLiteral("tile = 0"), 33);
         }},
        {"tile removed", "tile", "tile 1/0", sql("DELETE FROM ledger_tile")},
        {"tile added", "tile", "tile 2/0", sql("INSERT INTO ledger_tile VALUES (2, 0, zeroblob(32))")},
        {"checkpoint's root", "checkpoint-signature", "checkpoint 300",
         sql("UPDATE checkpoint SET note = substr(note, 1, 40) || CASE substr(note, 41, 1) WHEN 'A' THEN 'B' ELSE 'A' "
             "END "
             "|| substr(note, 42) WHERE size = 300")},
        {"checkpoint of another size", "checkpoint-signature", "checkpoint 299",
         sql("UPDATE checkpoint SET size = 299 WHERE size = 300")},
        {"customer's count", "chain-end", nullptr,
         sql("UPDATE subject_head SET count = count + 1 WHERE pseudonym = (SELECT pseudonym FROM subject WHERE "
             "customer = 1)")},
        {"customer's last leaf", "chain-end", nullptr,
         sql("UPDATE subject_head SET last_leaf = zeroblob(32) WHERE pseudonym = (SELECT pseudonym FROM subject WHERE "
             "customer = 1)")},
        {"customer's last leaf of another size", "chain-end", nullptr,
         sql("UPDATE subject_head SET last_leaf = CAST(last_leaf || x'00' AS BLOB) WHERE pseudonym = (SELECT pseudonym "
             "FROM subject WHERE customer = 1)")},
        {"customer's end under a longer pseudonym", "chain-end", nullptr,
         sql("UPDATE subject_head SET pseudonym = CAST(pseudonym || x'00' AS BLOB) WHERE pseudonym = (SELECT pseudonym "
             "FROM subject WHERE customer = 1)")},
        {"digit moved from the customer to the pseudonym", "subject", nullptr,
         [](FilledDesk &desk) {
             desk.run(QStringLiteral("UPDATE subject SET pseudonym = CAST(pseudonym || x'31' AS BLOB), customer = 7 "
                                     "WHERE customer = 1"));
         }},
        {"customer's end removed", "chain-end", nullptr,
         sql("DELETE FROM subject_head WHERE pseudonym = (SELECT pseudonym FROM subject WHERE customer = 1)")},
        {"customer's end made up", "chain-end", nullptr,
         sql("INSERT INTO subject_head VALUES (zeroblob(16), 1, zeroblob(32))")},
        {"two customers exchanged", "subject", nullptr,
         [](FilledDesk &desk) {
             desk.run(QStringLiteral("UPDATE subject SET customer = -1 WHERE customer = 1"));
             desk.run(QStringLiteral("UPDATE subject SET customer = 1 WHERE customer = 2"));
             desk.run(QStringLiteral("UPDATE subject SET customer = 2 WHERE customer = -1"));
         }},
        {"customer forgotten with the values", "value-missing", nullptr,
         [](FilledDesk &desk) {
             desk.run(QStringLiteral("DELETE FROM commitment WHERE idx IN (SELECT idx FROM ledger_entry e JOIN subject "
                                     "s ON s.pseudonym = e.subject WHERE s.customer = 2)"));
             desk.run(QStringLiteral("DELETE FROM subject WHERE customer = 2"));
         }},
        {"customer forgotten", "subject", nullptr, sql("DELETE FROM subject WHERE customer = 1")},
        {"value", "value", "entry 10: after",
         sql("UPDATE commitment SET value = CAST('{\"state\":\"refused\"}' AS BLOB) WHERE idx = 10 AND label = "
             "'after'")},
        {"salt", "value", "entry 10: before",
         sql("UPDATE commitment SET salt = zeroblob(32) WHERE idx = 10 AND label = 'before'")},
        {"leaf and subject cut elsewhere", "leaf", "entry 10",
         sql("UPDATE ledger_entry SET leaf = substr(leaf, 1, 31), subject = CAST(substr(leaf, 32) || subject AS BLOB) "
             "WHERE idx = 10")},
        {"salt and label cut elsewhere", "value-missing", "entry 10: after",
         sql("UPDATE commitment SET salt = substr(salt, 1, 31), label = 'x' || label WHERE idx = 10 AND label = "
             "'after'")},
        {"no subject, but a number", "column", "entry 9: subject_seq",
         sql("UPDATE ledger_entry SET subject_seq = -1 WHERE idx = 9")},
        {"no subject, but empty", "column", "entry 9: subject",
         sql("UPDATE ledger_entry SET subject = x'' WHERE idx = 9")},
        {"label", "value-added", "entry 10: later",
         sql("UPDATE commitment SET label = 'later' WHERE idx = 10 AND label = 'after'")},
        {"value removed", "value-missing", "entry 10: after",
         sql("DELETE FROM commitment WHERE idx = 10 AND label = 'after'")},
        {"value added", "value-added", "entry 9: after",
         sql("INSERT INTO commitment VALUES (9, 'after', zeroblob(32), x'7b7d')")},
        {"value behind the end", "value-added", "entry 600: after",
         sql("INSERT INTO commitment VALUES (600, 'after', zeroblob(32), x'7b7d')")},
        {"the log's key", "checkpoint-signature", "checkpoint 300",
         sql("UPDATE desk SET log_public_key = zeroblob(32)")},
    };
}

} // namespace

class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingInAnUntouchedLedger()
    {
        FilledDesk desk;

        const auto report = desk.verify();

        QVERIFY_OK(report);
        QCOMPARE(report->findings, QList<Finding>());
        QVERIFY(report->ok);
        QCOMPARE(report->entries, 600);
        QVERIFY(report->anchoredBy.isEmpty());
        QVERIFY(conclusion(*report).contains(QStringLiteral("internally consistent")));
        QVERIFY(!conclusion(*report).contains(QStringLiteral("verified")));
    }

    void verifiesAnEmptyLedger()
    {
        FilledDesk desk(0);

        QCOMPARE(desk.kinds(), QStringList());
    }

    void namesEachChange()
    {
        for (const Tampering &tampering : tamperings()) {
            FilledDesk desk;
            desk.dropTriggers();
            tampering.act(desk);

            const auto report = desk.verify();

            QVERIFY_OK(report);
            QVERIFY2(!report->ok, tampering.name);
            bool isNamed = false;
            for (const Finding &finding : report->findings) {
                isNamed = isNamed
                    || (finding.kind == QLatin1String(tampering.kind)
                        && (!tampering.where || finding.where == QLatin1String(tampering.where)));
                QVERIFY2(label(finding) != label({QStringLiteral("?"), {}, {}, {}}), qPrintable(finding.kind));
            }
            QVERIFY2(isNamed,
                     qPrintable(QString::fromLatin1(tampering.name) + QStringLiteral(": ") + desk.kinds().join(u' ')));
        }
    }

    void noticesEveryByteOfAnEntry()
    {
        FilledDesk desk(12);
        desk.dropTriggers();
        const qsizetype size = LogStore(desk.connection()).entry(10)->size();
        for (qsizetype at = 0; at < size; ++at) {
            desk.flip(QStringLiteral("ledger_entry"), QStringLiteral("entry"), QStringLiteral("idx = 10"), at);
            QVERIFY2(desk.kinds().contains(QStringLiteral("leaf")), qPrintable(QString::number(at)));
            desk.flip(QStringLiteral("ledger_entry"), QStringLiteral("entry"), QStringLiteral("idx = 10"), at);
        }
        QCOMPARE(desk.kinds(), QStringList());
    }

    void seesARewriteOfEntryAndTreeByItsOwnCheckpoint()
    {
        FilledDesk desk;
        desk.dropTriggers();
        desk.run(QStringLiteral(
            "UPDATE ledger_entry SET entry = (SELECT entry FROM ledger_entry WHERE idx = 597) WHERE idx = 594"));
        desk.rebuildTree();

        QCOMPARE(desk.kinds(), QStringList({QStringLiteral("checkpoint-root")}));
    }

    void seesAWholeRewriteOnlyByACheckpointFromOutside()
    {
        FilledDesk desk;
        const QByteArray kept = desk.checkpoint();
        FilledDesk rewritten; // same key, other entries, everything recomputed and signed anew

        QCOMPARE(rewritten.kinds(), QStringList());
        QCOMPARE(rewritten.kinds({.anchors = {{Anchor::Source::Checkpoint, kept}}}),
                 QStringList({QStringLiteral("checkpoint-root")}));
        QCOMPARE(rewritten.kinds({.anchors = {{Anchor::Source::Witness, kept}}}),
                 QStringList({QStringLiteral("fork")}));
    }

    void seesACleanCutOfTheEndOnlyByACheckpointFromOutside()
    {
        FilledDesk desk(30);
        const QByteArray kept = desk.checkpoint();
        FilledDesk cut(20); // as if the last ten had never been

        QCOMPARE(cut.kinds(), QStringList());
        QCOMPARE(cut.kinds({.anchors = {{Anchor::Source::Checkpoint, kept}}}),
                 QStringList({QStringLiteral("checkpoint-size")}));
        QCOMPARE(cut.kinds({.anchors = {{Anchor::Source::Witness, kept}}}), QStringList({QStringLiteral("rollback")}));
    }

    void isVerifiedByAnAnchorThatHolds()
    {
        FilledDesk desk;
        const QByteArray kept = desk.checkpoint();
        desk.record(5);

        const auto report
            = desk.verify({.key = logKey().verifier(),
                           .anchors = {{Anchor::Source::Checkpoint, kept}, {Anchor::Source::Witness, kept}}});

        QVERIFY_OK(report);
        QVERIFY(report->ok);
        QCOMPARE(report->anchoredBy, QStringList({QStringLiteral("checkpoint"), QStringLiteral("witness")}));
        QCOMPARE(report->entries, 605);
        QCOMPARE(report->anchoredEntries, 600);
        QVERIFY2(conclusion(*report).contains(QStringLiteral("the first 600 are verified")),
                 qPrintable(conclusion(*report)));
        QVERIFY(conclusion(*report).contains(QStringLiteral("internally consistent")));

        const QByteArray newest = desk.checkpoint();
        const auto whole
            = desk.verify({.anchors = {{Anchor::Source::Checkpoint, kept}, {Anchor::Source::Witness, newest}}});
        QCOMPARE(whole->anchoredEntries, 605);
        QVERIFY(!conclusion(*whole).contains(QStringLiteral("internally")));
    }

    void noticesACheckpointThatIsNoLongerKept()
    {
        FilledDesk desk;
        const QByteArray kept = desk.checkpoint();
        const QStringList missing {QStringLiteral("checkpoint-missing")};
        QVERIFY_OK(verifyAndRecord(desk.connection(), desk.desk.actor(Role::Officer), desk.desk.clock.clock(), {},
                                   ignoreProgress));
        QCOMPARE(desk.kinds({.anchors = {{Anchor::Source::Checkpoint, kept}}}), QStringList());

        desk.run(QStringLiteral("DELETE FROM checkpoint WHERE size = 300"));
        QCOMPARE(desk.kinds(), missing); // fewer than the last verification recorded

        FilledDesk other;
        const QByteArray handedOut = other.checkpoint();
        other.run(QStringLiteral("DELETE FROM checkpoint"));
        QCOMPARE(other.kinds({.anchors = {{Anchor::Source::Checkpoint, handedOut}}}), missing);
    }

    void refusesAnAnchorOfAnotherKey()
    {
        FilledDesk desk;
        const QByteArray foreign
            = Checkpoint {origin, 600, *LogStore(desk.connection()).root(600)}.signedBy(logKey('x'));

        QCOMPARE(desk.kinds({.anchors = {{Anchor::Source::Checkpoint, foreign}}}),
                 QStringList({QStringLiteral("checkpoint-signature")}));
        QCOMPARE(desk.kinds({.anchors = {{Anchor::Source::Witness, "garbage"}}}),
                 QStringList({QStringLiteral("witness")}));
    }

    void trustsTheKeyFileMoreThanTheDesk()
    {
        FilledDesk desk;
        desk.run(QStringLiteral("UPDATE desk SET log_public_key = ?"), {logKey('x').verifier().publicKey});

        QCOMPARE(desk.kinds({.key = logKey().verifier()}), QStringList({QStringLiteral("key")}));
    }

    void goesOnWhereItEnded()
    {
        FilledDesk desk;
        const auto before = desk.verify();
        desk.record(40);

        const auto after = desk.verify({.from = before->frontier});
        QVERIFY_OK(after);
        QCOMPARE(after->findings, QList<Finding>());
        QCOMPARE(after->entries, 640);
        QVERIFY(after->frontier == desk.verify()->frontier);

        desk.dropTriggers();
        desk.run(QStringLiteral("UPDATE ledger_entry SET person = 4 WHERE idx = 620"));
        QCOMPARE(desk.kinds({.from = before->frontier}), QStringList({QStringLiteral("column")}));
        desk.run(QStringLiteral("UPDATE ledger_entry SET person = 1 WHERE idx = 620"));
        desk.run(QStringLiteral("UPDATE subject_head SET count = count + 1"));
        QCOMPARE(desk.kinds({.from = before->frontier}), QStringList({QStringLiteral("chain-end")}));
    }

    void runsFurtherChecks()
    {
        FilledDesk desk(12);
        const Finding wrong {QStringLiteral("preference"), QStringLiteral("customer 1"), QStringLiteral("given"),
                             QStringLiteral("refused")};
        QList<double> heard;
        const auto report = verify(desk.connection(), desk.desk.actor(Role::Officer), desk.desk.clock.clock(),
                                   {.checks = {[&](Connection &, const Progress &progress) -> Result<QList<Finding>> {
                                        progress(0.5);
                                        return QList<Finding> {wrong};
                                    }}},
                                   [&heard](double part) { heard.append(part); });

        QVERIFY_OK(report);
        QCOMPARE(report->findings, QList<Finding> {wrong});
        QVERIFY(std::is_sorted(heard.begin(), heard.end()));
        QCOMPARE(heard.last(), 1.0);
    }

    void stopsWhenItIsInterrupted()
    {
        FilledDesk desk(9000);
        const auto report = verify(desk.connection(), desk.desk.actor(Role::Officer), desk.desk.clock.clock(), {},
                                   [&desk](double) { desk.connection().interrupt(); });
        desk.connection().resume();

        QVERIFY_ERROR(report, Error::Kind::Cancelled);
        QCOMPARE(desk.kinds(), QStringList());
    }

    void needsTheRightToVerify()
    {
        FilledDesk desk(3);

        QVERIFY_ERROR(
            verify(desk.connection(), desk.desk.actor(Role::Agent), desk.desk.clock.clock(), {}, ignoreProgress),
            Error::Kind::Refused);
    }

    void recordsItsOutcomeInTheLedger()
    {
        FilledDesk desk(3);

        const auto report = verifyAndRecord(desk.connection(), desk.desk.actor(Role::Officer), desk.desk.clock.clock(),
                                            {}, ignoreProgress);

        QVERIFY_OK(report);
        QCOMPARE(report->entries, 3);
        QCOMPARE(*Ledger(desk.connection()).nextIndex(), 4);
        QCOMPARE(desk.kinds(), QStringList());
    }

    void reportsADamagedLedgerThatTakesNoMoreEntries()
    {
        FilledDesk desk(3);
        desk.run(QStringLiteral("DELETE FROM ledger_head"));

        const auto report = verifyAndRecord(desk.connection(), desk.desk.actor(Role::Officer), desk.desk.clock.clock(),
                                            {}, ignoreProgress);

        QVERIFY_OK(report);
        QVERIFY(!report->ok);
    }

    void countsFindingsThatAreTooManyToList()
    {
        FilledDesk desk(4000);
        desk.dropTriggers();
        desk.run(QStringLiteral("UPDATE ledger_entry SET person = 77"));

        const auto report = desk.verify();

        QVERIFY_OK(report);
        QCOMPARE(report->findings.size(), 1001);
        QCOMPARE(report->findings.last(),
                 (Finding {QStringLiteral("more"), QStringLiteral("ledger"), {}, QStringLiteral("3000")}));
    }
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "tst_verification.moc"
