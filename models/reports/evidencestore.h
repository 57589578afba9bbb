// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/reports/evidence.h"

namespace Prefdesk {

class Connection;
class LogKey;
class LogStore;
struct Customer;

/// How many entries a period report proves; the newest ones of the period, where there are more.
inline constexpr int mostPeriodEntries = 1000;

/// Gathers what a report proves; inside the caller's transaction, so that all of it is of one moment.
class EvidenceStore final
{
public:
    EvidenceStore(Connection &connection, Actor actor, Clock clock);

    /// Makes a checkpoint and proves every entry of the customer under it, with all values. Damaged when there are not
    /// as many entries as the ledger counts, or a value is not the one that was recorded.
    Result<Evidence> ofCustomer(const Customer &customer, const LogKey &key);
    /// Makes a checkpoint and proves the entries of the period under it, without any customer's values.
    Result<Evidence> ofPeriod(Instant from, Instant until, const LogKey &key);
    /// All values of an entry; Damaged when one is missing or not the one that was recorded.
    static Result<QList<Opening>> openings(Connection &connection, const EvidenceEntry &entry);
    /// Damaged unless this is the only pseudonym under which the ledger met the customer.
    static Result<> requireOwner(Connection &connection, CustomerId customer, const QByteArray &pseudonym);

private:
    Result<Evidence> head(const LogKey &key);
    Result<Evidence::Subject> subject(const Customer &customer) const;
    Result<qint64> countOf(const Evidence::Subject &subject, const QList<EvidenceEntry> &entries) const;
    Result<QList<EvidenceEntry>> entries(const QString &condition, const QVariantList &values) const;
    Result<> prove(Evidence &evidence, LogStore &log) const;
    Result<> open(QList<EvidenceEntry> &entries) const;
    Result<QList<EvidenceStep>> steps(LogStore &log, qint64 size) const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    qint64 m_size = 0; // of the checkpoint that head() made
};

} // namespace Prefdesk
