// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/signerfile.h"

#include "models/access/atomicfile.h"
#include "models/access/certificateuse.h"
#include "models/basics/openssl.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <openssl/rand.h>

#include <memory>

namespace Prefdesk {

using namespace OpenSsl;

namespace {

constexpr long lifetimeSeconds = 2L * 365 * 24 * 60 * 60;
// The passphrase is 256 random bits, so stretching it more would buy nothing.
constexpr int iterations = 2048;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SignerFile)
};

using NumberPtr = std::unique_ptr<ASN1_INTEGER, Freed<ASN1_INTEGER_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

Error internal(const char *step)
{
    return {Error::Kind::Internal, Words::tr("The signing key could not be made. Try again."),
            QString::fromLatin1(step)};
}

Error invalid(const QString &message, const char *detail)
{
    return {Error::Kind::Invalid, message, QString::fromLatin1(detail)};
}

bool setName(X509 *certificate, const QString &fullName, const QString &deskName)
{
    X509_NAME *const name = X509_get_subject_name(certificate);
    const auto add = [name](int nid, const QString &text) {
        const QByteArray utf8 = text.left(64).toUtf8(); // RFC 5280, upper bounds
        return X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(utf8.constData()),
                                          static_cast<int>(utf8.size()), -1, 0)
            == 1;
    };
    return add(NID_organizationName, deskName) && add(NID_commonName, fullName)
        && X509_set_issuer_name(certificate, name) == 1;
}

bool setSerial(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7f) | 0x40); // positive and of full length
    const std::unique_ptr<BIGNUM, Freed<BN_free>> big(BN_bin2bn(bytes, sizeof bytes, nullptr));
    const NumberPtr serial(BN_to_ASN1_INTEGER(big.get(), nullptr));
    return serial && X509_set_serialNumber(certificate, serial.get()) == 1;
}

bool addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setTimes(X509 *certificate, Instant now)
{
    const time_t seconds = now.micros / 1'000'000;
    return ASN1_TIME_adj(X509_getm_notBefore(certificate), seconds, 0, 0)
        && ASN1_TIME_adj(X509_getm_notAfter(certificate), seconds, 0, lifetimeSeconds);
}

X509Ptr selfSigned(EVP_PKEY *key, const QString &fullName, const QString &deskName, Instant now)
{
    X509Ptr certificate(X509_new());
    X509 *const raw = certificate.get();
    const bool made = raw && X509_set_version(raw, X509_VERSION_3) == 1 && setSerial(raw) && setTimes(raw, now)
        && setName(raw, fullName, deskName) && X509_set_pubkey(raw, key) == 1
        && addExtension(raw, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(raw, NID_key_usage, "critical,digitalSignature,nonRepudiation")
        && addExtension(raw, NID_subject_key_identifier, "hash") && X509_sign(raw, key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : nullptr;
}

Result<QByteArray> bundled(EVP_PKEY *key, X509 *certificate, STACK_OF(X509) * chain, const Secret &passphrase)
{
    const Secret text = terminated(passphrase);
    const Pkcs12Ptr bundle(PKCS12_create(reinterpret_cast<const char *>(text.data()), "prefdesk", key, certificate,
                                         chain, NID_aes_256_cbc, NID_aes_256_cbc, iterations, iterations, 0));
    if (!bundle)
        return internal("pkcs12");
    const QByteArray file = derOf(bundle.get(), i2d_PKCS12);
    return file.isEmpty() ? internal("pkcs12 encoding") : Result<QByteArray>(file);
}

Result<> checkSigner(EVP_PKEY *key, X509 *certificate, Instant now)
{
    if (X509_check_private_key(certificate, key) != 1)
        return invalid(Words::tr("The key of this file does not belong to its certificate. Export both again."),
                       "pair");
    time_t moment = now.micros / 1'000'000;
    if (X509_cmp_time(X509_get0_notBefore(certificate), &moment) > 0)
        return invalid(Words::tr("This certificate is not valid yet. Use another one."), "not before");
    if (X509_cmp_time(X509_get0_notAfter(certificate), &moment) < 0)
        return invalid(Words::tr("This certificate has expired. Ask its issuer for a new one."), "not after");
    if (!maySignDocuments(certificate))
        return invalid(Words::tr("This certificate may not be used for signing documents. Use another one."), "usage");
    if (!canSignReports(key))
        return invalid(Words::tr("The key of this certificate cannot sign reports. Use one with an RSA key of at least "
                                 "2048 bits or a P-256 key."),
                       "key");
    return {};
}

} // namespace

Result<QByteArray> makeSigner(const QString &fullName, const QString &deskName, const Secret &signerPassphrase,
                              Instant now)
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    if (!key)
        return internal("key");
    const X509Ptr certificate = selfSigned(key.get(), fullName, deskName, now);
    if (!certificate)
        return internal("certificate");
    return bundled(key.get(), certificate.get(), nullptr, signerPassphrase);
}

Result<QByteArray> adoptedSigner(const QByteArray &pkcs12, const Secret &ownPassphrase, const Secret &signerPassphrase,
                                 Instant now)
{
    const unsigned char *bytes = bytesOf(pkcs12);
    const Pkcs12Ptr bundle(d2i_PKCS12(nullptr, &bytes, pkcs12.size()));
    if (!bundle)
        return invalid(Words::tr("This file is not a PKCS#12 (.p12 or .pfx). Choose another one."), "not pkcs12");
    const Secret text = terminated(ownPassphrase);
    EVP_PKEY *rawKey = nullptr;
    X509 *rawCertificate = nullptr;
    STACK_OF(X509) *rawChain = nullptr;
    if (PKCS12_parse(bundle.get(), reinterpret_cast<const char *>(text.data()), &rawKey, &rawCertificate, &rawChain)
        != 1)
        return Error {Error::Kind::WrongKey,
                      Words::tr("The passphrase of this file is not right, or the file is damaged. Type it again."),
                      QStringLiteral("pkcs12")};
    const KeyPtr key(rawKey);
    const X509Ptr certificate(rawCertificate);
    const ChainPtr chain(rawChain);
    if (!key || !certificate)
        return invalid(Words::tr("This file has no key or no certificate. Export both into one file."), "incomplete");
    const Result<> fits = checkSigner(key.get(), certificate.get(), now);
    if (!fits)
        return fits.error();
    return bundled(key.get(), certificate.get(), chain.get(), signerPassphrase);
}

Result<> saveSigner(const DeskFolder &folder, const QString &personName, const QByteArray &pkcs12)
{
    const QString file = folder.signerFile(personName);
    const QString signers = QFileInfo(file).absolutePath();
    if (QDir().mkpath(signers))
        QFile::setPermissions(signers, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return writeAtomically(file, pkcs12);
}

} // namespace Prefdesk
