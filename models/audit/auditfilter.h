// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/action.h"
#include "models/basics/identity.h"
#include "models/basics/instant.h"

#include <QString>

#include <optional>

namespace Prefdesk {

/// Which entries of the history are shown; what is not set does not restrict.
struct AuditFilter
{
    QString customerNumber {};
    std::optional<PersonId> person {};
    std::optional<Action> action {};
    std::optional<Instant> from {}; ///< inclusive
    std::optional<Instant> until {}; ///< exclusive

    bool operator==(const AuditFilter &) const = default;
    bool isEmpty() const { return *this == AuditFilter(); }
};

} // namespace Prefdesk
