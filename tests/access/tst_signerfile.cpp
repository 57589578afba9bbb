// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/signerfile.h"
#include "tests/support/resultcheck.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Prefdesk;

/// Certificates are made and read by the stock openssl program, so that two implementations must agree.
class TestSignerFile final : public QObject
{
    Q_OBJECT

private slots:
    void makesACertificateThatStockToolsRead()
    {
        const auto signer
            = makeSigner(QStringLiteral("Zoë Müller"), QStringLiteral("North desk"), secret("0123"), Instant::now());
        QVERIFY_OK(signer);
        const QString file = write(*signer);

        const QString text = openssl({QStringLiteral("pkcs12"), QStringLiteral("-in"), file, QStringLiteral("-passin"),
                                      QStringLiteral("pass:0123"), QStringLiteral("-nokeys"), QStringLiteral("-out"),
                                      m_folder.filePath(QStringLiteral("c.pem"))});
        const QString certificate
            = openssl({QStringLiteral("x509"), QStringLiteral("-in"), m_folder.filePath(QStringLiteral("c.pem")),
                       QStringLiteral("-noout"), QStringLiteral("-text"), QStringLiteral("-nameopt"),
                       QStringLiteral("utf8,sep_comma_plus")});

        QVERIFY2(certificate.contains(QStringLiteral("O=North desk,CN=Zoë Müller")), qPrintable(text + certificate));
        QVERIFY(certificate.contains(QStringLiteral("Digital Signature, Non Repudiation")));
        QVERIFY(certificate.contains(QStringLiteral("CA:FALSE")));
        QVERIFY(certificate.contains(QStringLiteral("X509v3 Subject Key Identifier")));
        QVERIFY(certificate.contains(QStringLiteral("prime256v1")));
    }

    void adoptsAnOwnCertificate()
    {
        const QByteArray own = issued({QStringLiteral("keyUsage=digitalSignature")}, QStringLiteral("30"));

        const auto adopted = adoptedSigner(own, secret("mine"), secret("desk"), Instant::now());

        QVERIFY_OK(adopted);
        QVERIFY_OK(adoptedSigner(*adopted, secret("desk"), secret("desk"), Instant::now()));
        QVERIFY_ERROR(adoptedSigner(*adopted, secret("mine"), secret("desk"), Instant::now()), Error::Kind::WrongKey);
    }

    void refusesWhatCannotSign_data()
    {
        QTest::addColumn<QStringList>("extensions");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("no usage named") << QStringList() << true;
        QTest::newRow("documents") << QStringList {QStringLiteral("extendedKeyUsage=1.3.6.1.5.5.7.3.36")} << true;
        QTest::newRow("key agreement") << QStringList {QStringLiteral("keyUsage=keyAgreement")} << false;
        QTest::newRow("web server") << QStringList {QStringLiteral("extendedKeyUsage=serverAuth")} << false;
        QTest::newRow("unreadable") << QStringList {QStringLiteral("extendedKeyUsage=DER:0401ff")} << false;
    }

    void refusesWhatCannotSign()
    {
        QFETCH(QStringList, extensions);
        QFETCH(bool, isFine);
        const QByteArray own = issued(extensions, QStringLiteral("30"));
        const auto adopted = adoptedSigner(own, secret("mine"), secret("desk"), Instant::now());
        QCOMPARE(static_cast<bool>(adopted), isFine);
    }

    void refusesKeysThatNoReportIsSignedWith_data()
    {
        QTest::addColumn<QStringList>("key");
        QTest::addColumn<bool>("isFine");
        const auto row = [](const char *name, const char *key, bool isFine) {
            QTest::newRow(name) << QString::fromLatin1(key).split(u' ') << isFine;
        };
        row("RSA of 2048 bits", "rsa:2048", true);
        row("RSA of 1024 bits", "rsa:1024", false);
        row("P-384", "ec -pkeyopt ec_paramgen_curve:P-384", false);
        row("secp256k1", "ec -pkeyopt ec_paramgen_curve:secp256k1", false);
        row("Ed25519", "ed25519", false);
    }

    void refusesKeysThatNoReportIsSignedWith()
    {
        QFETCH(QStringList, key);
        QFETCH(bool, isFine);
        const QByteArray own = issued({}, QStringLiteral("30"), key);
        const auto adopted = adoptedSigner(own, secret("mine"), secret("desk"), Instant::now());
        if (isFine)
            QVERIFY_OK(adopted);
        else
            QVERIFY_ERROR(adopted, Error::Kind::Invalid);
    }

    void refusesExpiredAndFutureCertificates()
    {
        const QByteArray own = issued({}, QStringLiteral("30"));
        const qint64 day = 24 * 60 * 60;
        QVERIFY_ERROR(adoptedSigner(own, secret("mine"), secret("desk"), Instant::now().plusSeconds(31 * day)),
                      Error::Kind::Invalid);
        QVERIFY_ERROR(adoptedSigner(own, secret("mine"), secret("desk"), Instant::now().plusSeconds(-day)),
                      Error::Kind::Invalid);
    }

    void refusesOtherFiles()
    {
        QVERIFY_ERROR(adoptedSigner(QByteArrayLiteral("%PDF-1.7"), secret("mine"), secret("desk"), Instant::now()),
                      Error::Kind::Invalid);
        QVERIFY_ERROR(adoptedSigner({}, secret("mine"), secret("desk"), Instant::now()), Error::Kind::Invalid);
    }

private:
    static Secret secret(const char *text) { return Secret::copyOf(QByteArrayView(text)); }

    QString write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("signer.p12")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    static QString openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAll());
    }

    /// A self-signed PKCS#12 of the stock program with these extensions only, under "mine".
    QByteArray issued(const QStringList &extensions, const QString &days,
                      const QStringList &kind = {QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                                 QStringLiteral("ec_paramgen_curve:P-256")}) const
    {
        const QString key = m_folder.filePath(QStringLiteral("k.pem"));
        const QString certificate = m_folder.filePath(QStringLiteral("own.pem"));
        const QString bundle = m_folder.filePath(QStringLiteral("own.p12"));
        QStringList request {QStringLiteral("req"),
                             QStringLiteral("-x509"),
                             QStringLiteral("-nodes"),
                             QStringLiteral("-subj"),
                             QStringLiteral("/CN=Own"),
                             QStringLiteral("-days"),
                             days,
                             QStringLiteral("-keyout"),
                             key,
                             QStringLiteral("-out"),
                             certificate};
        request << QStringLiteral("-newkey") << kind;
        for (const QString &extension : extensions)
            request << QStringLiteral("-addext") << extension;
        const QString made = openssl(request);
        const QString bundled = openssl({QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-inkey"),
                                         key, QStringLiteral("-in"), certificate, QStringLiteral("-out"), bundle,
                                         QStringLiteral("-passout"), QStringLiteral("pass:mine")});
        QFile file(bundle);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(made + bundled));
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSignerFile)
#include "tst_signerfile.moc"
