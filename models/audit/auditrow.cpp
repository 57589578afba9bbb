// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditrow.h"

#include "models/audit/action.h"

namespace Prefdesk {

QString AuditRow::actionLabel() const
{
    const std::optional<Action> known = actionFromCode(action);
    return known ? label(*known) : action;
}

} // namespace Prefdesk
