// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// All or nothing: rolls back when it goes, unless commit() was reached.
class Transaction final
{
public:
    /// For a change of the desk itself: one at a time on any engine. Only what was read after it is up to date.
    static Result<Transaction> begin(Connection &connection);
    /// For a change of one customer: on a shared desk others change other customers meanwhile. Further customers are
    /// not locked.
    static Result<Transaction> beginFor(Connection &connection, CustomerId customer);
    /// Locks nothing on a shared desk: for what only adds rows, or locks what it changes by itself.
    static Result<Transaction> beginUnlocked(Connection &connection);
    /// One unchanging view for several reads; others may write meanwhile. Nothing is to be committed.
    static Result<Transaction> beginReading(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<> commit();

private:
    explicit Transaction(Connection &connection);

    Connection *m_connection; // null once committed or moved from
};

} // namespace Prefdesk
