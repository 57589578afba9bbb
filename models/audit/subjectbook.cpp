// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/subjectbook.h"

#include "models/storage/connection.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Ledger)
};

std::optional<SubjectTail> tailOf(const Row &row)
{
    const QByteArray pseudonym = row.bytes(0);
    const std::optional<Hash> lastLeaf = hashFrom(row.bytes(2));
    SubjectTail tail;
    if (pseudonym.size() != static_cast<qsizetype>(tail.pseudonym.size()) || !lastLeaf || row.integer(1) < 1)
        return std::nullopt;
    std::copy(pseudonym.begin(), pseudonym.end(), tail.pseudonym.begin());
    tail.count = row.integer(1);
    tail.lastLeaf = *lastLeaf;
    return tail;
}

} // namespace

SubjectBook::SubjectBook(Connection &connection)
    : m_connection(connection)
{
}

Result<SubjectTail> SubjectBook::tail(CustomerId customer)
{
    const auto known = m_tails.constFind(number(customer));
    if (known != m_tails.cend())
        return *known;
    Result<SubjectTail> tail = read(customer);
    if (tail)
        m_tails.insert(number(customer), *tail);
    return tail;
}

Result<SubjectTail> SubjectBook::read(CustomerId customer) const
{
    const auto known = m_connection.first(
        QStringLiteral("SELECT s.pseudonym, h.count, h.last_leaf FROM subject s "
                       "LEFT JOIN subject_head h ON h.pseudonym = s.pseudonym WHERE s.customer = ?"),
        {number(customer)}, tailOf);
    if (!known)
        return known.error();
    if (*known && **known)
        return ***known;
    if (*known)
        return Error {Error::Kind::Damaged,
                      Words::tr("The ledger's record of this customer is damaged, so nothing was saved. Ask a privacy "
                                "officer to verify the ledger."),
                      QStringLiteral("subject_head")};
    SubjectTail tail;
    randombytes_buf(tail.pseudonym.data(), tail.pseudonym.size());
    const auto added = m_connection.run(QStringLiteral("INSERT INTO subject (customer, pseudonym) VALUES (?, ?)"),
                                        {number(customer), view(tail.pseudonym).toByteArray()});
    if (!added)
        return added.error();
    return tail;
}

void SubjectBook::append(CustomerId customer, const Hash &leaf)
{
    SubjectTail &tail = m_tails[number(customer)];
    ++tail.count;
    tail.lastLeaf = leaf;
}

Result<> SubjectBook::write()
{
    for (const SubjectTail &tail : std::as_const(m_tails)) {
        const auto written = m_connection.run(
            QStringLiteral(
                "INSERT INTO subject_head (pseudonym, count, last_leaf) VALUES (?, ?, ?) "
                "ON CONFLICT (pseudonym) DO UPDATE SET count = excluded.count, last_leaf = excluded.last_leaf"),
            {view(tail.pseudonym).toByteArray(), tail.count, toBytes(tail.lastLeaf)});
        if (!written)
            return written.error();
    }
    return {};
}

} // namespace Prefdesk
