// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/signer.h"

#include "models/basics/openssl.h"

#include <QCoreApplication>
#include <QFile>
#include <QList>

#include <openssl/err.h>

#include <algorithm>

namespace Prefdesk {

using namespace OpenSsl;

struct Signer::Keys
{
    KeyPtr key;
    X509Ptr certificate;
    ChainPtr chain;
};

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Signer)
};

constexpr qint64 largestFile = 1'000'000;

Error damaged(const QString &detail)
{
    ERR_clear_error();
    return {Error::Kind::Damaged,
            Words::tr("This is not a PKCS#12 file with a certificate and its private key. Choose a .p12 or .pfx file."),
            detail};
}

Error broken()
{
    const auto code = ERR_peek_last_error();
    ERR_clear_error();
    return {Error::Kind::Internal, Words::tr("The signature could not be made."),
            QStringLiteral("openssl %1").arg(code, 0, 16)};
}

/// The signed attributes as they are hashed: a DER SET OF, its members in the order of their bytes.
QByteArray signedAttributes(CMS_SignerInfo *signer)
{
    QList<QByteArray> members;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        members.append(derOf(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
    std::sort(members.begin(), members.end());
    const QByteArray content = members.join();
    const int size = static_cast<int>(content.size());
    QByteArray set(ASN1_object_size(1, size, V_ASN1_SET), '\0');
    auto *at = reinterpret_cast<unsigned char *>(set.data());
    ASN1_put_object(&at, 1, size, V_ASN1_SET, V_ASN1_UNIVERSAL);
    std::copy(content.begin(), content.end(), at);
    return set;
}

QByteArray rawSignature(EVP_PKEY *key, const QByteArray &bytes)
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    const auto count = static_cast<std::size_t>(bytes.size());
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), count) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytesOf(bytes), count)
        != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace

Signer::Signer(std::unique_ptr<Keys> keys, Certificate certificate)
    : m_keys(std::move(keys))
    , m_certificate(std::move(certificate))
{
}

Signer::Signer(Signer &&) noexcept = default;
Signer &Signer::operator=(Signer &&) noexcept = default;
Signer::~Signer() = default;

Result<Signer> Signer::fromFile(const QString &file, const Secret &passphrase)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error {
            Error::Kind::Unavailable,
            Words::tr("The signing key file cannot be read. Check that it is there and that you may read it."),
            QStringLiteral("pkcs12 open %1").arg(source.error())};
    if (source.size() > largestFile)
        return damaged(QStringLiteral("pkcs12 size"));
    return fromPkcs12(source.readAll(), passphrase);
}

Result<Signer> Signer::fromPkcs12(const QByteArray &pkcs12, const Secret &passphrase)
{
    const unsigned char *at = bytesOf(pkcs12);
    const Pkcs12Ptr container(d2i_PKCS12(nullptr, &at, static_cast<long>(pkcs12.size())));
    if (!container)
        return damaged(QStringLiteral("pkcs12 encoding"));
    const Secret text = terminated(passphrase);
    const char *password = reinterpret_cast<const char *>(text.data());
    if (PKCS12_mac_present(container.get()) && PKCS12_verify_mac(container.get(), password, -1) != 1) {
        ERR_clear_error();
        return Error {Error::Kind::WrongKey, Words::tr("This passphrase does not open the signing key. Try again."),
                      QStringLiteral("pkcs12 mac")};
    }
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *chain = nullptr;
    const int parsed = PKCS12_parse(container.get(), password, &key, &certificate, &chain);
    auto keys = std::make_unique<Keys>(Keys {KeyPtr(key), X509Ptr(certificate), ChainPtr(chain)});
    if (parsed != 1) {
        ERR_clear_error();
        return Error {Error::Kind::Damaged,
                      Words::tr("This PKCS#12 file cannot be unpacked: it is damaged, or packed with an old cipher "
                                "(RC2). Export it again with AES-256."),
                      QStringLiteral("pkcs12 content")};
    }
    if (!key || !certificate)
        return damaged(QStringLiteral("pkcs12 without key or certificate"));
    Certificate about = certificateOf(certificate);
    return Signer(std::move(keys), std::move(about));
}

Result<QByteArray> Signer::sign(const QByteArray &digest, Instant now) const
{
    const Result<> fit = requireFitness(m_certificate, now);
    if (!fit)
        return fit.error();
    // CMS_final() would add the signing-time that PAdES forbids, and OpenSSL 3.0 has no flag against it: the
    // attributes are put in and signed here.
    constexpr unsigned flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY;
    const CmsPtr cms(CMS_sign(nullptr, nullptr, m_keys->chain.get(), nullptr, flags));
    CMS_SignerInfo *signer = cms ? CMS_add1_signer(cms.get(), m_keys->certificate.get(), m_keys->key.get(),
                                                   EVP_sha256(), flags | CMS_CADES | CMS_NOSMIMECAP)
                                 : nullptr;
    if (!signer
        || CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1)
            != 1
        || CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest.constData(),
                                       static_cast<int>(digest.size()))
            != 1)
        return broken();
    const QByteArray signature = rawSignature(m_keys->key.get(), signedAttributes(signer));
    if (signature.isEmpty()
        || ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature.constData(),
                           static_cast<int>(signature.size()))
            != 1)
        return broken();
    const QByteArray der = derOf(cms.get(), i2d_CMS_ContentInfo);
    return der.isEmpty() ? Result<QByteArray>(broken()) : Result<QByteArray>(der);
}

} // namespace Prefdesk
