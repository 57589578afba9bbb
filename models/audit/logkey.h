// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

#include <QByteArray>
#include <QString>

namespace Prefdesk {

/// The public half of a log's key: a name and an Ed25519 public key (C2SP signed-note, type 0x01).
struct VerifierKey
{
    QString name; ///< the log's origin; no spaces, no "+"
    QByteArray publicKey; ///< 32 bytes

    bool operator==(const VerifierKey &) const = default;

    /// Reads "name+1a2b3c4d+base64".
    static Result<VerifierKey> fromText(const QString &text);
    QString toText() const;
    /// The first four bytes of SHA-256 over name, newline, type and key.
    quint32 id() const;
    bool verifies(QByteArrayView message, QByteArrayView signature) const;
};

/// Whether a note's signature line can carry this name.
bool isKeyName(const QString &name);

/// What is said where the desk's log has no key, or one that cannot sign.
Error unusableLogKey();

/// Signs for the desk's log. Its seed lives in the key file, never under the database key.
class LogKey final
{
public:
    /// origin: the log's name; seed: 32 bytes. unusableLogKey() if either is not so.
    static Result<LogKey> fromSeed(const QString &origin, const Secret &seed);

    const VerifierKey &verifier() const { return m_verifier; }
    /// 64 bytes.
    QByteArray sign(QByteArrayView message) const;

private:
    LogKey() = default;

    VerifierKey m_verifier;
    Secret m_secretKey;
};

} // namespace Prefdesk
