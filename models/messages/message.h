// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/vocabulary.h"

#include <QString>

#include <optional>

namespace Prefdesk {

/// One message that some system of the company sent.
struct Message
{
    qint64 id = 0;
    QString messageId; ///< the sending system's own
    std::optional<CustomerId> customer; ///< nothing: nobody, or more than one customer, has this address
    Channel channel = Channel::Email;
    Topic topic = Topic::Service;
    QString address; ///< normal form, where the log names one
    QString campaign;
    Instant sentAt;
    QString status; ///< "delivered", "opened", "bounced" ... as the sending system says
    QString system;
    Instant recordedAt = {}; ///< when this desk learnt of it; written, not read back

    bool operator==(const Message &) const = default;
};

/// SQL that holds for a message that reached somebody: a contact; one that bounced or failed is none.
QString arrivedSql();
/// The same of a status.
bool hasArrived(const QString &status);
/// How far a message has come by its status; one that is known again only ever moves on. Opened is behind delivered,
/// bounced and failed end it.
int progressOf(const QString &status);

} // namespace Prefdesk
