// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QByteArray>

#include <algorithm>
#include <memory>

namespace Prefdesk::OpenSsl {

/// Frees what OpenSSL gave.
template<auto Free>
struct Freed
{
    template<typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};

inline void freeChain(STACK_OF(X509) * chain)
{
    sk_X509_pop_free(chain, X509_free);
}

inline void freeBytes(void *bytes)
{
    OPENSSL_free(bytes);
}

using X509Ptr = std::unique_ptr<X509, Freed<X509_free>>;
using ChainPtr = std::unique_ptr<STACK_OF(X509), Freed<freeChain>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using BioPtr = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using BytesPtr = std::unique_ptr<unsigned char, Freed<freeBytes>>;

inline const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// The DER that an i2d_ function makes of a thing; empty when it fails.
template<typename T, typename Encode>
QByteArray derOf(T *thing, Encode encode)
{
    unsigned char *raw = nullptr;
    const int size = encode(thing, &raw);
    const BytesPtr bytes(raw);
    return size > 0 ? QByteArray(reinterpret_cast<const char *>(raw), size) : QByteArray();
}

/// OpenSSL wants passphrases to end with a zero.
inline Secret terminated(const Secret &passphrase)
{
    Secret text(passphrase.size() + 1); // all zeros
    std::copy_n(passphrase.data(), passphrase.size(), text.data());
    return text;
}

} // namespace Prefdesk::OpenSsl
