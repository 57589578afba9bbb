// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/intake/contactrecord.h"
#include "models/intake/toldoptouts.h"
#include "models/preferences/statementbatch.h"

namespace Prefdesk {

class BlockCustomers;
class ImportFrame;

/// Turns the opt-outs of a contact export into choices, a block of rows at a time.
class OptOutWriter final
{
public:
    OptOutWriter(Connection &connection, const Actor &actor, const Clock &clock, ImportFrame &frame);

    /// Reads at once what the rows of the block will ask for.
    Result<> begin(const QList<ContactRecord> &records, const BlockCustomers &customers);
    /// The only or the first row of a customer.
    Result<> take(CustomerId customer, const ContactRecord &record);
    /// The same for a customer whom this row has brought.
    Result<> takeNew(CustomerId customer, const ContactRecord &record);
    /// A further row of the same customer; nobody knows which holds, so a no counts in either.
    Result<> takeAlso(CustomerId customer, const ContactRecord &record);
    /// Writes the choices of the block.
    Result<> write();
    /// Gives them to the import's frame, once their customers are written, too.
    Result<> record();
    /// The frame's part is kept.
    void forget() { m_statements.forget(); }

private:
    Result<> turnOff(CustomerId customer, const ContactRecord &record, const Result<QList<Question>> &repeated);
    Result<> quarantineOverruled(const ContactRecord &record, const QList<Question> &overruled);

    Clock m_clock;
    ImportFrame &m_frame;
    ToldOptOuts m_told;
    StatementBatch m_statements;
};

} // namespace Prefdesk
