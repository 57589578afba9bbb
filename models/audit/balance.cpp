// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/balance.h"

#include <sodium.h>

namespace Prefdesk {

Balance::Balance()
{
    randombytes_buf(m_key.data(), m_key.size());
}

void Balance::weigh(QByteArrayView item, int sign)
{
    std::array<quint64, 2> hash {};
    crypto_shorthash_siphashx24(reinterpret_cast<unsigned char *>(hash.data()),
                                reinterpret_cast<const unsigned char *>(item.data()),
                                static_cast<unsigned long long>(item.size()), m_key.data());
    for (std::size_t half = 0; half < hash.size(); ++half)
        m_sum[half] = sign > 0 ? m_sum[half] + hash[half] : m_sum[half] - hash[half];
}

} // namespace Prefdesk
