// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"

#include <QByteArray>

namespace Prefdesk {

/// A person's new key for signing reports: P-256 and a self-signed certificate for two years, as PKCS#12 (AES-256).
Result<QByteArray> makeSigner(const QString &fullName, const QString &deskName, const Secret &signerPassphrase,
                              Instant now);

/// An own PKCS#12 (key, certificate, chain) under the desk's signer passphrase instead of its own. Invalid when it
/// does not open, is incomplete, has expired or may not be used for signing documents; WrongKey for its passphrase.
Result<QByteArray> adoptedSigner(const QByteArray &pkcs12, const Secret &ownPassphrase, const Secret &signerPassphrase,
                                 Instant now);

/// Puts it where reports look for it: atomic, durable, for the owner only.
Result<> saveSigner(const DeskFolder &folder, const QString &personName, const QByteArray &pkcs12);

} // namespace Prefdesk
