// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/certificateuse.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace Prefdesk {

namespace {

constexpr int leastRsaBits = 2048;

bool isDocumentUse(const ASN1_OBJECT *use)
{
    std::array<char, 80> text {};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), use, 1);
    // anyExtendedKeyUsage, emailProtection, documentSigning (RFC 9336), Microsoft's and Adobe's document signing.
    constexpr std::array allowed {"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12",
                                  "1.2.840.113583.1.1.5"};
    return std::any_of(allowed.begin(), allowed.end(),
                       [&text](const char *one) { return std::strcmp(text.data(), one) == 0; });
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

} // namespace

bool canSignReports(const EVP_PKEY *key)
{
    if (!key)
        return false;
    if (EVP_PKEY_is_a(key, "RSA"))
        return EVP_PKEY_get_bits(key) >= leastRsaBits;
    std::array<char, 64> group {};
    return EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1
        && OBJ_sn2nid(group.data()) == NID_X9_62_prime256v1;
}

bool maySignDocuments(const X509 *certificate)
{
    // Asking for the key usage caches it inside the certificate.
    const std::unique_ptr<X509, decltype(&X509_free)> copy(X509_dup(certificate), X509_free);
    if (!copy)
        return false;
    const auto usage = X509_get_key_usage(copy.get()); // all bits where the extension is missing
    return (X509_get_extension_flags(copy.get()) & EXFLAG_INVALID) == 0
        && (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && mayExtendedUseSign(copy.get());
}

} // namespace Prefdesk
