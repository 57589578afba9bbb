// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Prefdesk {

/// Call first in main(): no core dump and no debugger of the same user ever sees the keys in memory.
void forbidCoreDumps();

} // namespace Prefdesk
