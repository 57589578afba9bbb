// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customerstore.h"
#include "models/intake/contactrecord.h"
#include "models/preferences/statementstore.h"

#include <QBitArray>
#include <QHash>
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
    Result<std::optional<CustomerId>> keep(const ContactRecord &record);
    Result<> withdraw(CustomerId customer, const ContactRecord &record);
    Result<bool> heardBefore(const QString &country);
    bool stoodEarlier(CustomerId customer) const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    ImportFrame &m_frame;
    CustomerStore m_customers;
    StatementStore m_statements;
    QList<Happening> m_happenings; // of the current block
    qint64 m_firstIndex = 0; // the ledger index of the first of those
    QBitArray m_inFile; // by customer: one bit each, so that a million rows need no list
    QHash<QString, bool> m_heardBefore; // by country
    bool m_wordsDeferred = false;
};

} // namespace Prefdesk
