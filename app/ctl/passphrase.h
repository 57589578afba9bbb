// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"

namespace Prefdesk {

/// The first line of a file. Refused when people other than the owner can read the file.
Result<Secret> readPassphraseFile(const QString &file);

/// Asks at the terminal without showing what is typed; a usage error when there is none.
Result<Secret> askPassphrase(const QString &question);

} // namespace Prefdesk
