// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/preferences/choice.h"

#include <QList>

#include <functional>

namespace Prefdesk {

class Connection;

/// The rows of ChoiceStore for many customers at a time, for intake and inside its transaction.
class ChoiceBatch final
{
public:
    explicit ChoiceBatch(Connection &connection);

    /// Every answer in force of these customers.
    Result<> eachAnswer(const QList<CustomerId> &customers,
                        const std::function<void(CustomerId, const Question &, const Answer &)> &visit) const;
    /// Writes the choices in their order, gives them their ids and makes them the answers in force; on a shared desk
    /// the server does so when it appends the entries that tell of them.
    Result<> append(QList<Choice> &choices);

private:
    Result<> stage(QList<Choice> &choices);

    Connection &m_connection;
};

} // namespace Prefdesk
