// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/entry.h"
#include "models/audit/entrybatch.h"
#include "models/audit/finding.h"
#include "models/audit/subjectcheck.h"

#include <vector>

namespace Prefdesk {

class Connection;

/// Part of verification: every commitment of an entry is opened by its kept value.
class OpeningCheck final
{
public:
    OpeningCheck(Findings &findings, SubjectCheck &subjects);

    /// The bytes that the entry looks into must stay until match().
    void claim(qint64 index, const EntryView &entry);
    /// Opens what was claimed since the last time; does not touch the database.
    void match(const EntryBatch &batch);
    /// Names the values that are missing.
    Result<> reportMissing();
    /// Values of entries that do not exist.
    Result<> findStrays(Connection &connection, qint64 size);

private:
    struct Claim
    {
        qint64 index = -1;
        EntryView::Commitment commitment;
        QByteArrayView subject;
        bool isOpen = false;
    };

    struct Missing
    {
        qint64 index = -1;
        QByteArray label;
        QByteArray hash;
        QByteArray subject;
    };

    void open(const EntryBatch &batch, const EntryBatch::Value &value, std::vector<Claim>::iterator claim);

    Findings &m_findings;
    SubjectCheck &m_subjects;
    Hasher m_hasher;
    std::vector<Claim> m_claims;
    std::vector<Missing> m_missing;
};

} // namespace Prefdesk
