// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/openingcheck.h"

#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype mostEntries = 512;
constexpr qsizetype beforeLabel = 1 + 32; // 0x02 and the salt

QString place(qint64 index, QByteArrayView label)
{
    return QStringLiteral("entry %1: %2").arg(index).arg(QString::fromUtf8(label));
}

QString hex(QByteArrayView hash)
{
    return QString::fromLatin1(hash.toByteArray().toHex());
}

} // namespace

OpeningCheck::OpeningCheck(Connection &connection, Findings &findings, SubjectCheck &subjects)
    : m_connection(connection)
    , m_findings(findings)
    , m_subjects(subjects)
{
    m_bytes.reserve(mostEntries);
}

void OpeningCheck::add(qint64 index, const QByteArray &bytes, const EntryView &entry)
{
    if (m_first < 0)
        m_first = index;
    m_last = index;
    m_bytes.append(bytes);
    for (const EntryView::Commitment &commitment : entry.commitments)
        m_claims.push_back({index, commitment, entry.subject, false});
}

bool OpeningCheck::isFull() const
{
    return m_bytes.size() >= mostEntries;
}

Result<> OpeningCheck::flush()
{
    if (m_first < 0)
        return {};
    auto claim = m_claims.begin();
    const Result<> read = m_connection.each(
        // What was hashed, in one piece: each value that travels by itself costs more than the joining. The
        // lengths are fixed here, so that no other cut of the same bytes passes.
        QStringLiteral("SELECT idx, CAST(iif(length(salt) = 32 AND instr(label, char(0)) = 0, "
                       "x'02' || salt || label || x'00' || value, x'') AS BLOB) "
                       "FROM commitment WHERE idx BETWEEN ? AND ?"),
        {m_first, m_last}, [&](const Row &row) {
            const qint64 index = row.integer(0);
            while (claim != m_claims.end() && claim->index < index)
                ++claim;
            open(row, claim);
            return true;
        });
    if (!read)
        return read;
    for (const Claim &each : m_claims) {
        if (each.isOpen)
            continue;
        if (const Result<> excused = excuse(each); !excused)
            return excused;
    }
    m_claims.clear();
    m_bytes.clear();
    m_first = -1;
    return {};
}

void OpeningCheck::open(const Row &row, std::vector<Claim>::iterator claim)
{
    const qint64 index = row.integer(0);
    const QByteArray bytes = row.bytes(1);
    const qsizetype end = bytes.indexOf('\0', beforeLabel);
    const QByteArrayView label
        = end < 0 ? QByteArrayView() : QByteArrayView(bytes).sliced(beforeLabel, end - beforeLabel);
    while (claim != m_claims.end() && claim->index == index && claim->commitment.label != label)
        ++claim;
    if (claim == m_claims.end() || claim->index != index) {
        m_findings.add(QStringLiteral("value-added"), place(index, label), {}, {});
        return;
    }
    claim->isOpen = true;
    const Hash hash = m_hasher.hash({bytes});
    if (view(hash) != claim->commitment.hash)
        m_findings.add(QStringLiteral("value"), place(index, label), hex(claim->commitment.hash), hex(view(hash)));
    if (label == "customer")
        m_subjects.meetCustomer(claim->subject, QByteArrayView(bytes).sliced(end + 1));
}

// A value may be gone when its customer was erased: then nobody knows the pseudonym either.
Result<> OpeningCheck::excuse(const Claim &claim)
{
    const auto known = m_connection.first(QStringLiteral("SELECT 1 FROM subject WHERE pseudonym = ?"),
                                          {claim.subject.toByteArray()}, [](const Row &) { return true; });
    if (!known)
        return known.error();
    if (claim.subject.isEmpty() || *known)
        m_findings.add(QStringLiteral("value-missing"), place(claim.index, claim.commitment.label),
                       hex(claim.commitment.hash), {});
    return {};
}

Result<> OpeningCheck::findStrays(qint64 size)
{
    return m_connection.each(
        QStringLiteral("SELECT idx, CAST(label AS BLOB) FROM commitment WHERE idx < 0 OR idx >= ?"), {size},
        [this](const Row &row) {
            m_findings.add(QStringLiteral("value-added"), place(row.integer(0), row.bytes(1)), {}, {});
            return true;
        });
}

} // namespace Prefdesk
