// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/secret.h"

#include <cstddef>

namespace Prefdesk {

/// Of a raw key.
constexpr std::size_t sqlCipherKeyBytes = 32;

/// x'<64 hex digits>': how SQLCipher takes a raw key without deriving one.
Secret sqlCipherKeyLiteral(const Secret &key);

} // namespace Prefdesk
