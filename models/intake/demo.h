// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <functional>

namespace Prefdesk {

/// A desk to try things on: made-up customers, two years of choices and messages, and four people to sign in as
/// ("agent", "officer", "regional", "admin", passphrase "demo").
struct DemoPlan
{
    DeskFolder folder; ///< must not exist yet
    int customers = 10'000;
    quint32 seed = 1;
};

/// Tells how much is done (0 to 1); false stops and leaves nothing behind.
using DemoProgress = std::function<bool(double)>;

/// The same plan on the same day makes the same people with the same wishes.
Result<> makeDemo(const DemoPlan &plan, const Clock &clock, const DemoProgress &progress);

} // namespace Prefdesk
