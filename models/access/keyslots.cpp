// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/keyslots.h"

#include <QCoreApplication>

#include <sodium.h>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::KeySlots)
};

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

Result<Secret> derived(const KeySlot &slot, const Secret &passphrase)
{
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const QByteArrayView text = passphrase.view();
    if (crypto_pwhash(key.data(), key.size(), text.data(), static_cast<unsigned long long>(text.size()), raw(slot.salt),
                      static_cast<unsigned long long>(slot.passes), static_cast<std::size_t>(slot.memory),
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("There is not enough memory to check the passphrase. Close other programs, then try again."),
            QStringLiteral("argon2id")};
    return key;
}

/// What the wrapped key is bound to: nobody can put it under another name, another public key or another desk's log.
QByteArray context(const KeySlot &slot)
{
    return QByteArrayLiteral("prefdesk-slot/1\n") + (slot.kind == KeySlot::Kind::Person ? "person\n" : "recovery\n")
        + slot.name.toUtf8() + '\n' + slot.salt + slot.publicKey + slot.logPublicKey;
}

Result<> wrap(KeySlot &slot, const Secret &secretKey, const Secret &passphrase)
{
    slot.memory = leastMemory;
    slot.passes = leastPasses;
    slot.salt = randomBytes(crypto_pwhash_SALTBYTES);
    slot.nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const Result<Secret> key = derived(slot, passphrase);
    if (!key)
        return key.error();
    const QByteArray bound = context(slot);
    slot.wrappedSecretKey.resize(static_cast<qsizetype>(secretKey.size()) + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(slot.wrappedSecretKey), nullptr, secretKey.data(), secretKey.size(),
                                               raw(bound), static_cast<unsigned long long>(bound.size()), nullptr,
                                               raw(slot.nonce), key->data());
    return {};
}

Result<Secret> unwrapped(const KeySlot &slot, const Secret &passphrase)
{
    const Result<Secret> key = derived(slot, passphrase);
    if (!key)
        return key.error();
    const QByteArray bound = context(slot);
    Secret secretKey(crypto_box_SECRETKEYBYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(secretKey.data(), nullptr, nullptr, raw(slot.wrappedSecretKey),
                                                   static_cast<unsigned long long>(slot.wrappedSecretKey.size()),
                                                   raw(bound), static_cast<unsigned long long>(bound.size()),
                                                   raw(slot.nonce), key->data())
        != 0)
        return Error {Error::Kind::WrongKey,
                      slot.kind == KeySlot::Kind::Person
                          ? Words::tr("The name or the passphrase is not right. Type both again.")
                          : Words::tr("This recovery code does not belong to this desk. Use the newest print."),
                      QStringLiteral("slot")};
    return secretKey;
}

QByteArray sealed(const Secret &key, const KeySlot &slot)
{
    if (key.isEmpty())
        return {};
    QByteArray box(static_cast<qsizetype>(key.size()) + crypto_box_SEALBYTES, '\0');
    crypto_box_seal(raw(box), key.data(), key.size(), raw(slot.publicKey));
    return box;
}

Secret unsealed(const QByteArray &box, const KeySlot &slot, const Secret &secretKey)
{
    if (box.size() <= qsizetype(crypto_box_SEALBYTES))
        return {};
    Secret key(static_cast<std::size_t>(box.size()) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(key.data(), raw(box), static_cast<unsigned long long>(box.size()), raw(slot.publicKey),
                             secretKey.data())
        != 0)
        return {};
    return key;
}

Secret signerPassphrase(const Secret &secretKey)
{
    Secret bytes(32);
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), 2, "signerpw", secretKey.data());
    Secret text(2 * bytes.size());
    constexpr char digits[] = "0123456789abcdef";
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        text.data()[2 * place] = static_cast<unsigned char>(digits[bytes.data()[place] >> 4]);
        text.data()[2 * place + 1] = static_cast<unsigned char>(digits[bytes.data()[place] & 15]);
    }
    return text;
}

} // namespace

Result<NewSlot> makeSlot(const SlotLabel &label, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return Error {Error::Kind::Invalid, Words::tr("The passphrase is empty. Choose one."), QStringLiteral("empty")};
    NewSlot made;
    made.slot.kind = label.kind;
    made.slot.name = label.name;
    made.slot.logPublicKey = label.logPublicKey;
    made.slot.publicKey.resize(crypto_box_PUBLICKEYBYTES);
    Secret secretKey(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(raw(made.slot.publicKey), secretKey.data());
    const Result<> done = wrap(made.slot, secretKey, passphrase);
    if (!done)
        return done.error();
    made.signerPassphrase = signerPassphrase(secretKey);
    return made;
}

void seal(KeySlot &slot, const DeskKeys &keys)
{
    slot.databaseKey = sealed(keys.database, slot);
    slot.nextDatabaseKey = sealed(keys.nextDatabase, slot);
    slot.logKey = sealed(keys.log, slot);
}

Result<DeskKeys> openSlot(const KeySlot &slot, const Secret &passphrase)
{
    const Result<Secret> secretKey = unwrapped(slot, passphrase);
    if (!secretKey)
        return secretKey.error();
    DeskKeys keys;
    keys.database = unsealed(slot.databaseKey, slot, *secretKey);
    keys.nextDatabase = unsealed(slot.nextDatabaseKey, slot, *secretKey);
    keys.log = unsealed(slot.logKey, slot, *secretKey);
    keys.signerPassphrase = signerPassphrase(*secretKey);
    if (keys.database.isEmpty() || keys.log.isEmpty() || logPublicKey(keys.log) != slot.logPublicKey
        || keys.nextDatabase.isEmpty() != slot.nextDatabaseKey.isEmpty())
        return Error {Error::Kind::Damaged,
                      Words::tr("The desk's key file (desk.keys) is damaged. Restore the desk from a backup."),
                      QStringLiteral("sealed key")};
    return keys;
}

Result<DeskKeys> openKeys(const KeyFile &file, const KeySlot *slot, const Secret &passphrase)
{
    if (!slot)
        return Error {Error::Kind::WrongKey, Words::tr("The name or the passphrase is not right. Type both again."),
                      QStringLiteral("no slot")};
    Result<DeskKeys> keys = openSlot(*slot, passphrase);
    if (!keys)
        return keys;
    const Result<> authentic = authenticate(file, keys->database);
    if (!authentic)
        return authentic.error();
    keys->desk = file.desk;
    return keys;
}

Result<KeySlot> rewrapped(const KeySlot &slot, const Secret &passphrase, const Secret &newPassphrase)
{
    if (newPassphrase.isEmpty())
        return Error {Error::Kind::Invalid, Words::tr("The new passphrase is empty. Choose one."),
                      QStringLiteral("empty")};
    const Result<Secret> secretKey = unwrapped(slot, passphrase);
    if (!secretKey)
        return secretKey.error();
    KeySlot changed = slot;
    const Result<> done = wrap(changed, *secretKey, newPassphrase);
    if (!done)
        return done.error();
    return changed;
}

} // namespace Prefdesk
