// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customerstore.h"
#include "models/intake/blockcustomers.h"
#include "models/intake/optoutwriter.h"

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
    Result<> take(const ContactRecord &record);
    Result<> takeDuplicate(CustomerId customer, const ContactRecord &record);
    Result<> quarantineRow(const ContactRecord &record, Fault fault);
    Result<> keep(CustomerId id, const ContactRecord &record);
    Result<> write();
    Result<> endPart();
    bool stoodEarlier(CustomerId customer) const;

    Connection &m_connection;
    ImportFrame &m_frame;
    CustomerStore m_store;
    BlockCustomers m_customers;
    OptOutWriter m_optOuts;
    QBitArray m_inFile; // by customer: one bit each, so that a million rows need no list
    bool m_wordsDeferred = false;
};

} // namespace Prefdesk
