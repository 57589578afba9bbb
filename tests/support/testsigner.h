// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/basics/secret.h"

#include <QByteArray>

namespace Prefdesk {

/// A self-signed certificate and its key, made when the test runs so that nothing committed can expire.
struct TestSigner
{
    enum class Key { Rsa, P256, P384, SmallRsa };

    Key key = Key::P256;
    Instant validFrom = *Instant::fromIso(QStringLiteral("2020-01-01T00:00:00Z"));
    Instant validUntil = *Instant::fromIso(QStringLiteral("2049-01-01T00:00:00Z"));
    QByteArray keyUsage = "critical,digitalSignature,nonRepudiation"; ///< empty: no such extension
    QByteArray extendedKeyUsage = {}; ///< empty: no such extension
    QString name = QStringLiteral("Zoë Officer");

    struct Files
    {
        QByteArray pkcs12;
        QByteArray certificatePem;
    };

    /// The PKCS#12 opens with passphrase().
    Files make() const;
    static Secret passphrase();
};

} // namespace Prefdesk
