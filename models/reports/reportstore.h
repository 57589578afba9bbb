// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/reports/historyline.h"
#include "models/reports/reportcontent.h"

namespace Prefdesk {

class Connection;
class LogKey;

/// How many changes a period report lists; the newest ones, where there are more.
inline constexpr int mostPeriodChanges = 500;

/// A report that is signed and lies ready; what the ledger keeps of it.
struct ReportRecord
{
    Evidence::Kind kind = Evidence::Kind::Customer;
    QString reportId;
    std::optional<CustomerId> customer;
    QString sha256; ///< of the file, hexadecimal
    QString certificate; ///< fingerprint of the signer's
    QString shortCode;
};

/// Reads what reports say and records that they were made; every call is one transaction.
class ReportStore final
{
public:
    ReportStore(Connection &connection, Actor actor, Clock clock);

    /// Refused without Permission::Report or outside the person's regions. Makes a checkpoint.
    Result<CustomerReport> customerReport(CustomerId customer, const LogKey &key);
    /// Counts and changes of the person's regions from the first moment until before the second; makes a checkpoint.
    Result<PeriodReport> periodReport(Instant from, Instant until, const LogKey &key);
    /// The ledger entry "report made" and a checkpoint that covers it.
    Result<> recordMade(const ReportRecord &record, const LogKey &key);

private:
    Result<PersonNames> people() const;
    Result<QList<HistoryLine>> history(const Evidence &evidence) const;
    Result<QList<MessageTotal>> messages(CustomerId customer) const;
    Result<QList<ActionCount>> counts(const Evidence &evidence) const;
    Result<> addChanges(PeriodReport &report) const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
