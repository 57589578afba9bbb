// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>

namespace Prefdesk {

class Connection;

/// For how many customers a change of the site's rules changes some verdict, by country (empty: not known).
struct BlastRadius
{
    struct Counts
    {
        qint64 customers = 0;
        qint64 changed = 0; ///< some verdict on some channel and topic, or data use, is another
        qint64 blocked = 0; ///< something was allowed, now or later, and is not any more
        qint64 allowed = 0; ///< something was blocked and is not any more

        bool operator==(const Counts &) const = default;
    };

    QString pack; ///< its name
    QMap<QString, Counts> byCountry;
};

/// What would change for everybody at the instant if the pack (JSON) were installed, or the one of that name withdrawn;
/// changes nothing. progressed(customers) stops it by answering false: Cancelled. Needs Permission::ManageDesk; Invalid
/// when the pack does not load.
Result<BlastRadius> radiusOfInstalling(Connection &connection, const Actor &actor, const QByteArray &json,
                                       Instant instant, const std::function<bool(qint64)> &progressed);
Result<BlastRadius> radiusOfWithdrawing(Connection &connection, const Actor &actor, const QString &pack,
                                        Instant instant, const std::function<bool(qint64)> &progressed);

} // namespace Prefdesk
