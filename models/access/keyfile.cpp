// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/keyfile.h"

#include "models/access/atomicfile.h"
#include "models/access/keyfilejson.h"

#include <QCoreApplication>
#include <QFile>

#include <sodium.h>

#include <algorithm>

namespace Prefdesk {

namespace {

const QByteArray header = QByteArrayLiteral("prefdesk-keys/1\n");
const QByteArray anyHeader = QByteArrayLiteral("prefdesk-keys/");
constexpr qsizetype macLineSize = 2 * crypto_generichash_BYTES + 1;
constexpr qsizetype signatureLineSize = 2 * crypto_sign_BYTES + 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::KeyFile)
};

Error damaged(const char *where)
{
    return {Error::Kind::Damaged,
            Words::tr("The desk's key file (desk.keys) is damaged or incomplete. Restore the desk from a backup."),
            QString::fromLatin1(where)};
}

/// Lower-case hexadecimal and the line's end, so that every bit of the line counts.
QByteArray macLine(const QByteArray &authenticated, const Secret &databaseKey)
{
    Secret subkey(crypto_generichash_KEYBYTES);
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(), 1, "deskkeys", databaseKey.data());
    QByteArray mac(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(mac.data()), static_cast<std::size_t>(mac.size()),
                       reinterpret_cast<const unsigned char *>(authenticated.constData()),
                       static_cast<unsigned long long>(authenticated.size()), subkey.data(), subkey.size());
    return mac.toHex() + '\n';
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

struct LogKeyPair
{
    QByteArray publicKey;
    Secret secretKey;
};

LogKeyPair pairOf(const Secret &seed)
{
    LogKeyPair pair {QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), Secret(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(pair.publicKey.data()), pair.secretKey.data(),
                             seed.data());
    return pair;
}

/// The first line keeps it apart from checkpoints, which the same key signs.
QByteArray signatureLine(const QByteArray &text, const Secret &logKey)
{
    const LogKeyPair pair = pairOf(logKey);
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(text),
                         static_cast<unsigned long long>(text.size()), pair.secretKey.data());
    return signature.toHex() + '\n';
}

bool isSigned(const KeyFile &file)
{
    const QByteArray signature = QByteArray::fromHex(file.signature);
    const QByteArray text = file.authenticated + file.mac;
    return signature.toHex() + '\n' == file.signature && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(raw(signature), raw(text), static_cast<unsigned long long>(text.size()),
                                       raw(file.logPublicKey()))
        == 0;
}

Result<KeyFile> requireAuthentic(Result<KeyFile> file, const Secret &databaseKey, const Secret &logKey)
{
    if (!file)
        return file;
    const Result<> authentic = authenticate(*file, databaseKey);
    if (!authentic)
        return authentic.error();
    if (file->logPublicKey() != logPublicKey(logKey))
        return damaged("log key");
    return file;
}

} // namespace

const KeySlot *KeyFile::personSlot(const QString &name) const
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [&](const KeySlot &slot) {
        return slot.kind == KeySlot::Kind::Person && slot.name == name;
    });
    return found == entries.cend() ? nullptr : &*found;
}

const KeySlot *KeyFile::recoverySlot() const
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(),
                                    [](const KeySlot &slot) { return slot.kind == KeySlot::Kind::Recovery; });
    return found == entries.cend() ? nullptr : &*found;
}

bool KeyFile::isRekeying() const
{
    return !entries.isEmpty() && !entries.first().nextDatabaseKey.isEmpty();
}

QByteArray KeyFile::logPublicKey() const
{
    return entries.isEmpty() ? QByteArray(crypto_sign_PUBLICKEYBYTES, '\0') : entries.first().logPublicKey;
}

void KeyFile::put(const KeySlot &slot)
{
    for (KeySlot &known : entries) {
        if (known.kind == slot.kind && known.name == slot.name) {
            known = slot;
            return;
        }
    }
    entries.append(slot);
}

void KeyFile::remove(const QString &name)
{
    entries.removeIf([&](const KeySlot &slot) { return slot.kind == KeySlot::Kind::Person && slot.name == name; });
}

Result<KeyFile> parseKeyFile(const QByteArray &bytes)
{
    if (bytes.startsWith(anyHeader) && bytes.contains('\n') && !bytes.startsWith(header))
        return Error {Error::Kind::Unavailable,
                      Words::tr("This desk was made by a newer Prefdesk. Update this program, then open it again."),
                      QStringLiteral("desk.keys version")};
    if (!bytes.startsWith(header) || bytes.size() < header.size() + macLineSize + signatureLineSize
        || !bytes.endsWith('\n'))
        return damaged("frame");
    const qsizetype end = bytes.size() - macLineSize - signatureLineSize;
    std::optional<KeyFile> file = keyFileFromJson(bytes.mid(header.size(), end - header.size()));
    if (!file)
        return damaged("content");
    file->authenticated = bytes.left(end);
    file->mac = bytes.mid(end, macLineSize);
    file->signature = bytes.mid(end + macLineSize);
    return *file;
}

Result<KeyFile> readKeyFile(const QString &path)
{
    if (!QFile::exists(path))
        return Error {Error::Kind::Unavailable,
                      Words::tr("The desk's key file (desk.keys) is missing. Put it back from a backup of this desk; "
                                "without it nobody can open the desk."),
                      QStringLiteral("no desk.keys")};
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    return parseKeyFile(*bytes);
}

Result<> authenticate(const KeyFile &file, const Secret &databaseKey)
{
    const QByteArray expected = macLine(file.authenticated, databaseKey);
    if (expected.size() != file.mac.size()
        || sodium_memcmp(expected.constData(), file.mac.constData(), static_cast<std::size_t>(expected.size())) != 0)
        return damaged("mac");
    if (!isSigned(file))
        return damaged("signature");
    return {};
}

Result<KeyFile> parseAuthentic(const QByteArray &bytes, const Secret &databaseKey, const Secret &logKey)
{
    return requireAuthentic(parseKeyFile(bytes), databaseKey, logKey);
}

Result<KeyFile> readAuthentic(const QString &path, const Secret &databaseKey, const Secret &logKey)
{
    return requireAuthentic(readKeyFile(path), databaseKey, logKey);
}

Result<QByteArray> keyFileBytes(const KeyFile &file, const Secret &databaseKey, const Secret &logKey)
{
    QByteArray bytes = header + jsonOf(file);
    bytes += macLine(bytes, databaseKey);
    bytes += signatureLine(bytes, logKey);
    const Result<KeyFile> again = parseKeyFile(bytes);
    if (!again || again->entries != file.entries || !authenticate(*again, databaseKey))
        return Error {Error::Kind::Internal,
                      Words::tr("The desk's new key file (desk.keys) would not open, so nothing was changed. Lock the "
                                "desk, sign in and try again."),
                      QStringLiteral("key file")};
    return bytes;
}

QByteArray logPublicKey(const Secret &seed)
{
    return pairOf(seed).publicKey;
}

QString logOriginOf(const QString &desk)
{
    return QStringLiteral("prefdesk.local/log/") + desk;
}

} // namespace Prefdesk
