// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"
#include "models/intake/messagerecord.h"

namespace Prefdesk {

class Connection;
class ImportFrame;
class MessageBatch;
class RecipientBatch;

/// Takes over a message log in JSON Lines: one object per line with message_id, channel, topic, sent_at, status and
/// customer_number or address.
///
/// A message belongs to the customer with that number, else to the only customer with that address. One of nobody, or
/// of several, is kept without a customer.
class MessageImport final
{
public:
    /// "messages"
    static QString format();

    MessageImport(Connection &connection, Actor actor, Clock clock);

    Result<ImportOutcome> run(const ImportRequest &request, const ImportProgress &progress);

private:
    static Result<> take(ImportFrame &frame, RecipientBatch &recipients, MessageBatch &messages,
                         const QList<MessageRecord> &records);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
