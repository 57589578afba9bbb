// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/messages/message.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace Prefdesk {

class Connection;

/// Keeps many messages at a time, inside the caller's transaction.
///
/// One that is there already is given to its customer when nobody was found the first time, and takes the status when
/// that is news (progressOf).
class MessageBatch final
{
public:
    enum class Kept { Added, Changed, Unchanged };

    explicit MessageBatch(Connection &connection);

    /// What became of each, in their order.
    Result<QList<Kept>> keep(const QList<Message> &messages);

private:
    struct Known
    {
        std::optional<CustomerId> customer;
        QString status;
    };

    Result<> readKnown(const QList<Message> &messages);
    Kept take(const Message &message);
    Result<QSet<QString>> insertNew() const;
    Result<> updateChanged() const;

    Connection &m_connection;
    QHash<QString, Known> m_known; // by message id, as it will stand
    QList<Message> m_new; // each once
    QHash<QString, qsizetype> m_places; // in m_new
    QSet<QString> m_changed;
};

} // namespace Prefdesk
