// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"
#include "models/reports/certificate.h"

#include <QByteArray>

#include <memory>

namespace Prefdesk {

/// A person's X.509 certificate and private key, from a PKCS#12 file.
class Signer final
{
public:
    /// WrongKey for a wrong passphrase, Unavailable for a file that cannot be read, Damaged for anything else in it.
    static Result<Signer> fromFile(const QString &file, const Secret &passphrase);
    static Result<Signer> fromPkcs12(const QByteArray &pkcs12, const Secret &passphrase);

    Signer(Signer &&) noexcept;
    Signer &operator=(Signer &&) noexcept;
    ~Signer();

    const Certificate &certificate() const { return m_certificate; }
    /// Detached CMS (RFC 5652) in DER over a SHA-256 digest, as ETSI EN 319 142-1 wants it inside a PDF: with
    /// signing-certificate-v2, without signing-time. Refused unless the certificate is fit at that moment.
    Result<QByteArray> sign(const QByteArray &digest, Instant now) const;

private:
    struct Keys;

    Signer(std::unique_ptr<Keys> keys, Certificate certificate);

    std::unique_ptr<Keys> m_keys;
    Certificate m_certificate;
};

} // namespace Prefdesk
