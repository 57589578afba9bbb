// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logkey.h"

#include "models/audit/base64.h"
#include "models/audit/hasher.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr char ed25519 = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LogKey)
};

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Error badVerifier()
{
    return {Error::Kind::Invalid,
            Words::tr(
                "This is not a log's public key. It reads: name, plus sign, eight hexadecimal digits, plus sign, key."),
            QStringLiteral("vkey")};
}

QString hexId(quint32 id)
{
    return QStringLiteral("%1").arg(id, 8, 16, QLatin1Char('0'));
}

} // namespace

Error unusableLogKey()
{
    return {Error::Kind::Unavailable,
            Words::tr("This desk's log has no usable key, so nothing can be signed or verified: restore the desk's "
                      "key file (desk.keys) from a backup."),
            QStringLiteral("log key")};
}

bool isKeyName(const QString &name)
{
    return !name.isEmpty()
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || c == u'+' || c < u' '; });
}

Result<VerifierKey> VerifierKey::fromText(const QString &text)
{
    // Base64 may hold plus signs too, so only the first two of them separate.
    const qsizetype first = text.indexOf(u'+');
    const qsizetype second = text.indexOf(u'+', first + 1);
    if (first < 0 || second < 0)
        return badVerifier();
    const std::optional<QByteArray> key = strictBase64(text.mid(second + 1).toUtf8());
    if (!key || key->size() != 1 + crypto_sign_PUBLICKEYBYTES || key->front() != ed25519)
        return badVerifier();
    VerifierKey verifier {text.left(first), key->mid(1)};
    if (!isKeyName(verifier.name) || hexId(verifier.id()) != text.mid(first + 1, second - first - 1))
        return badVerifier();
    return verifier;
}

QString VerifierKey::toText() const
{
    const QByteArray key = QByteArray(1, ed25519) + publicKey;
    return name + u'+' + hexId(id()) + u'+' + QString::fromLatin1(key.toBase64());
}

quint32 VerifierKey::id() const
{
    static constexpr char between[] = {'\n', ed25519};
    const Hash hash = Hasher().hash({name.toUtf8(), {between, 2}, publicKey});
    return qFromBigEndian<quint32>(hash.data());
}

bool VerifierKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                       raw(publicKey))
        == 0;
}

Result<LogKey> LogKey::fromSeed(const QString &origin, const Secret &seed)
{
    if (seed.size() != crypto_sign_SEEDBYTES || !isKeyName(origin))
        return unusableLogKey();
    LogKey key;
    key.m_secretKey = Secret(crypto_sign_SECRETKEYBYTES);
    key.m_verifier = {origin, QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized)};
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(key.m_verifier.publicKey.data()), key.m_secretKey.data(),
                             seed.data());
    return key;
}

QByteArray LogKey::sign(QByteArrayView message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), m_secretKey.data());
    return signature;
}

} // namespace Prefdesk
