// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/openingcheck.h"

#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

constexpr qsizetype saltSize = 32;

QString place(qint64 index, QByteArrayView label)
{
    return QStringLiteral("entry %1: %2").arg(index).arg(QString::fromUtf8(label));
}

QString hex(QByteArrayView hash)
{
    return QString::fromLatin1(hash.toByteArray().toHex());
}

} // namespace

OpeningCheck::OpeningCheck(Findings &findings, SubjectCheck &subjects)
    : m_findings(findings)
    , m_subjects(subjects)
{
}

void OpeningCheck::claim(qint64 index, const EntryView &entry)
{
    for (const EntryView::Commitment &commitment : entry.commitments)
        m_claims.push_back({index, commitment, entry.subject, false});
}

void OpeningCheck::match(const EntryBatch &batch)
{
    auto claim = m_claims.begin();
    for (const EntryBatch::Value &value : batch.values) {
        while (claim != m_claims.end() && claim->index < value.index)
            ++claim;
        open(batch, value, claim);
    }
    for (const Claim &each : m_claims) {
        if (!each.isOpen)
            m_missing.push_back({each.index, each.commitment.label.toByteArray(), each.commitment.hash.toByteArray(),
                                 each.subject.toByteArray()});
    }
    m_claims.clear();
}

void OpeningCheck::open(const EntryBatch &batch, const EntryBatch::Value &value, std::vector<Claim>::iterator claim)
{
    const qint64 index = value.index;
    const QByteArrayView label = batch.labelOf(value);
    while (claim != m_claims.end() && claim->index == index && claim->commitment.label != label)
        ++claim;
    // Salt and label have to end where they ended, so that no other cut of the same bytes passes.
    if (claim == m_claims.end() || claim->index != index || batch.saltOf(value).size() != saltSize) {
        m_findings.add(QStringLiteral("value-added"), place(index, label), {}, {});
        return;
    }
    claim->isOpen = true;
    const Hash hash = m_hasher.hash({batch.view(value.hashed)});
    if (view(hash) != claim->commitment.hash)
        m_findings.add(QStringLiteral("value"), place(index, label), hex(claim->commitment.hash), hex(view(hash)));
    if (label == "customer")
        m_subjects.meetCustomer(claim->subject, batch.valueOf(value));
}

// No action erases a customer yet, so there is no excuse: whoever only forgets the pseudonym hides a change.
Result<> OpeningCheck::reportMissing()
{
    for (const Missing &missing : m_missing)
        m_findings.add(QStringLiteral("value-missing"), place(missing.index, missing.label), hex(missing.hash), {});
    m_missing.clear();
    return {};
}

Result<> OpeningCheck::findStrays(Connection &connection, qint64 size)
{
    return connection.each(
        QStringLiteral("SELECT idx FROM opening WHERE idx < 0 OR idx >= ?"), {size}, [this](const Row &row) {
            m_findings.add(QStringLiteral("value-added"), QStringLiteral("entry %1").arg(row.integer(0)), {}, {});
            return true;
        });
}

} // namespace Prefdesk
