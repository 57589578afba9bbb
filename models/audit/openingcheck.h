// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/entry.h"
#include "models/audit/finding.h"
#include "models/audit/subjectcheck.h"

#include <QList>

#include <vector>

namespace Prefdesk {

class Connection;
class Row;

/// Part of verification: every kept value opens the commitment of its entry, and only erased customers lack theirs.
///
/// Works on some hundred entries at a time, so that both tables are read in their own order.
class OpeningCheck final
{
public:
    OpeningCheck(Connection &connection, Findings &findings, SubjectCheck &subjects);

    /// The bytes that the views look into are kept until the next flush().
    void add(qint64 index, const QByteArray &bytes, const EntryView &entry);
    bool isFull() const;
    Result<> flush();
    /// Values of entries that do not exist.
    Result<> findStrays(qint64 size);

private:
    struct Claim
    {
        qint64 index;
        EntryView::Commitment commitment;
        QByteArrayView subject;
        bool isOpen = false;
    };

    void open(const Row &row, std::vector<Claim>::iterator claim);
    Result<> excuse(const Claim &claim);

    Connection &m_connection;
    Findings &m_findings;
    SubjectCheck &m_subjects;
    Hasher m_hasher;
    QList<QByteArray> m_bytes;
    std::vector<Claim> m_claims;
    qint64 m_first = -1;
    qint64 m_last = -1;
};

} // namespace Prefdesk
