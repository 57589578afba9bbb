// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/hasher.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>

namespace Prefdesk {

namespace {

const EVP_MD *sha256()
{
    // Fetched once: a fetch per hash halves the speed and does not scale over threads.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return algorithm;
}

void demand(int done)
{
    if (done != 1)
        std::abort(); // an OpenSSL without SHA-256 can neither record nor verify anything
}

} // namespace

std::optional<Hash> hashFrom(QByteArrayView bytes)
{
    Hash hash;
    if (bytes.size() != static_cast<qsizetype>(hash.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

Hasher::Hasher()
    : m_context(EVP_MD_CTX_new())
{
    demand(m_context && sha256() ? 1 : 0);
    demand(EVP_DigestInit_ex(m_context, sha256(), nullptr));
}

Hasher::~Hasher()
{
    EVP_MD_CTX_free(m_context);
}

Hash Hasher::hash(std::initializer_list<QByteArrayView> parts)
{
    Hash result;
    demand(EVP_DigestInit_ex(m_context, nullptr, nullptr));
    for (const QByteArrayView part : parts)
        demand(EVP_DigestUpdate(m_context, part.data(), static_cast<std::size_t>(part.size())));
    demand(EVP_DigestFinal_ex(m_context, reinterpret_cast<unsigned char *>(result.data()), nullptr));
    return result;
}

Hash Hasher::leaf(QByteArrayView entry)
{
    static constexpr char prefix = 0;
    return hash({{&prefix, 1}, entry});
}

Hash Hasher::node(const Hash &left, const Hash &right)
{
    std::array<char, 1 + 2 * std::tuple_size_v<Hash>> both {};
    both.front() = 1;
    std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), both.begin() + 1));
    return hash({{both.data(), static_cast<qsizetype>(both.size())}});
}

} // namespace Prefdesk
