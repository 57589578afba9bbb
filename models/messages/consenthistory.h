// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

namespace Prefdesk {

/// The consents of one customer to messages, oldest first, as the choices tell them. While a stop is in force none is.
Result<QList<ConsentSpan>> consentHistory(Connection &connection, CustomerId customer);

} // namespace Prefdesk
