// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testauthority.h"

#include <openssl/pem.h>
#include <openssl/rand.h>

namespace Prefdesk {

namespace {

using namespace OpenSsl;

void extend(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    if (!extension || X509_add_ext(certificate, extension, -1) != 1)
        qFatal("test certificate extension");
    X509_EXTENSION_free(extension);
}

X509Ptr unsignedCertificate(EVP_PKEY *key, const QByteArray &name, Instant validUntil)
{
    X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    quint32 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial);
    const Instant validFrom = *Instant::fromIso(QStringLiteral("2020-01-01T00:00:00Z"));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), validFrom.micros / 1'000'000);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), validUntil.micros / 1'000'000);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, MBSTRING_UTF8,
                               const_cast<unsigned char *>(bytesOf(name)), static_cast<int>(name.size()), -1, 0);
    return certificate;
}

template<typename Write>
QByteArray pemOf(Write write)
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    write(memory.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return QByteArray(bytes, size);
}

QByteArray pemOf(X509 *certificate)
{
    return pemOf([certificate](BIO *memory) { PEM_write_bio_X509(memory, certificate); });
}

} // namespace

TestAuthority::TestAuthority()
    : m_key(EVP_EC_gen("P-256"))
    , m_certificate(unsignedCertificate(m_key.get(), "Prefdesk test authority",
                                        *Instant::fromIso(QStringLiteral("2049-01-01T00:00:00Z"))))
{
    X509 *const own = m_certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(own, own, NID_subject_key_identifier, "hash");
    X509_sign(own, m_key.get(), EVP_sha256());
}

QByteArray TestAuthority::pem() const
{
    return pemOf(m_certificate.get());
}

TestAuthority::Certificate TestAuthority::issue(const QByteArray &names, Instant validUntil) const
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const X509Ptr certificate = unsignedCertificate(key.get(), "Prefdesk test server", validUntil);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_certificate.get()));
    extend(certificate.get(), m_certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(certificate.get(), m_certificate.get(), NID_authority_key_identifier, "keyid");
    extend(certificate.get(), m_certificate.get(), NID_key_usage, "critical,digitalSignature");
    extend(certificate.get(), m_certificate.get(), NID_ext_key_usage, "serverAuth");
    extend(certificate.get(), m_certificate.get(), NID_subject_alt_name, names);
    X509_sign(certificate.get(), m_key.get(), EVP_sha256());
    const QByteArray keyPem = pemOf(
        [&key](BIO *memory) { PEM_write_bio_PrivateKey(memory, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    return {.pem = pemOf(certificate.get()), .keyPem = keyPem};
}

} // namespace Prefdesk
