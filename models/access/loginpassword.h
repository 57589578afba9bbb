// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

#include <QString>

namespace Prefdesk {

/// What a person's login role at a shared desk has for a password: base64url without padding (RFC 4648) of 32 bytes of
/// Argon2id (RFC 9106; 64 MiB, 3 passes) over the passphrase. Salt: the first 16 bytes of SHA-256 over
/// "prefdesk-login/1\n" and the role's name. So the server never sees a passphrase, and each guess at what it keeps
/// costs an Argon2id. Unavailable without the memory for it.
Result<Secret> loginPassword(const QString &role, const Secret &passphrase);

} // namespace Prefdesk
