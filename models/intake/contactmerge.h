// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"

namespace Prefdesk {

/// What is known of a customer with what a contact export tells. What the export leaves empty, or what stands in
/// quarantine, takes nothing away.
Customer merged(const Customer &known, const Customer &told);

} // namespace Prefdesk
