// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/subjectcheck.h"

#include "models/audit/auditsql.h"
#include "models/audit/base64.h"
#include "models/storage/connection.h"
#include "models/storage/scan.h"

#include <QtEndian>

#include <cstring>

namespace Prefdesk {

namespace {

using Link = std::array<char, 16 + 8 + 32>;

using Owner = std::array<char, 16 + 8>;

constexpr qsizetype pseudonymSize = 16;
constexpr qsizetype leafSize = 32;

// Fixed widths, so that no two links have the same bytes; what has other sizes is never put in.
Link linkOf(QByteArrayView subject, qint64 seq, QByteArrayView leaf)
{
    Link link {};
    std::memcpy(link.data(), subject.data(), static_cast<std::size_t>(qMin(subject.size(), pseudonymSize)));
    qToLittleEndian(seq, link.data() + 16);
    std::memcpy(link.data() + 24, leaf.data(), static_cast<std::size_t>(qMin(leaf.size(), leafSize)));
    return link;
}

Owner ownerOf(QByteArrayView subject, qint64 customer)
{
    Owner owner {};
    std::memcpy(owner.data(), subject.data(), static_cast<std::size_t>(qMin(subject.size(), pseudonymSize)));
    qToLittleEndian(customer, owner.data() + 16);
    return owner;
}

template<std::size_t Size>
QByteArrayView view(const std::array<char, Size> &bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

// One subject's chain while its entries are read one after the other.
struct ChainEnd
{
    QByteArray subject;
    qint64 seq = 0;
    QByteArray leaf;
};

QString subjectPlace(const QByteArray &subject)
{
    return QStringLiteral("subject ") + hex(subject);
}

} // namespace

SubjectCheck::SubjectCheck(Connection &connection, Findings &findings, qint64 firstIndex)
    : m_connection(connection)
    , m_findings(findings)
    , m_firstIndex(firstIndex)
{
}

void SubjectCheck::meet(const EntryView &entry, const Hash &leaf)
{
    if (m_firstIndex > 0)
        m_met.insert(entry.subject.toByteArray());
    m_links.add(view(linkOf(entry.subject, entry.subjectSeq, Prefdesk::view(leaf))));
    if (entry.subjectSeq > 1)
        m_links.take(view(linkOf(entry.subject, entry.subjectSeq - 1, entry.previous)));
}

void SubjectCheck::meetCustomer(QByteArrayView pseudonym, QByteArrayView customer)
{
    const std::optional<qint64> row = strictDecimal(customer);
    if (row && pseudonym.size() == pseudonymSize)
        m_customers.add(view(ownerOf(pseudonym, *row)));
    else
        m_findings.add(QStringLiteral("subject"), subjectPlace(pseudonym.toByteArray()), {}, {});
}

// Whatever is uneven is named, even when the search for the place finds none.
Result<> SubjectCheck::finish()
{
    const qint64 before = m_findings.count();
    if (const Result<> found = compare(); !found)
        return found;
    const bool isEven = m_links.isEven() && (m_firstIndex > 0 || m_customers.isEven());
    if (!isEven && m_findings.count() == before)
        m_findings.add(QStringLiteral("chain"), QStringLiteral("subjects"), {}, {});
    return {};
}

Result<> SubjectCheck::compare()
{
    if (const Result<> taken = m_firstIndex > 0 ? joinMet() : takeEnds(); !taken)
        return taken.error();
    if (!m_links.isEven()) {
        if (const Result<> found = findBrokenChains(); !found)
            return found.error();
        if (const Result<> found = findOrphanedEnds(); !found)
            return found.error();
    }
    if (m_firstIndex > 0)
        return {};
    if (const Result<> taken = takeCustomers(); !taken)
        return taken.error();
    return m_customers.isEven() ? Result<>() : findExchangedCustomers();
}

Result<> SubjectCheck::takeEnds()
{
    Scan ends(m_connection, QStringLiteral("SELECT pseudonym, count, last_leaf FROM subject_head"));
    while (ends.next())
        takeEnd(ends.bytes(0), ends.integer(1), ends.bytes(2));
    return ends.result();
}

void SubjectCheck::takeEnd(QByteArrayView subject, qint64 count, QByteArrayView leaf)
{
    if (subject.size() == pseudonymSize && leaf.size() == leafSize)
        m_links.take(view(linkOf(subject, count, leaf)));
    else
        m_findings.add(QStringLiteral("chain-end"), subjectPlace(subject.toByteArray()), {}, QString::number(count));
}

Result<> SubjectCheck::joinMet()
{
    for (const QByteArray &subject : std::as_const(m_met)) {
        if (const Result<> joined = joinMet(subject); !joined)
            return joined;
    }
    return {};
}

// What the last entry before the pass offers to the first one in it, and the end on record.
Result<> SubjectCheck::joinMet(const QByteArray &subject)
{
    const Result<> added = m_connection.each(
        QStringLiteral(
            "SELECT subject_seq, leaf FROM ledger_entry WHERE subject = ? AND idx < ? ORDER BY idx DESC LIMIT 1"),
        {subject, m_firstIndex}, [&](const Row &row) {
            m_links.add(view(linkOf(subject, row.integer(0), row.bytes(1))));
            return true;
        });
    if (!added)
        return added;
    return m_connection.each(QStringLiteral("SELECT count, last_leaf FROM subject_head WHERE pseudonym = ?"), {subject},
                             [&](const Row &row) {
                                 takeEnd(subject, row.integer(0), row.bytes(1));
                                 return true;
                             });
}

Result<> SubjectCheck::takeCustomers()
{
    Scan customers(m_connection, QStringLiteral("SELECT pseudonym, customer FROM subject"));
    while (customers.next())
        takeCustomer(customers.bytes(0), customers.integer(1));
    return customers.result();
}

void SubjectCheck::takeCustomer(QByteArrayView subject, qint64 customer)
{
    if (subject.size() == pseudonymSize)
        m_customers.take(view(ownerOf(subject, customer)));
    else
        m_findings.add(QStringLiteral("subject"), subjectPlace(subject.toByteArray()), {}, QString::number(customer));
}

Result<> SubjectCheck::findBrokenChains()
{
    ChainEnd end;
    const auto compareEnd = [&] {
        const auto stored
            = m_connection.first(QStringLiteral("SELECT count, last_leaf FROM subject_head WHERE pseudonym = ?"),
                                 {end.subject}, [](const Row &row) {
                                     return ChainEnd {{}, row.integer(0), row.bytes(1)};
                                 });
        const bool isSame = stored && *stored && (*stored)->seq == end.seq && (*stored)->leaf == end.leaf;
        if (!end.subject.isEmpty() && !isSame)
            m_findings.add(QStringLiteral("chain-end"), subjectPlace(end.subject), QString::number(end.seq),
                           stored && *stored ? QString::number((*stored)->seq) : QString());
    };
    const Result<> read = m_connection.each(
        QStringLiteral(
            "SELECT idx, subject, leaf, entry FROM ledger_entry WHERE subject IS NOT NULL ORDER BY subject, idx"),
        {}, [&](const Row &row) {
            const QByteArray bytes = row.bytes(3);
            const std::optional<EntryView> entry = readEntry(bytes);
            if (row.bytes(1) != end.subject) {
                compareEnd();
                end = {row.bytes(1), 0, {}};
            }
            if (entry && (entry->subjectSeq != end.seq + 1 || entry->previous != end.leaf))
                m_findings.add(QStringLiteral("chain"), QStringLiteral("entry %1").arg(row.integer(0)),
                               QString::number(end.seq + 1), QString::number(entry->subjectSeq));
            end.seq = entry ? entry->subjectSeq : end.seq + 1;
            end.leaf = row.bytes(2);
            return true;
        });
    if (read)
        compareEnd();
    return read;
}

Result<> SubjectCheck::findOrphanedEnds()
{
    return m_connection.each(QStringLiteral("SELECT pseudonym, count FROM subject_head h WHERE NOT EXISTS "
                                            "(SELECT 1 FROM ledger_entry e WHERE e.subject = h.pseudonym)"),
                             {}, [this](const Row &row) {
                                 m_findings.add(QStringLiteral("chain-end"), subjectPlace(row.bytes(0)),
                                                QStringLiteral("0"), row.text(1));
                                 return true;
                             });
}

Result<> SubjectCheck::findExchangedCustomers()
{
    const auto name = [this](const Row &row) {
        m_findings.add(QStringLiteral("subject"), subjectPlace(row.bytes(0)), QString::fromUtf8(row.bytes(1)),
                       row.text(2));
        return true;
    };
    const Result<> named
        = m_connection.each(QStringLiteral("SELECT s.pseudonym, o.customer, s.customer FROM subject s "
                                           "LEFT JOIN ledger_entry e ON e.subject = s.pseudonym AND e.subject_seq = 1 "
                                           "LEFT JOIN opening o ON o.idx = e.idx "
                                           "WHERE o.customer IS DISTINCT FROM %1")
                                .arg(numberBytesSql(m_connection.engine(), QStringLiteral("s.customer"))),
                            {}, name);
    if (!named)
        return named;
    return m_connection.each(
        QStringLiteral(
            "SELECT e.subject, o.customer, '' FROM opening o JOIN ledger_entry e ON e.idx = o.idx "
            "WHERE o.customer IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subject s WHERE s.pseudonym = e.subject)"),
        {}, name);
}

} // namespace Prefdesk
