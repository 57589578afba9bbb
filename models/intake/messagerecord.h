// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/intake/fault.h"
#include "models/messages/message.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Prefdesk {

/// What one line of a message log says: a message, whom it went to, or why it cannot be taken.
struct MessageRecord
{
    qint64 row = 0;
    Message message;
    QString customerNumber; ///< where the line names one
    QList<QuarantinedField> faults; ///< not empty: the line is not taken
};

/// Reads one line of JSON; now: a message behind it was sent in the future.
MessageRecord readMessage(QByteArrayView line, qint64 row, Instant now);

} // namespace Prefdesk
