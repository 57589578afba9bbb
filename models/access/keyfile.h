// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Prefdesk {

/// One way into the desk: an X25519 key pair whose secret half only the passphrase opens, and the desk's keys
/// sealed to its public half.
struct KeySlot
{
    enum class Kind { Person, Recovery };

    Kind kind = Kind::Person;
    QString name; ///< sign-in name; empty for the recovery code
    qint64 memory = 0; ///< Argon2id, bytes
    qint64 passes = 0; ///< Argon2id
    QByteArray salt; ///< 16 bytes
    QByteArray publicKey; ///< X25519, 32 bytes
    QByteArray nonce; ///< 24 bytes
    QByteArray wrappedSecretKey; ///< X25519 secret key under XChaCha20-Poly1305, 48 bytes
    QByteArray databaseKey; ///< sealed box, 80 bytes
    QByteArray nextDatabaseKey; ///< sealed box while a rekey is under way, else empty
    QByteArray logKey; ///< sealed box, 80 bytes
    QByteArray logPublicKey; ///< Ed25519, 32 bytes; the wrapped secret key opens only beside it

    bool operator==(const KeySlot &) const = default;
};

/// desk.keys: the line "prefdesk-keys/1", JSON, a line with a MAC over the exact bytes before it, keyed by a subkey of
/// the database key, and a line with the log key's signature over the exact bytes before that.
///
/// The signature keeps strangers out, who could seal keys of their own to everybody's public keys: each slot is bound
/// to the log's public key under its passphrase. The MAC keeps out who has left and still knows the log key.
struct KeyFile
{
    QString desk; ///< the desk's UUID
    QList<KeySlot> entries;
    QByteArray authenticated; ///< as read: the bytes under the MAC
    QByteArray mac; ///< as read: the last line but one
    QByteArray signature; ///< as read: the last line

    const KeySlot *personSlot(const QString &name) const;
    const KeySlot *recoverySlot() const;
    bool isRekeying() const;
    /// The one that all slots are bound to.
    QByteArray logPublicKey() const;
    /// Replaces the slot of the same kind and name, or appends it.
    void put(const KeySlot &slot);
    void remove(const QString &name);
};

/// Parses strictly; the content is to be believed only after authenticate(). Unavailable (newer) or Damaged.
Result<KeyFile> parseKeyFile(const QByteArray &bytes);
/// The same from a file; Unavailable when it is missing.
Result<KeyFile> readKeyFile(const QString &path);
/// Damaged unless the file was written by somebody who held the database key and the log key that its slots name;
/// believe it only when one of the slots has been opened with its passphrase.
Result<> authenticate(const KeyFile &file, const Secret &databaseKey);
/// Parses and authenticates; logKey is the seed that a slot has given.
Result<KeyFile> parseAuthentic(const QByteArray &bytes, const Secret &databaseKey, const Secret &logKey);
/// The same from a file.
Result<KeyFile> readAuthentic(const QString &path, const Secret &databaseKey, const Secret &logKey);
/// The whole file; Internal when parseKeyFile() would refuse it.
Result<QByteArray> keyFileBytes(const KeyFile &file, const Secret &databaseKey, const Secret &logKey);
/// The Ed25519 public key of a log key's seed.
QByteArray logPublicKey(const Secret &seed);

/// The name of the desk's log. It comes from the key file, so that a row of the database cannot give it another.
QString logOriginOf(const QString &desk);

// The least cost ever accepted, so that nobody can weaken a slot unnoticed, and the most, so that none can stall.
constexpr qint64 leastMemory = qint64 {64} * 1024 * 1024;
constexpr qint64 mostMemory = qint64 {4} * 1024 * 1024 * 1024;
constexpr qint64 leastPasses = 3;
constexpr qint64 mostPasses = 64;

} // namespace Prefdesk
