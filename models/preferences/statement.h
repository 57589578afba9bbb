// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/calldraft.h"

#include <QList>

#include <optional>

namespace Prefdesk {

/// What one customer said outside a call: an import row, a letter, a form, or a made-up history.
struct Statement
{
    CustomerId customer = {};
    QList<Wish> wishes; ///< seenChoice is not looked at
    Instant occurredAt; ///< what the customer did; when it is not known, now
    QString source; ///< "import", "letter", "form", "demo"
    std::optional<BatchId> batch;
    QString reason;
    QList<Question> repeated = {}; ///< what an import said no to that the one before it had said too
};

/// The choice that the wish becomes: written down when it occurred, its entry not known yet.
Choice choiceOf(const Statement &statement, const Wish &wish, PersonId person);

} // namespace Prefdesk
