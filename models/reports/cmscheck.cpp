// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/cmscheck.h"

#include "models/basics/openssl.h"

#include <QCoreApplication>

#include <openssl/err.h>
#include <openssl/ess.h>

#include <algorithm>

namespace Prefdesk {

namespace {

using namespace OpenSsl;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CmsCheck)
};

using SigningCertificatePtr = std::unique_ptr<ESS_SIGNING_CERT_V2, Freed<ESS_SIGNING_CERT_V2_free>>;

Finding unsound(const QString &was, const QString &is)
{
    return {QStringLiteral("signature-container"), QStringLiteral("signature"), was, is};
}

QList<Finding> checkEncoding(CMS_ContentInfo *cms, const QByteArray &container, qsizetype used)
{
    QList<Finding> findings;
    if (derOf(cms, i2d_CMS_ContentInfo) != container.first(used))
        findings.append(unsound(Words::tr("DER encoding"), Words::tr("another encoding")));
    const auto padding = QByteArrayView(container).sliced(used);
    if (std::any_of(padding.begin(), padding.end(), [](char byte) { return byte != 0; }))
        findings.append({QStringLiteral("padding"), QStringLiteral("signature"),
                         Words::tr("zeros behind the signature"), Words::tr("other bytes")});
    return findings;
}

/// The one signer, with its certificate found among those in the container; null otherwise.
CMS_SignerInfo *onlySigner(CMS_ContentInfo *cms)
{
    if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed || CMS_is_detached(cms) != 1
        || CMS_set1_signers_certs(cms, nullptr, 0) != 1)
        return nullptr;
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms);
    return sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

QByteArray messageDigest(CMS_SignerInfo *signer)
{
    const auto *octets = static_cast<const ASN1_OCTET_STRING *>(CMS_signed_get0_data_by_OBJ(
        signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING)); // -3: exactly one
    return octets
        ? QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(octets)), ASN1_STRING_length(octets))
        : QByteArray();
}

bool isOfPlainContent(CMS_SignerInfo *signer)
{
    const auto *type = static_cast<const ASN1_OBJECT *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT));
    X509_ALGOR *digest = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
    return type && OBJ_obj2nid(type) == NID_pkcs7_data && digest && OBJ_obj2nid(digest->algorithm) == NID_sha256
        && CMS_unsigned_get_attr_count(signer) <= 0;
}

bool namesItsCertificate(CMS_SignerInfo *signer, X509 *certificate)
{
    const auto *value = static_cast<const ASN1_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE));
    if (!value)
        return false;
    const unsigned char *at = ASN1_STRING_get0_data(value);
    const SigningCertificatePtr named(d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(value)));
    const ChainPtr chain(sk_X509_new_null());
    if (!named || !chain || X509_up_ref(certificate) != 1)
        return false;
    if (sk_X509_push(chain.get(), certificate) <= 0) {
        X509_free(certificate);
        return false;
    }
    return OSSL_ESS_check_signing_certs(nullptr, named.get(), chain.get(), 1) == 1;
}

QList<Finding> checkSigner(CMS_SignerInfo *signer, X509 *certificate, const QByteArray &digest)
{
    QList<Finding> findings;
    if (!isOfPlainContent(signer))
        findings.append(unsound(Words::tr("signature over plain data with SHA-256"), Words::tr("another kind")));
    const QByteArray signedDigest = messageDigest(signer);
    if (signedDigest != digest)
        findings.append({QStringLiteral("digest"), QStringLiteral("signed bytes"),
                         QString::fromLatin1(signedDigest.toHex()), QString::fromLatin1(digest.toHex())});
    if (!namesItsCertificate(signer, certificate))
        findings.append({QStringLiteral("certificate"), QStringLiteral("signature"),
                         Words::tr("the certificate that the signature names"), Words::tr("another certificate")});
    if (CMS_SignerInfo_verify(signer) != 1)
        findings.append({QStringLiteral("signature"), QStringLiteral("signature"),
                         Words::tr("made with the certificate's key"), Words::tr("does not fit the key")});
    return findings;
}

} // namespace

CmsCheck checkCms(const QByteArray &container, const QByteArray &digest)
{
    CmsCheck check;
    const unsigned char *at = bytesOf(container);
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(container.size())));
    CMS_SignerInfo *signer = cms ? onlySigner(cms.get()) : nullptr;
    X509 *certificate = nullptr;
    if (signer)
        CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    if (certificate) {
        check.signer = certificateOf(certificate);
        check.findings = checkEncoding(cms.get(), container, at - bytesOf(container));
        check.findings.append(checkSigner(signer, certificate, digest));
    } else {
        check.findings.append(
            unsound(Words::tr("one detached CMS signature with its certificate"), Words::tr("something else")));
    }
    ERR_clear_error();
    return check;
}

} // namespace Prefdesk
