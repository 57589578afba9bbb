// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/entry.h"
#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QHash>

namespace Prefdesk {

class Connection;

/// Where a customer stands in the ledger: the pseudonym and the end of its own chain of entries.
struct SubjectTail
{
    Pseudonym pseudonym {};
    qint64 count = 0; ///< entries so far; 0: the ledger has not met this customer
    Hash lastLeaf {};
};

/// The subjects that one call of Ledger::record meets; each is read once and written once.
class SubjectBook final
{
public:
    explicit SubjectBook(Connection &connection);

    /// Makes a pseudonym for a customer that the ledger meets for the first time.
    Result<SubjectTail> tail(CustomerId customer);
    /// The customer's newest entry is the next of its chain.
    void append(CustomerId customer, const Hash &leaf);
    Result<> write();

private:
    Result<SubjectTail> read(CustomerId customer) const;

    Connection &m_connection;
    QHash<qint64, SubjectTail> m_tails;
};

} // namespace Prefdesk
