// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/certificate.h"

#include "models/reports/openssl.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QTimeZone>

#include <openssl/core_names.h>
#include <openssl/objects.h>

#include <array>

namespace Prefdesk {

namespace {

using namespace OpenSsl;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Certificate)
};

QString commonName(const X509_NAME *name)
{
    const int position = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (position < 0)
        return {};
    unsigned char *raw = nullptr;
    const int size = ASN1_STRING_to_UTF8(&raw, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, position)));
    const BytesPtr bytes(raw);
    return size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(raw), size) : QString();
}

Instant instantOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const QDate date(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
    return Instant::of(QDateTime(date, QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc()));
}

bool isFitKey(const EVP_PKEY *key)
{
    if (!key)
        return false;
    if (EVP_PKEY_is_a(key, "RSA"))
        return EVP_PKEY_get_bits(key) >= 2048;
    std::array<char, 64> group {};
    return EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1
        && OBJ_sn2nid(group.data()) == NID_X9_62_prime256v1;
}

bool isDocumentUse(const ASN1_OBJECT *use)
{
    std::array<char, 80> text {};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), use, 1);
    // anyExtendedKeyUsage, emailProtection, documentSigning (RFC 9336), Microsoft's and Adobe's document signing.
    constexpr std::array allowed {"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12",
                                  "1.2.840.113583.1.1.5"};
    return std::any_of(allowed.begin(), allowed.end(),
                       [&text](const char *one) { return qstrcmp(text.data(), one) == 0; });
}

bool mayExtendedUseSign(const X509 *certificate)
{
    int critical = 0;
    auto *uses
        = static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, &critical, nullptr));
    if (!uses)
        return critical == -1; // -1: there is none, so nothing is forbidden; otherwise it cannot be read
    bool may = false;
    for (int i = 0; i < sk_ASN1_OBJECT_num(uses); ++i)
        may = may || isDocumentUse(sk_ASN1_OBJECT_value(uses, i));
    EXTENDED_KEY_USAGE_free(uses);
    return may;
}

bool maySignDocuments(const X509 *certificate)
{
    X509Ptr copy(X509_dup(certificate)); // asking for the key usage caches it inside the certificate
    if (!copy)
        return false;
    const quint32 usage = X509_get_key_usage(copy.get()); // all bits where the extension is missing
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && mayExtendedUseSign(copy.get());
}

QString day(Instant instant)
{
    return QLocale().toString(instant.toDateTime(), QLocale::ShortFormat);
}

} // namespace

Certificate certificateOf(const X509 *certificate)
{
    const QByteArray der = derOf(certificate, i2d_X509);
    return {.name = commonName(X509_get_subject_name(certificate)),
            .issuer = commonName(X509_get_issuer_name(certificate)),
            .fingerprint = QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex()),
            .validFrom = instantOf(X509_get0_notBefore(certificate)),
            .validUntil = instantOf(X509_get0_notAfter(certificate)),
            .keyIsFit = isFitKey(X509_get0_pubkey(certificate)),
            .maySign = maySignDocuments(certificate)};
}

Result<> requireFitness(const Certificate &certificate, Instant at)
{
    const auto refused = [](const QString &message, const QString &detail) {
        return Error {Error::Kind::Refused, message, detail};
    };
    if (!certificate.keyIsFit)
        return refused(Words::tr("The key of this certificate cannot sign reports: choose one with an RSA key of at "
                                 "least 2048 bits or a P-256 key."),
                       QStringLiteral("certificate key"));
    if (!certificate.maySign)
        return refused(Words::tr("This certificate is made for another use than signing documents. Choose one whose "
                                 "key usage allows digital signatures."),
                       QStringLiteral("certificate usage"));
    if (at < certificate.validFrom)
        return refused(Words::tr("This certificate is not valid before %1. Choose another one, or check this "
                                 "computer's clock.")
                           .arg(day(certificate.validFrom)),
                       QStringLiteral("certificate not yet valid"));
    if (certificate.validUntil < at)
        return refused(
            Words::tr("This certificate ended on %1. Choose one that is still valid.").arg(day(certificate.validUntil)),
            QStringLiteral("certificate expired"));
    return {};
}

} // namespace Prefdesk
