// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/loginpassword.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <sodium.h>

namespace Prefdesk {

namespace {

// Part of what a password is: with others nobody could sign in any more.
constexpr std::size_t memory = std::size_t {64} * 1024 * 1024;
constexpr unsigned long long passes = 3;
constexpr std::size_t size = 32;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LoginPassword)
};

QByteArray saltOf(const QString &role)
{
    return QCryptographicHash::hash("prefdesk-login/1\n" + role.toUtf8(), QCryptographicHash::Sha256)
        .left(crypto_pwhash_SALTBYTES);
}

} // namespace

Result<Secret> loginPassword(const QString &role, const Secret &passphrase)
{
    const QByteArray salt = saltOf(role);
    const QByteArrayView text = passphrase.view();
    Secret bytes(size);
    if (crypto_pwhash(bytes.data(), bytes.size(), text.data(), static_cast<unsigned long long>(text.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), passes, memory,
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error {
            Error::Kind::Unavailable,
            Words::tr("There is not enough memory to check the passphrase. Close other programs, then try again."),
            QStringLiteral("argon2id")};
    constexpr int form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    Secret encoded(sodium_base64_ENCODED_LEN(size, form));
    sodium_bin2base64(reinterpret_cast<char *>(encoded.data()), encoded.size(), bytes.data(), bytes.size(), form);
    return Secret::copyOf(encoded.view().chopped(1)); // without the final zero
}

} // namespace Prefdesk
