// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherkey.h"

#include <sodium.h>

namespace Prefdesk {

Secret sqlCipherKeyLiteral(const Secret &key)
{
    constexpr std::size_t digits = 2 * sqlCipherKeyBytes;
    Secret literal(2 + digits + 1);
    auto *const text = reinterpret_cast<char *>(literal.data());
    text[0] = 'x';
    text[1] = '\'';
    sodium_bin2hex(text + 2, digits + 1, key.data(), sqlCipherKeyBytes);
    text[2 + digits] = '\''; // in place of the NUL behind the digits
    return literal;
}

} // namespace Prefdesk
