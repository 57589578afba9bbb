// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/rulings.h"
#include "models/verdicts/subject.h"

#include <QString>

namespace Prefdesk {

/// Whether a message was honoured, in words.
struct MessageRuling
{
    VerdictKind kind = VerdictKind::Blocked;
    Reason reason = Reason::Nothing; ///< of the rule that it broke, as the two below
    QString rule = {}; ///< its title
    QString law = {};

    bool isBreach() const { return kind != VerdictKind::Allowed; }
};

/// What a message was judged by when it was sent.
struct MessageExplanation
{
    Rulings rulings;
    Subject subject;
};

} // namespace Prefdesk
