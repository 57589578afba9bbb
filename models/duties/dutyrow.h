// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/duties/duty.h"

namespace Prefdesk {

/// A duty with what has become of it.
struct DutyRow
{
    Duty duty = {};
    QString customerNumber = {};
    QString words = {}; ///< the customer's own, of the call that began it
    std::optional<PersonId> owner = {};
    QString ownerName = {};
    bool isExtended = false;
    std::optional<DutyStep> end = {}; ///< done, or it does not apply
    QString endedBy = {};

    bool operator==(const DutyRow &) const = default;

    bool isOpen() const { return !end; }
    /// The first instant that is too late, as it stands.
    Instant dueAt() const { return isExtended ? *duty.extendedDueAt : duty.dueAt; }
    /// Open and too late, or done too late.
    bool isLate(Instant now) const;
    bool mayBeExtended(Instant now) const { return isOpen() && !isExtended && duty.extendedDueAt && now < duty.dueAt; }
};

/// "2 days 3 h left", "late by 1 h", "done", "done, late by 2 days", "does not apply".
QString timeLeft(const DutyRow &row, Instant now);

/// A message that may show that a duty was done.
struct ShowingMessage
{
    qint64 id = 0;
    QString channel; ///< code
    QString campaign;
    Instant sentAt;

    bool operator==(const ShowingMessage &) const = default;
};

} // namespace Prefdesk
