// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Prefdesk {

/// What stands behind a Connection. SQL is written once; whoever must tell the two apart does it in one small place.
enum class Engine { SqlCipher, PostgreSql };

} // namespace Prefdesk
