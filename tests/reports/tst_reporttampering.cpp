// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/evidencecheck.h"
#include "models/reports/pdfattachment.h"
#include "tests/reports/signedreport.h"
#include "tests/support/resultcheck.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Prefdesk;

namespace {

// The same objects with a cross-reference table that fits them again: what somebody does who writes PDF by hand.
QByteArray rebuilt(const QByteArray &pdf)
{
    const QByteArray body = pdf.first(pdf.lastIndexOf("xref\n", pdf.lastIndexOf("startxref") - 1));
    QMap<int, qsizetype> places;
    static const QRegularExpression start(QStringLiteral("(?<=\n)([0-9]+) 0 obj\n"));
    auto matches = start.globalMatch(QString::fromLatin1(body));
    while (matches.hasNext()) {
        const auto match = matches.next();
        places[match.captured(1).toInt()] = match.capturedStart();
    }
    const QByteArray size = QByteArray::number(places.lastKey() + 1);
    QByteArray table = "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const qsizetype place : std::as_const(places))
        table += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    return body + table + pdf.mid(trailer, pdf.lastIndexOf("startxref") - trailer) + "startxref\n"
        + QByteArray::number(body.size()) + "\n%%EOF\n";
}

} // namespace

/// What a signer could put into a report so that people, programs and this check see different things.
class TestReportTampering final : public QObject, private SignedReport
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        sign();
        QVERIFY(m_evidence.entries.size() >= 4);
    }

    void refusesWhatHasNoReadableEvidence()
    {
        const QList<PdfAttachment> kept = *attachmentsOf(m_report);
        const QByteArray pdf = *withAttachments(plainPdf(), kept);
        // Each is rightly signed afterwards, so that nothing but the attachments can be wrong.
        const QList<std::pair<QByteArray, QByteArray>> changes {
            {"/EF <<", "/Ef <<"},
            {"/Type /Filespec /UF (evidence.json)", "/Type /Filespec /UF (evidence.jsoN)"},
            {"/F (evidence.json)", "/F (evidence.jsoN)"},
            {"/Type /EmbeddedFile", "/Type /EmbeddedFilE"},
            {"/Length ", "/Filter /LZWDecode /Length "}};
        for (const auto &[before, after] : changes) {
            QVERIFY2(pdf.contains(before), before.constData());
            const QStringList found = words(verified(signedPdf(rebuilt(QByteArray(pdf).replace(before, after)))));
            QVERIFY2(!found.isEmpty() && found.join(u' ').contains(QStringLiteral("evidence ")), before.constData());
        }
        QVERIFY(!ReportVerdict().isOk());
    }

    void refusesFilesThatOtherProgramsReadDifferently()
    {
        const QByteArray pdf = *withAttachments(plainPdf(), *attachmentsOf(m_report));
        const auto start = pdf.indexOf("/EF << /F ");
        QVERIFY(start > 0);
        const QByteArray other = pdf.mid(start, pdf.indexOf(">>", start) + 2 - start); // another file's streams
        const auto second = pdf.indexOf("/EF << /F ", start + 1);
        const QByteArray own = pdf.mid(second, pdf.indexOf(">>", second) + 2 - second);
        const QByteArray otherStream = other.mid(10, other.indexOf(" /UF") - 10);
        const QByteArray ownStream = own.mid(10, own.indexOf(" /UF") - 10);
        QVERIFY(otherStream != ownStream);
        const QList<QByteArray> mixed {"/EF << /F " + ownStream + " /UF " + otherStream + " >>",
                                       "/EF << /F " + ownStream + " >>",
                                       "/EF << /F " + ownStream + " /UF " + ownStream + " /DOS " + otherStream + " >>"};
        for (const QByteArray &streams : mixed) {
            const auto files = attachmentsOf(rebuilt(QByteArray(pdf).replace(own, streams)));
            QVERIFY_ERROR(files, Error::Kind::Damaged);
        }
        const QByteArray page = "/Type /Page\n";
        QVERIFY2(pdf.contains("/Type /Page"), pdf.left(2000).constData());
        const QByteArray attached
            = "/Annots [ << /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >> ] /Type /Page";
        QVERIFY_ERROR(attachmentsOf(rebuilt(QByteArray(pdf)
                                                .replace("/Type /Page ", attached + ' ')
                                                .replace(page, attached + '\n')
                                                .replace("/Type /Page>>", attached + " >>"))),
                      Error::Kind::Damaged);
    }

    void refusesOpeningsThatOpenInTwoWays()
    {
        Evidence evidence = m_evidence;
        Opening &opening = evidence.entries[1].openings[0];
        const QByteArray both = opening.salt + opening.label;
        opening.salt = both.left(31);
        opening.label = both.mid(31);
        const QString value = QStringLiteral("value entry %1").arg(evidence.entries[1].index);
        QVERIFY(words(checkEvidence(evidence)).contains(value));
        evidence = m_evidence;
        Opening &cut = evidence.entries[1].openings[0];
        cut.label += QByteArray(1, '\0') + cut.value.left(3);
        cut.value.remove(0, 3);
        QVERIFY(words(checkEvidence(evidence)).contains(value));
        evidence = m_evidence;
        evidence.entries[1].openings.append(evidence.entries[1].openings[0]);
        QVERIFY(words(checkEvidence(evidence)).contains(value));
    }

    void asksWhichCustomerTheEntriesAreAbout()
    {
        Evidence evidence = m_evidence;
        evidence.entries[0].openings.removeIf([](const Opening &opening) { return opening.label == "customer"; });
        QCOMPARE(words(checkEvidence(evidence)),
                 QStringList {QStringLiteral("subject entry %1").arg(evidence.entries[0].index)});
    }

    void namesAnEntryFromAfterTheReport()
    {
        Evidence evidence = m_evidence;
        const qint64 last = readEntry(evidence.entries.last().bytes)->recordedAt;
        evidence.madeAt = Instant {last}.plusSeconds(-300);
        QCOMPARE(words(checkEvidence(evidence)), QStringList());
        evidence.madeAt = evidence.madeAt.plusSeconds(-1);
        const QStringList found = words(checkEvidence(evidence));
        QVERIFY(found.contains(QStringLiteral("time entry %1").arg(evidence.entries.last().index)));
        QCOMPARE(found.filter(QStringLiteral("time ")), found);
    }

    void survivesTheLargestPlace()
    {
        Evidence evidence = m_evidence;
        evidence.kind = Evidence::Kind::Period;
        evidence.from = Instant {0};
        evidence.until = now().plusSeconds(1);
        evidence.entries[0].index = std::numeric_limits<qint64>::max();
        QVERIFY(!checkEvidence(evidence).findings.isEmpty());
    }

    void evidenceHasOneText()
    {
        const QByteArray json = toJson(m_evidence);
        QVERIFY_OK(evidenceFromJson(json));
        QVERIFY_ERROR(evidenceFromJson(json + '\n'), Error::Kind::Damaged);
        QByteArray twice = json;
        twice.replace(twice.indexOf('{'), 1, "{\n    \"maker\": \"somebody else\",");
        QVERIFY_ERROR(evidenceFromJson(twice), Error::Kind::Damaged);
    }
};

QTEST_MAIN(TestReportTampering)
#include "tst_reporttampering.moc"
