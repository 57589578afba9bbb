// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/preferences/preference.h"
#include "models/preferences/recordingrules.h"

#include <QList>

#include <optional>

namespace Prefdesk {

class Connection;

/// The rows of choice and of its projection, preference; knows no rules. Used inside the caller's transaction.
class ChoiceStore final
{
public:
    explicit ChoiceStore(Connection &connection);

    /// Writes the choice and makes it the answer in force; its ledgerIndex must be the entry it will get.
    Result<ChoiceId> append(const Choice &choice);
    Result<QList<Preference>> current(CustomerId customer) const;
    /// Replays the choices recorded up to that instant.
    Result<QList<Preference>> at(CustomerId customer, Instant instant) const;
    /// Newest first.
    Result<QList<Choice>> ofCustomer(CustomerId customer) const;
    Result<QList<Choice>> ofCall(CallId call) const;
    Result<std::optional<Withdrawal>> lastWithdrawal(CustomerId customer, const Question &question) const;
    /// Every choice of the desk in order, until visit answers false.
    Result<> each(const std::function<bool(const Choice &)> &visit) const;

private:
    Connection &m_connection;
};

} // namespace Prefdesk
