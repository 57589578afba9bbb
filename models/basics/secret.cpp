// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/secret.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>
#include <utility>

namespace Prefdesk {

namespace {

unsigned char *guardedMemory(std::size_t size)
{
    static const bool ready = sodium_init() >= 0;
    void *const memory = ready ? sodium_malloc(size) : nullptr;
    if (!memory)
        std::abort(); // without guarded memory no secret may be held at all
    return static_cast<unsigned char *>(memory);
}

} // namespace

void Secret::Free::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

Secret::Secret(std::size_t size)
    : m_bytes(guardedMemory(size))
    , m_size(size)
{
    std::memset(m_bytes.get(), 0, size);
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(static_cast<std::size_t>(bytes.size()));
    if (!bytes.isEmpty())
        std::memcpy(secret.data(), bytes.data(), secret.size());
    return secret;
}

Secret Secret::fromPassphrase(QString &passphrase)
{
    // The same letter can be typed as one sign or as two, depending on the keyboard.
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    Secret secret = copyOf(utf8);
    Prefdesk::wipe(utf8);
    Prefdesk::wipe(composed);
    Prefdesk::wipe(passphrase);
    return secret;
}

Secret Secret::copy() const
{
    return copyOf(view());
}

QByteArrayView Secret::view() const
{
    return {reinterpret_cast<const char *>(m_bytes.get()), static_cast<qsizetype>(m_size)};
}

void Secret::wipe()
{
    m_bytes.reset();
    m_size = 0;
}

bool Secret::operator==(const Secret &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(data(), other.data(), m_size) == 0);
}

void wipe(QString &text)
{
    // A literal lies in memory that cannot be written, and is no secret.
    if (text.data_ptr().isMutable())
        sodium_memzero(const_cast<QChar *>(text.constData()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.data_ptr().isMutable())
        sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace Prefdesk
