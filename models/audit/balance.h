// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <array>

namespace Prefdesk {

/// Whether two unordered collections hold the same items equally often, in constant memory.
///
/// Adds up keyed hashes (SipHash, a fresh random key each time), so nobody can prepare items that cancel out.
class Balance final
{
public:
    Balance();

    void add(QByteArrayView item) { weigh(item, 1); }
    void take(QByteArrayView item) { weigh(item, -1); }
    bool isEven() const { return m_sum[0] == 0 && m_sum[1] == 0; }

private:
    void weigh(QByteArrayView item, int sign);

    std::array<unsigned char, 16> m_key {};
    std::array<quint64, 2> m_sum {};
};

} // namespace Prefdesk
