// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/cmscheck.h"
#include "models/reports/pdfattachment.h"
#include "models/reports/pdfsignature.h"
#include "models/reports/pdfsigner.h"
#include "models/reports/signer.h"
#include "tests/support/manualclock.h"
#include "tests/support/resultcheck.h"
#include "tests/support/stocktools.h"
#include "tests/support/testsigner.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QTest>

using namespace Prefdesk;

namespace {

QByteArray drawing()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(1000, 1000, QStringLiteral("Agnès Berger, Ωμέγα"));
    writer.newPage();
    painter.drawText(1000, 1000, QStringLiteral("second page"));
    painter.end();
    return pdf;
}

QByteArray reportPdf()
{
    const auto pdf = withAttachments(
        drawing(),
        {{QStringLiteral("evidence.json"), QStringLiteral("application/json"), QStringLiteral("proofs"), "{}"}});
    return pdf ? *pdf : QByteArray();
}

/// Everything that our own verification of the signature finds, as "kind" words.
QStringList findingsOf(const QByteArray &pdf)
{
    const PdfSignature signature = readSignature(pdf);
    QList<Finding> findings = signature.findings;
    if (findings.isEmpty())
        findings = checkCms(signature.container, signature.digest).findings;
    QStringList kinds;
    for (const Finding &finding : findings)
        kinds.append(finding.kind);
    return kinds;
}

QByteArray withFlippedBit(QByteArray bytes, qsizetype at, int bit)
{
    bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << bit));
    return bytes;
}

} // namespace

class TestPdfSigner final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_files = TestSigner {}.make();
        m_pdf = reportPdf();
        QVERIFY(!m_pdf.isEmpty());
        m_signed = signedBy(m_files);
        QVERIFY(!m_signed.isEmpty());
    }

    void everyStockToolAccepts_data()
    {
        QTest::addColumn<TestSigner::Key>("key");
        QTest::newRow("RSA") << TestSigner::Key::Rsa;
        QTest::newRow("P-256") << TestSigner::Key::P256;
    }

    void everyStockToolAccepts()
    {
        QFETCH(TestSigner::Key, key);
        const auto files = TestSigner {.key = key}.make();
        const QByteArray pdf = signedBy(files);
        QCOMPARE(findingsOf(pdf), QStringList());

        const StockTools tools;
        const QString file = tools.write(QStringLiteral("report.pdf"), pdf);
        const QString pdfsig = tools.run(QStringLiteral("pdfsig"), {file});
        QVERIFY2(pdfsig.contains(QStringLiteral("Signature is Valid")), qPrintable(pdfsig));
        QVERIFY2(pdfsig.contains(QStringLiteral("Total document signed")), qPrintable(pdfsig));
        QVERIFY2(pdfsig.contains(QStringLiteral("ETSI.CAdES.detached")), qPrintable(pdfsig));
        const QString qpdf = tools.run(QStringLiteral("qpdf"), {QStringLiteral("--check"), file});
        QVERIFY2(qpdf.contains(QStringLiteral("No syntax or stream encoding errors")), qPrintable(qpdf));
        QVERIFY(tools.run(QStringLiteral("pdftotext"), {file, QStringLiteral("-")})
                    .contains(QStringLiteral("Agnès Berger")));
        QVERIFY(tools.run(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), file})
                    .contains(QStringLiteral("evidence.json")));
        QVERIFY2(tools.verifiesCms(pdf, files.certificatePem), qPrintable(tools.lastOutput()));
    }

    void theGivenBytesStayAsTheyAre() { QVERIFY(m_signed.startsWith(m_pdf)); }

    void theSignatureCarriesNoTimeAndNamesItsCertificate()
    {
        const StockTools tools;
        const QString printed = tools.printedCms(m_signed);
        QVERIFY2(printed.contains(QStringLiteral("signingCertificateV2")), qPrintable(printed));
        QVERIFY(!printed.contains(QStringLiteral("signingTime")));
        QVERIFY(printed.contains(QStringLiteral("sha256")));
    }

    void theSignatureSitsOnTheChosenPage()
    {
        const Result<Signer> signer = Signer::fromPkcs12(m_files.pkcs12, TestSigner::passphrase());
        const auto pdf = signPdf(m_pdf, *signer, {1, {100, 100, 200, 60}}, m_clock.now());
        QVERIFY_OK(pdf);
        QCOMPARE(findingsOf(*pdf), QStringList());
        QVERIFY_ERROR(signPdf(m_pdf, *signer, {7, {100, 100, 200, 60}}, m_clock.now()), Error::Kind::Damaged);
    }

    void refusesACertificateThatIsNotFit_data()
    {
        QTest::addColumn<TestSigner>("signer");
        const auto at = [](const char *iso) { return *Instant::fromIso(QString::fromLatin1(iso)); };
        QTest::newRow("expired") << TestSigner {.validUntil = at("2026-11-23T09:59:59Z")};
        QTest::newRow("not yet valid") << TestSigner {.validFrom = at("2026-11-23T10:00:01Z")};
        QTest::newRow("key usage") << TestSigner {.keyUsage = "critical,keyCertSign,cRLSign"};
        QTest::newRow("extended key usage") << TestSigner {.extendedKeyUsage = "serverAuth"};
        QTest::newRow("small RSA key") << TestSigner {.key = TestSigner::Key::SmallRsa};
        QTest::newRow("other curve") << TestSigner {.key = TestSigner::Key::P384};
    }

    void refusesACertificateThatIsNotFit()
    {
        QFETCH(TestSigner, signer);
        const Result<Signer> loaded = Signer::fromPkcs12(signer.make().pkcs12, TestSigner::passphrase());
        QVERIFY_OK(loaded);
        QVERIFY_ERROR(signPdf(m_pdf, *loaded, {}, m_clock.now()), Error::Kind::Refused);
    }

    void acceptsCertificatesForDocumentsAndForMail()
    {
        for (const QByteArray &use : {QByteArray("emailProtection"), QByteArray("1.3.6.1.5.5.7.3.36"), QByteArray()}) {
            const auto files = TestSigner {.extendedKeyUsage = use}.make();
            QCOMPARE(findingsOf(signedBy(files)), QStringList());
        }
    }

    void refusesAWrongPassphrase()
    {
        QVERIFY_ERROR(Signer::fromPkcs12(m_files.pkcs12, Secret::copyOf("wrong")), Error::Kind::WrongKey);
        QVERIFY_ERROR(Signer::fromPkcs12(m_files.pkcs12, Secret()), Error::Kind::WrongKey);
    }

    void refusesWhatIsNoSigningKey()
    {
        QVERIFY_ERROR(Signer::fromPkcs12("not a key", TestSigner::passphrase()), Error::Kind::Damaged);
        QVERIFY_ERROR(Signer::fromPkcs12(m_files.pkcs12.first(200), TestSigner::passphrase()), Error::Kind::Damaged);
        QVERIFY_ERROR(Signer::fromFile(QStringLiteral("/nowhere/key.p12"), TestSigner::passphrase()),
                      Error::Kind::Unavailable);
    }

    void refusesWhatIsNoPdf()
    {
        const Result<Signer> signer = Signer::fromPkcs12(m_files.pkcs12, TestSigner::passphrase());
        QVERIFY_ERROR(signPdf("%PDF-1.7\nnothing", *signer, {}, m_clock.now()), Error::Kind::Damaged);
        QVERIFY_ERROR(withAttachments("nothing", {}), Error::Kind::Damaged);
        QVERIFY_ERROR(attachmentsOf(QByteArray()), Error::Kind::Damaged);
    }

    void signsNothingTwice()
    {
        const Result<Signer> signer = Signer::fromPkcs12(m_files.pkcs12, TestSigner::passphrase());
        QVERIFY_ERROR(signPdf(m_signed, *signer, {}, m_clock.now()), Error::Kind::Damaged);
    }

    void everyFlippedSignedBitIsFound()
    {
        const PdfSignature signature = readSignature(m_signed);
        const qsizetype gap = m_signed.indexOf("/Contents <") + 10;
        const qsizetype gapEnd = gap + 2 + 2 * signature.container.size();
        QRandomGenerator random(20261123);
        for (int i = 0; i < 300; ++i) {
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(m_signed.size())));
            if (at < gap || at >= gapEnd)
                QVERIFY2(!findingsOf(withFlippedBit(m_signed, at, random.bounded(8))).isEmpty(),
                         qPrintable(QString::number(at)));
        }
    }

    void flippedBitsInsideTheContainerAreFoundOrHarmless()
    {
        const qsizetype start = m_signed.indexOf("/Contents <") + 11;
        QRandomGenerator random(20261124);
        int found = 0;
        for (int i = 0; i < 300; ++i) {
            const auto at = start + static_cast<qsizetype>(random.bounded(2500));
            found += findingsOf(withFlippedBit(m_signed, at, random.bounded(8))).isEmpty() ? 0 : 1;
        }
        // What is left is the letter case of hexadecimal digits, which changes no byte of the signature.
        QVERIFY2(found > 200, qPrintable(QString::number(found)));
    }

    void paddingMustBeZeros()
    {
        const qsizetype end = m_signed.lastIndexOf("> >>\nendobj");
        QByteArray changed = m_signed;
        changed[end - 1] = '1';
        QCOMPARE(findingsOf(changed), QStringList {QStringLiteral("padding")});
    }

    void appendedBytesAreFound()
    {
        QCOMPARE(findingsOf(m_signed + "\n").first(), QStringLiteral("appended"));
        QCOMPARE(findingsOf(m_signed + "% harmless\n").first(), QStringLiteral("appended"));
        QVERIFY(!findingsOf(m_signed.chopped(1)).isEmpty());
    }

    void anUnsignedPdfIsNamedSo() { QCOMPARE(findingsOf(m_pdf), QStringList {QStringLiteral("unsigned")}); }

    void attachmentsComeBackAsTheyWere()
    {
        const QList<PdfAttachment> files {
            {QStringLiteral("a.json"), QStringLiteral("application/json"), QStringLiteral("first"), "{\"a\":1}"},
            {QStringLiteral("b.tlog-proof"), QStringLiteral("text/plain"), QString(), QByteArray(100'000, 'x')}};
        const auto pdf = withAttachments(drawing(), files);
        QVERIFY_OK(pdf);
        const auto read = attachmentsOf(*pdf);
        QVERIFY_OK(read);
        QCOMPARE(*read, files);
    }

private:
    QByteArray signedBy(const TestSigner::Files &files) const
    {
        const Result<Signer> signer = Signer::fromPkcs12(files.pkcs12, TestSigner::passphrase());
        if (!signer)
            return {};
        const auto pdf = signPdf(m_pdf, *signer, {0, {60, 60, 300, 80}}, m_clock.now());
        return pdf ? *pdf : QByteArray();
    }

    ManualClock m_clock;
    TestSigner::Files m_files;
    QByteArray m_pdf;
    QByteArray m_signed;
};

QTEST_MAIN(TestPdfSigner)
#include "tst_pdfsigner.moc"
