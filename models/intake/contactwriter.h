// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customerbatch.h"
#include "models/customers/customerstore.h"
#include "models/intake/contactrecord.h"
#include "models/intake/toldoptouts.h"
#include "models/preferences/statementstore.h"

#include <QBitArray>
#include <QList>

namespace Prefdesk {

class ImportFrame;

/// Writes the records of a contact export inside the import's transaction.
class ContactWriter final
{
public:
    ContactWriter(Connection &connection, const Actor &actor, const Clock &clock, ImportFrame &frame);

    Result<> begin();
    Result<> take(const QList<ContactRecord> &records);
    /// Makes the customers findable.
    Result<> finish();

private:
    Result<> prepare(const QList<ContactRecord> &records);
    Result<> lockChanging(const QList<ContactRecord> &records);
    Result<> addNew(const QList<ContactRecord> &records);
    std::optional<CustomerId> idOf(const QString &number) const;
    Result<> take(const ContactRecord &record);
    Result<> takeDuplicate(CustomerId customer, const ContactRecord &record);
    Result<> quarantineRow(const ContactRecord &record, Fault fault);
    Result<> keep(CustomerId id, const ContactRecord &record);
    Result<> turnOff(CustomerId customer, const ContactRecord &record, const QList<Question> &repeated);
    Result<> quarantineOverruled(const ContactRecord &record, const QList<Question> &overruled);
    bool stoodEarlier(CustomerId customer) const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    ImportFrame &m_frame;
    CustomerStore m_customers;
    StatementStore m_statements;
    CustomerBatch m_batch;
    ToldOptOuts m_told;
    FoundCustomers m_found; // of the current block
    QHash<QString, CustomerId> m_added; // by it
    QList<Happening> m_happenings; // of the current block
    NextEntries m_next = NextEntries::unknown(); // the entries of those
    QBitArray m_inFile; // by customer: one bit each, so that a million rows need no list
    bool m_wordsDeferred = false;
};

} // namespace Prefdesk
