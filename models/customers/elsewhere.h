// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/basics/vocabulary.h"

#include <QSet>
#include <QStringList>

namespace Prefdesk {

class Connection;

// A shared desk's server hides customers of regions that the actor does not work for, but says whether there are any. A
// local desk shows them to the stores, which refuse by themselves: there the answer is no.

Result<bool> isCustomerElsewhere(Connection &connection, const Actor &actor, const QString &number);
/// Those of the numbers.
Result<QSet<QString>> numbersElsewhere(Connection &connection, const Actor &actor, const QStringList &numbers);
/// Those of the addresses that are of one of these channels.
Result<QSet<QString>> addressesElsewhere(Connection &connection, const Actor &actor, const QStringList &addresses,
                                         Channel one, Channel other);

} // namespace Prefdesk
