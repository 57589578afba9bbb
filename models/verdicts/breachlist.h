// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/audience.h"

namespace Prefdesk {

/// A message that should not have been sent when it was.
struct Breach
{
    CustomerId customer = {};
    QString number = {}; ///< of the customer
    SentFacts sent = {};
    QString campaign = {};
    Reason reason = Reason::Nothing;
    QString rule = {}; ///< that it broke, by title
    QString law = {};
};

struct BreachList
{
    HonourRate rate;
    QList<Breach> breaches; ///< of more than wanted the first
};

/// The breaches that eachBreach() finds, at most so many of them; the rate counts all.
Result<BreachList> listBreaches(Connection &connection, const Actor &actor, const BreachSearch &search, qsizetype most);

/// Writes all of them to a CSV file, complete or not at all, and records that it was exported. Refused by role;
/// Unavailable when the file cannot be written.
Result<HonourRate> exportBreaches(Connection &connection, const Actor &actor, Instant now, const BreachSearch &search,
                                  const QString &file);

} // namespace Prefdesk
