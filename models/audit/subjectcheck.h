// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/balance.h"
#include "models/audit/entry.h"
#include "models/audit/finding.h"

#include <QSet>

namespace Prefdesk {

class Connection;

/// Part of verification: every subject's entries are numbered 1, 2, 3 ... to the number on record, each names the
/// one before it, and every pseudonym still stands for the customer it was made for.
///
/// meet() and meetCustomer() do not touch the database. Entries come in the order of the log and subjects are many,
/// so it balances what entries offer against what their
/// successors ask for; only when that is uneven does it go and look where.
class SubjectCheck final
{
public:
    /// firstIndex: where the pass begins; above 0 only the subjects met are checked.
    SubjectCheck(Connection &connection, Findings &findings, qint64 firstIndex);

    void meet(const EntryView &entry, const Hash &leaf);
    /// A commitment "customer" was opened.
    void meetCustomer(QByteArrayView pseudonym, QByteArrayView customer);
    Result<> finish();

private:
    Result<> compare();
    Result<> takeEnds();
    void takeEnd(QByteArrayView subject, qint64 count, QByteArrayView leaf);
    void takeCustomer(QByteArrayView subject, qint64 customer);
    Result<> joinMet();
    Result<> joinMet(const QByteArray &subject);
    Result<> takeCustomers();
    Result<> findBrokenChains();
    Result<> findOrphanedEnds();
    Result<> findExchangedCustomers();

    Connection &m_connection;
    Findings &m_findings;
    qint64 m_firstIndex;
    Balance m_links; // (subject, number, leaf)
    Balance m_customers; // (pseudonym, customer)
    QSet<QByteArray> m_met; // only when the pass does not begin at 0
};

} // namespace Prefdesk
