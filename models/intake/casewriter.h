// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/circumstancestore.h"
#include "models/intake/caserecord.h"

#include <QHash>
#include <QSet>

namespace Prefdesk {

class ImportFrame;

/// Turns the cases of an import into holds and their ends, a block of rows at a time.
class CaseWriter final
{
public:
    CaseWriter(Connection &connection, Actor actor, const Clock &clock, ImportFrame &frame);

    Result<> take(const QList<CaseRecord> &records);

private:
    struct Hold // the last one of a case and customer
    {
        CircumstanceId id = {};
        bool isOver = false;
    };

    Result<> readCustomers(const QList<CaseRecord> &records);
    Result<> readHolds(const QList<CaseRecord> &records);
    QSet<qint64> requesters(const CaseRecord &record) const;
    Result<> take(const CaseRecord &record);
    void follow(qint64 customer, const CaseRecord &record);
    Result<> write();

    Connection &m_connection;
    Actor m_actor;
    ImportFrame &m_frame;
    CircumstanceStore m_store;
    QHash<QString, QSet<qint64>> m_customers; // by address
    QSet<QString> m_elsewhere; // addresses of other regions
    QHash<std::pair<QString, qint64>, Hold> m_holds; // by case and customer
    QList<Circumstance> m_new;
    QSet<QString> m_seen; // cases of this file
};

} // namespace Prefdesk
