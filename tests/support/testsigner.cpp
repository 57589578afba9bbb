// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsigner.h"

#include "models/basics/openssl.h"

#include <openssl/pem.h>

namespace Prefdesk {

namespace {

using namespace OpenSsl;

EVP_PKEY *makeKey(TestSigner::Key kind)
{
    switch (kind) {
    case TestSigner::Key::Rsa:
        return EVP_RSA_gen(2048);
    case TestSigner::Key::SmallRsa:
        return EVP_RSA_gen(1024);
    case TestSigner::Key::P256:
        return EVP_EC_gen("P-256");
    case TestSigner::Key::P384:
        return EVP_EC_gen("P-384");
    }
    return nullptr;
}

void extend(X509 *certificate, int kind, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData());
    if (!extension || X509_add_ext(certificate, extension, -1) != 1)
        qFatal("test certificate extension");
    X509_EXTENSION_free(extension);
}

QByteArray contentOf(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return QByteArray(bytes, size);
}

} // namespace

Secret TestSigner::passphrase()
{
    return Secret::copyOf("ein Satz für Prüfungen");
}

TestSigner::Files TestSigner::make() const
{
    const KeyPtr privateKey(makeKey(key));
    const X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), validFrom.micros / 1'000'000);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), validUntil.micros / 1'000'000);
    X509_set_pubkey(certificate.get(), privateKey.get());
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    const QByteArray utf8 = name.toUtf8();
    X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8, const_cast<unsigned char *>(bytesOf(utf8)),
                               static_cast<int>(utf8.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    extend(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(certificate.get(), NID_key_usage, keyUsage);
    extend(certificate.get(), NID_ext_key_usage, extendedKeyUsage);
    X509_sign(certificate.get(), privateKey.get(), EVP_sha256());

    const Secret secret = passphrase();
    const QByteArray password = secret.view().toByteArray();
    const Pkcs12Ptr container(
        PKCS12_create(password.constData(), "report key", privateKey.get(), certificate.get(), nullptr, 0, 0, 0, 0, 0));
    const BioPtr pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), certificate.get());
    return {.pkcs12 = derOf(container.get(), i2d_PKCS12), .certificatePem = contentOf(pem.get())};
}

} // namespace Prefdesk
