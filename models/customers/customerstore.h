// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"
#include "models/customers/customer.h"
#include "models/customers/wordindex.h"

#include <QVariant>

#include <optional>

namespace Prefdesk {

class Connection;
struct NameForms;

/// Reads and writes customers, their contact points and the words they are found by.
class CustomerStore final
{
public:
    enum class Taken { Added, Changed, Unchanged };

    CustomerStore(Connection &connection, Actor actor, Clock clock);

    Result<std::optional<Customer>> byId(CustomerId id) const;
    Result<std::optional<Customer>> byNumber(const QString &number) const;
    /// The customer, and a ledger entry that the person looked (in a transaction of its own).
    Result<Customer> open(CustomerId id);
    /// A ledger entry that the person read a list of so many customers (in a transaction of its own); what was typed
    /// is nobody's business and is not kept.
    Result<> recordSearch(qint64 found);

    /// For intake, inside its transaction, which also records the batch: adds the customer or brings the one of that
    /// number up to date; contact points are matched by channel and kind.
    Result<Taken> take(const Customer &customer);
    /// Changes a customer that was read before; Conflict when somebody else changed it since. Inside the caller's
    /// transaction.
    Result<> update(const Customer &customer);
    /// Adds a customer with a new number; inside the caller's transaction.
    Result<CustomerId> add(const Customer &customer);
    /// The same with nameForms() of the customer, which another thread may have made.
    Result<CustomerId> add(const Customer &customer, const NameForms &forms);

    /// Many customers at once: take() and add() leave the search words alone until rebuildWords(), which must run in
    /// the same transaction.
    void deferWords() { m_words.defer(); }
    Result<> rebuildWords() { return m_words.rebuild(); }
    /// For customers that somebody else adds: CustomerBatch.
    Instant now() const { return m_clock(); }

private:
    Result<std::optional<Customer>> firstWhere(const QString &condition, const QVariant &value) const;
    Result<> change(const Customer &customer, const Customer &before);

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    WordIndex m_words;
};

} // namespace Prefdesk
