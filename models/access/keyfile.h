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

    bool operator==(const KeySlot &) const = default;
};

/// desk.keys: the line "prefdesk-keys/1", JSON, and a line with a MAC over the exact bytes before it, keyed by a
/// subkey of the database key.
struct KeyFile
{
    QString desk; ///< the desk's UUID
    QList<KeySlot> entries;
    QByteArray authenticated; ///< as read: the bytes under the MAC
    QByteArray mac; ///< as read: the last line

    const KeySlot *personSlot(const QString &name) const;
    const KeySlot *recoverySlot() const;
    bool isRekeying() const;
    /// Replaces the slot of the same kind and name, or appends it.
    void put(const KeySlot &slot);
    void remove(const QString &name);
};

/// Parses strictly; the content is to be believed only after authenticate(). Unavailable (newer) or Damaged.
Result<KeyFile> parseKeyFile(const QByteArray &bytes);
/// The same from a file; Unavailable when it is missing.
Result<KeyFile> readKeyFile(const QString &path);
/// Damaged unless the file was written by somebody who held the database key.
Result<> authenticate(const KeyFile &file, const Secret &databaseKey);
/// Reads and authenticates.
Result<KeyFile> readAuthentic(const QString &path, const Secret &databaseKey);
/// Atomic, durable, for the owner only.
Result<> writeKeyFile(const QString &path, const KeyFile &file, const Secret &databaseKey);

// The least cost ever accepted, so that nobody can weaken a slot unnoticed, and the most, so that none can stall.
constexpr qint64 leastMemory = 64 * 1024 * 1024;
constexpr qint64 mostMemory = qint64(4) * 1024 * 1024 * 1024;
constexpr qint64 leastPasses = 3;
constexpr qint64 mostPasses = 64;

} // namespace Prefdesk
