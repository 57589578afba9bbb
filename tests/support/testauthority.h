// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/basics/openssl.h"

#include <QByteArray>

namespace Prefdesk {

/// A certification authority for servers, made when the test runs so that nothing committed can expire.
class TestAuthority final
{
public:
    TestAuthority();

    struct Certificate
    {
        QByteArray pem;
        QByteArray keyPem;
    };

    /// What a client is told to trust.
    QByteArray pem() const;
    /// names as OpenSSL writes them in a subjectAltName; valid since 2020.
    Certificate issue(const QByteArray &names = "DNS:localhost,IP:127.0.0.1,IP:::1",
                      Instant validUntil = *Instant::fromIso(QStringLiteral("2049-01-01T00:00:00Z"))) const;

private:
    OpenSsl::KeyPtr m_key;
    OpenSsl::X509Ptr m_certificate;
};

} // namespace Prefdesk
