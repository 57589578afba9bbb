// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpointstore.h"
#include "models/reports/evidencestore.h"
#include "models/reports/pdfattachment.h"
#include "models/reports/pdfincrement.h"
#include "models/storage/transaction.h"
#include "tests/reports/signedreport.h"
#include "tests/support/resultcheck.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Prefdesk;

class TestReportVerifier final : public QObject, private SignedReport
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        sign();
        QVERIFY(m_evidence.entries.size() >= 4);
    }

    void acceptsAnUnchangedReport()
    {
        const ReportVerdict verdict = verified(m_report);
        QCOMPARE(words(verdict), QStringList());
        QVERIFY(verdict.isOk());
        QCOMPARE(verdict.signerName(), QStringLiteral("Zoë Officer"));
        QVERIFY(verdict.summary().contains(QStringLiteral("internally consistent")));
        QVERIFY(verdict.anchoredBy.isEmpty());
        QCOMPARE(verdict.evidence->subject->number, QStringLiteral("100000"));
        QCOMPARE(verdict.hiddenValues, 0);
        QVERIFY(!verdict.proves().isEmpty());
        QVERIFY(!verdict.doesNotProve().isEmpty());
    }

    void evidenceComesBackAsItWas()
    {
        const Result<Evidence> read = evidenceFromJson(toJson(m_evidence));
        QVERIFY_OK(read);
        QCOMPARE(*read, m_evidence);
    }

    void aHundredFlippedBitsAreAllRefused()
    {
        const qsizetype gap = m_report.indexOf("/Contents <") + 10;
        const qsizetype gapEnd = gap + 2 + 2 * signatureRoom;
        QRandomGenerator random(100);
        for (int done = 0; done < 100;) {
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(m_report.size())));
            if (at >= gap && at < gapEnd)
                continue;
            QByteArray changed = m_report;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << random.bounded(8)));
            QVERIFY2(!verified(changed).isOk(), qPrintable(QString::number(at)));
            ++done;
        }
    }

    void everyPrefixIsRefused()
    {
        for (qsizetype size = 0; size < m_report.size(); size += 997)
            QVERIFY(!verified(m_report.first(size)).isOk());
    }

    void namesAChangedEntry()
    {
        Evidence evidence = m_evidence;
        evidence.entries[1].bytes[20] = static_cast<char>(evidence.entries[1].bytes.at(20) ^ 1);
        const QStringList found = words(verified(m_desk->signedWith(evidence, m_files)));
        QVERIFY2(found.contains(QStringLiteral("proof entry %1").arg(evidence.entries[1].index)),
                 qPrintable(found.join(u'\n')));
    }

    void namesAChangedValue()
    {
        Evidence evidence = m_evidence;
        evidence.entries.last().openings.first().value.replace("withdrawn", "given");
        QCOMPARE(words(verified(m_desk->signedWith(evidence, m_files))),
                 QStringList {QStringLiteral("value entry %1").arg(evidence.entries.last().index)});
    }

    void namesAnEntryRemovedFromTheMiddle()
    {
        Evidence evidence = m_evidence;
        evidence.entries.removeAt(1);
        const QString next = QStringLiteral("entry %1").arg(evidence.entries.at(1).index);
        const QStringList found = words(verified(m_desk->signedWith(evidence, m_files)));
        QVERIFY(found.contains(QStringLiteral("sequence ") + next));
        QVERIFY(found.contains(QStringLiteral("chain ") + next));
        QVERIFY(found.contains(QStringLiteral("count evidence.json")));
    }

    void namesAnEntryRemovedFromTheEnd()
    {
        Evidence evidence = m_evidence;
        evidence.entries.removeLast();
        QCOMPARE(words(verified(m_desk->signedWith(evidence, m_files))),
                 QStringList {QStringLiteral("count evidence.json")});
    }

    void namesAnEntryOfAnotherCustomer()
    {
        Evidence evidence = m_evidence;
        evidence.subject->pseudonym[0] = static_cast<char>(evidence.subject->pseudonym[0] ^ 1);
        QVERIFY(words(verified(m_desk->signedWith(evidence, m_files)))
                    .contains(QStringLiteral("subject entry %1").arg(evidence.entries.first().index)));
        evidence = m_evidence;
        evidence.subject->row = CustomerId {4711};
        QCOMPARE(words(verified(m_desk->signedWith(evidence, m_files))),
                 QStringList {QStringLiteral("subject entry %1").arg(evidence.entries.first().index)});
    }

    void namesASwappedCheckpoint()
    {
        Evidence evidence = m_evidence;
        m_desk->saveCall(m_desk->bruno(), ConsentState::Refused);
        evidence.checkpoint = m_desk->evidence().checkpoint; // rightly signed, but of a later size
        const QStringList found = words(verified(m_desk->signedWith(evidence, m_files)));
        for (const EvidenceEntry &entry : m_evidence.entries)
            QVERIFY2(found.contains(QStringLiteral("proof entry %1").arg(entry.index)), qPrintable(found.join(u'\n')));
        evidence = m_evidence;
        evidence.checkpoint.replace("prefdesk.example", "prefdesk.elsewher");
        QCOMPARE(words(verified(m_desk->signedWith(evidence, m_files))).first(),
                 QStringLiteral("checkpoint evidence.json"));
    }

    void namesAReplacedAttachment()
    {
        const auto kept = attachmentsOf(m_report);
        QVERIFY_OK(kept);
        QList<PdfAttachment> attachments = *kept;
        for (PdfAttachment &attachment : attachments) {
            if (attachment.name == proofFileName(m_evidence.entries.first().index))
                attachment.content.replace("index", "indeX");
        }
        QCOMPARE(words(verified(signedAgain(attachments))),
                 QStringList {QStringLiteral("attachment entry-%1.tlog-proof").arg(m_evidence.entries.first().index)});
    }

    void namesAMissingAndAnAddedAttachment()
    {
        QList<PdfAttachment> attachments = *attachmentsOf(m_report);
        QCOMPARE(attachments.last().name, QStringLiteral("evidence.json"));
        attachments.removeFirst();
        attachments.append({QStringLiteral("more.txt"), QStringLiteral("text/plain"), QString(), "more"});
        const QStringList found = words(verified(signedAgain(attachments)));
        QCOMPARE(found.size(), 2);
        QVERIFY(found.contains(QStringLiteral("attachment more.txt")));
    }

    void namesMissingEvidence()
    {
        QCOMPARE(words(verified(signedAgain({}))), QStringList {QStringLiteral("evidence evidence.json")});
        QCOMPARE(words(verified(signedAgain({{QStringLiteral("evidence.json"), QStringLiteral("application/json"),
                                              QString(), "{\"format\":\"prefdesk-evidence/1\"}"}}))),
                 QStringList {QStringLiteral("evidence evidence.json")});
    }

    void saysWhenTheCertificateHasEnded()
    {
        TestSigner signer;
        signer.validUntil = now().plusSeconds(86'400);
        const QByteArray report = m_desk->signedWith(m_evidence, signer.make());
        QVERIFY(!verified(report).certificateEnded);
        const ReportVerdict later = verifyReport(report, now().plusSeconds(2 * 86'400));
        QVERIFY(later.isOk());
        QVERIFY(later.doesNotProve().join(u' ').contains(QStringLiteral("certificate ran out")));
    }

    void keepsToWhatTheReaderKnowsBeforehand()
    {
        const ReportVerdict verdict = verified(m_report);
        const QString fingerprint = verdict.signer->fingerprint;
        const QString logKey = m_desk->logKey().verifier().toText();
        QVERIFY(pinned(verdict, {fingerprint.toUpper(), logKey}).isOk());
        QCOMPARE(words(pinned(verdict, {QString(64, u'0'), {}})), QStringList {QStringLiteral("signer certificate")});
        QCOMPARE(words(pinned(verdict, {{}, ReportDesk().logKey().verifier().toText()})),
                 QStringList {QStringLiteral("log-key evidence.json")});
        QVERIFY(!pinned(ReportVerdict(), {fingerprint, logKey}).isOk());
    }

    void saysHowFarAnAnchorReaches()
    {
        const QByteArray early = m_evidence.checkpoint;
        m_desk->saveCall(m_desk->agnes(), ConsentState::Refused);
        const Evidence later = m_desk->evidence();
        const ReportVerdict verdict = verifyReport(m_desk->signedWith(later, m_files), now(), early);
        QVERIFY(verdict.isOk());
        QCOMPARE(verdict.anchoredEntries(), m_evidence.entries.size());
        QVERIFY(verdict.shownEntries() > verdict.anchoredEntries());
        QVERIFY2(verdict.summary().contains(
                     QStringLiteral("Of its %1 entries, %2").arg(later.entries.size()).arg(m_evidence.entries.size())),
                 qPrintable(verdict.summary()));
    }

    void namesASecondRevisionAndASecondSignature()
    {
        const qsizetype start = m_report.lastIndexOf("trailer\n<< ") + 11;
        QByteArray keys = m_report.mid(start, m_report.lastIndexOf(" /Prev") - start);
        keys = "/Size 1000" + keys.sliced(keys.indexOf(" /Root"));
        PdfIncrement revision(m_report);
        revision.add(999, "<< /Type /Note >>");
        QCOMPARE(words(verified(revision.finished(keys))).first().split(u' ').first(), QStringLiteral("appended"));
        PdfIncrement second(m_report);
        second.add(999, "<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >>");
        QCOMPARE(words(verified(second.finished(keys))).first(), QStringLiteral("signature-count file"));
    }

    void aLyingTimeIsNamed()
    {
        Evidence evidence = m_evidence;
        evidence.madeAt = m_desk->desk.clock.now().plusSeconds(86'400);
        QVERIFY(words(verified(m_desk->signedWith(evidence, m_files))).contains(QStringLiteral("time evidence.json")));
    }

    void anOutsideCheckpointAnchors()
    {
        const ReportVerdict verdict = verifyReport(m_report, now(), m_evidence.checkpoint);
        QVERIFY(verdict.isOk());
        QCOMPARE(verdict.anchoredBy.size(), 1);
        QVERIFY(!verdict.summary().contains(QStringLiteral("internally")));
    }

    void anEarlierCheckpointAnchorsALaterReport()
    {
        m_desk->saveCall(m_desk->agnes(), ConsentState::Refused);
        const QByteArray later = m_desk->signedWith(m_desk->evidence(), m_files);
        const ReportVerdict verdict = verifyReport(later, now(), m_evidence.checkpoint);
        QCOMPARE(words(verdict), QStringList());
        QCOMPARE(verdict.anchoredBy.size(), 1);
    }

    void aLaterCheckpointSaysThatItCannotTell()
    {
        m_desk->saveCall(m_desk->agnes(), ConsentState::Refused);
        const ReportVerdict verdict = verifyReport(m_report, now(), m_desk->evidence().checkpoint);
        QVERIFY(verdict.isOk());
        QVERIFY(verdict.anchoredBy.isEmpty());
        QVERIFY(!verdict.anchorRemark.isEmpty());
    }

    void aForeignCheckpointIsRefused()
    {
        ReportDesk other;
        QCOMPARE(words(verifyReport(m_report, now(), other.evidence().checkpoint)),
                 QStringList {QStringLiteral("checkpoint outside checkpoint")});
        QVERIFY(!verifyReport(m_report, now(), "not a checkpoint").isOk());
    }

    void provesAPeriod()
    {
        const Instant end = now().plusSeconds(1);
        Transaction transaction = *Transaction::begin(m_desk->connection());
        EvidenceStore store(m_desk->connection(), m_desk->desk.actor(Role::Officer), m_desk->desk.clock.clock());
        const Result<Evidence> evidence = store.ofPeriod(end.plusSeconds(-3600), end, m_desk->logKey());
        QVERIFY_OK(evidence);
        QVERIFY_OK(transaction.commit());
        QVERIFY(!evidence->entries.isEmpty());
        QCOMPARE(words(verified(m_desk->signedWith(*evidence, m_files))), QStringList());
        QVERIFY(!toJson(*evidence).contains("\"value\""));

        Evidence changed = *evidence;
        changed.entries.removeAt(1);
        QVERIFY(words(verified(m_desk->signedWith(changed, m_files)))
                    .contains(QStringLiteral("sequence entry %1").arg(changed.entries.at(1).index)));
        changed = *evidence;
        changed.until = end.plusSeconds(-600);
        QVERIFY(words(verified(m_desk->signedWith(changed, m_files)))
                    .contains(QStringLiteral("period entry %1").arg(changed.entries.last().index)));
    }

    void aClockThatWasSetBackDoesNotStopAPeriodReport()
    {
        const Instant from = now().plusSeconds(7200);
        m_desk->desk.clock.advanceSeconds(10'000);
        m_desk->saveCall(m_desk->bruno(), ConsentState::Refused);
        m_desk->desk.clock.advanceSeconds(-20'000);
        m_desk->saveCall(m_desk->bruno(), ConsentState::Refused);
        m_desk->desk.clock.advanceSeconds(20'000);
        m_desk->saveCall(m_desk->bruno(), ConsentState::Refused);
        Transaction transaction = *Transaction::begin(m_desk->connection());
        EvidenceStore store(m_desk->connection(), m_desk->desk.actor(Role::Officer), m_desk->desk.clock.clock());
        const Result<Evidence> evidence = store.ofPeriod(from, now().plusSeconds(1), m_desk->logKey());
        QVERIFY_OK(evidence);
        const ReportVerdict verdict = verified(m_desk->signedWith(*evidence, m_files));
        QCOMPARE(words(verdict), QStringList());
        QCOMPARE(verdict.strayTimes, 2);
    }

    void aFileThatIsNotThereGivesOneSentence()
    {
        QVERIFY_ERROR(verifyReportFile(QStringLiteral("/nowhere/report.pdf"), now()), Error::Kind::Unavailable);
    }

private:
    QByteArray signedAgain(const QList<PdfAttachment> &attachments) const
    {
        return signedPdf(*withAttachments(plainPdf(), attachments));
    }
};

QTEST_MAIN(TestReportVerifier)
#include "tst_reportverifier.moc"
