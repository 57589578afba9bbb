// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/customers/customer.h"
#include "models/customers/normalform.h"
#include "models/intake/contactcolumns.h"
#include "models/intake/fault.h"
#include "models/preferences/question.h"

#include <QList>

namespace Prefdesk {

struct CsvRow;

/// A question the row says no to, and the column that says so.
struct OptOut
{
    Question question = Question::stop();
    ContactColumn column = ContactColumn::UnsubscribedFromAll;
};

/// What one row of a contact export says: a customer, the questions it says no to, and what could not be taken.
struct ContactRecord
{
    qint64 row = 0;
    bool isTaken = false; ///< false: the whole row stands in quarantine
    Customer customer; ///< an empty field says nothing about the customer
    NameForms nameForms; ///< of that customer
    QList<OptOut> optOuts; ///< each question once
    QList<QuarantinedField> faults;
};

/// Turns rows into records: checks, normal forms; keeps no state between rows and touches no database.
class ContactRecordReader final
{
public:
    /// now: a date behind it lies in the future.
    ContactRecordReader(ContactColumns columns, Actor actor, Instant now);

    ContactRecord read(const CsvRow &row) const;

private:
    struct Reading;

    void readName(Reading &reading) const;
    void readPlace(Reading &reading) const;
    void readContactPoints(Reading &reading) const;
    void readOptOuts(Reading &reading) const;

    ContactColumns m_columns;
    Actor m_actor;
    Instant m_now;
};

} // namespace Prefdesk
