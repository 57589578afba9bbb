// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

namespace Prefdesk {

class Connection;

/// All or nothing: rolls back when it goes, unless commit() was reached.
class Transaction final
{
public:
    /// Takes the write lock at once, so that nothing fails half way for want of it.
    static Result<Transaction> begin(Connection &connection);
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
