// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ledger.h"
#include "models/audit/verification.h"
#include "tests/audit/tamperings.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

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

    void verifiesAnEntryThatCommitsToEverything()
    {
        FilledDesk desk(0);
        const Happening happening {.action = Action::ChoiceCorrected,
                                   .customer = CustomerId {7},
                                   .before = {{QStringLiteral("state"), QStringLiteral("given")}},
                                   .after = {{QStringLiteral("state"), QStringLiteral("withdrawn")}},
                                   .reason = QStringLiteral("Heard wrongly")};
        auto transaction = Transaction::begin(desk.connection());
        QVERIFY_OK(transaction);
        QVERIFY_OK(Ledger(desk.connection()).record(desk.desk.actor(Role::Officer), desk.desk.clock.now(), happening));
        QVERIFY_OK(transaction->commit());

        QCOMPARE(desk.kinds(), QStringList());
    }

    void namesEachChange()
    {
        for (const Tampering &tampering : tamperings()) {
            FilledDesk desk;
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
        desk.tamper(QStringLiteral(
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

        desk.tamper(QStringLiteral("DELETE FROM checkpoint WHERE size = 300"));
        QCOMPARE(desk.kinds(), missing); // fewer than the last verification recorded

        FilledDesk other;
        const QByteArray handedOut = other.checkpoint();
        other.tamper(QStringLiteral("DELETE FROM checkpoint"));
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
        desk.tamper(QStringLiteral("UPDATE desk SET log_public_key = ?"), {logKey('x').verifier().publicKey});

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

        desk.tamper(QStringLiteral("UPDATE ledger_entry SET person = 4 WHERE idx = 620"));
        QCOMPARE(desk.kinds({.from = before->frontier}), QStringList({QStringLiteral("column")}));
        desk.tamper(QStringLiteral("UPDATE ledger_entry SET person = 1 WHERE idx = 620"));
        desk.tamper(QStringLiteral("UPDATE subject_head SET count = count + 1"));
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
        QCOMPARE(*LogStore(desk.connection()).size(), 4);
        QCOMPARE(desk.kinds(), QStringList());
    }

    void reportsADamagedLedgerThatTakesNoMoreEntries()
    {
        FilledDesk desk(3);
        desk.tamper(QStringLiteral("DELETE FROM ledger_head"));

        const auto report = verifyAndRecord(desk.connection(), desk.desk.actor(Role::Officer), desk.desk.clock.clock(),
                                            {}, ignoreProgress);

        QVERIFY_OK(report);
        QVERIFY(!report->ok);
    }

    void countsFindingsThatAreTooManyToList()
    {
        FilledDesk desk(4000);
        desk.tamper(QStringLiteral("UPDATE ledger_entry SET person = 77"));

        const auto report = desk.verify();

        QVERIFY_OK(report);
        QCOMPARE(report->findings.size(), 1001);
        QCOMPARE(report->findings.last(),
                 (Finding {QStringLiteral("more"), QStringLiteral("ledger"), {}, QStringLiteral("3000")}));
    }
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "tst_verification.moc"
