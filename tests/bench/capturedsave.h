// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/samplecall.h"
#include "tests/bench/shareddesk.h"

namespace Prefdesk {

/// What one save of the program says to the server, for pgbench to say again: taken from the server's own log. Every
/// transaction takes another customer and keeps a call of its own.
///
/// customers: how many the desk has. Times are those of the capture, which the server takes for five minutes.
Result<QByteArray> capturedSave(const SharedDesk &desk, const SampleScripts &scripts, qint64 customers);

} // namespace Prefdesk
