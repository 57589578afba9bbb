// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/bare.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplecontacts.h"

namespace Prefdesk {

/// The rows that an import leaves behind, by SQLite alone in one transaction: one bound statement per table, all
/// values at hand, and the word index rebuilt at the end. Only that counts, not the making up of values.
class BareImport final
{
public:
    explicit BareImport(Connection &connection);

    Result<Timing> run(const SampleContacts &contacts, qint64 rows);

private:
    /// One choice and its entry in the ledger; the bytes are random, of the size that real ones have.
    struct OptOut
    {
        QByteArray channel;
        QByteArray topic;
        QByteArray entry;
        QByteArray leaf;
        QByteArray salt;
        QByteArray after;
    };

    struct Contact
    {
        QList<QByteArray> columns; ///< of customer, all but the time
        qint64 since = 0;
        QByteArray email;
        QByteArray phone;
        QByteArray reversed;
        QByteArray pseudonym;
        QList<OptOut> optOuts;
    };

    static Contact contactAt(const SampleContacts &contacts, qint64 index);
    bool insert(const Contact &contact);
    bool insertPoint(qint64 customer, QByteArrayView channel, QByteArrayView kind, QByteArrayView address,
                     QByteArrayView reversed);
    bool insertChoices(qint64 customer, const Contact &contact);
    bool insertChoice(qint64 customer, const OptOut &optOut);
    bool insertEntry(const OptOut &optOut, QByteArrayView pseudonym, qint64 seq);
    bool insertOpening(const OptOut &optOut, qint64 customer);
    bool insertSubject(qint64 customer, const Contact &contact);

    BareStatement m_begin;
    BareStatement m_customer;
    BareStatement m_point;
    BareStatement m_choice;
    BareStatement m_preference;
    BareStatement m_told;
    BareStatement m_entry;
    BareStatement m_opening;
    BareStatement m_subject;
    BareStatement m_subjectHead;
    BareStatement m_rebuild;
    BareStatement m_commit;
    qint64 m_entries = 0;
};

} // namespace Prefdesk
