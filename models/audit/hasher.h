// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <initializer_list>
#include <optional>

struct evp_md_ctx_st;

namespace Prefdesk {

/// A SHA-256 value.
using Hash = std::array<char, 32>;

inline QByteArrayView view(const Hash &hash)
{
    return {hash.data(), static_cast<qsizetype>(hash.size())};
}

inline QByteArray toBytes(const Hash &hash)
{
    return QByteArray(hash.data(), static_cast<qsizetype>(hash.size()));
}

/// Nothing unless there are exactly 32 bytes.
std::optional<Hash> hashFrom(QByteArrayView bytes);

/// SHA-256 with one reused OpenSSL context: twice as fast as a new one each time. One per thread.
class Hasher final
{
public:
    Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;
    ~Hasher();

    /// Over the parts as if they stood in one piece.
    Hash hash(std::initializer_list<QByteArrayView> parts);
    /// RFC 6962 2.1: over 0x00 and the entry.
    Hash leaf(QByteArrayView entry);
    /// RFC 6962 2.1: over 0x01 and both children.
    Hash node(const Hash &left, const Hash &right);

private:
    evp_md_ctx_st *m_context;
};

} // namespace Prefdesk
