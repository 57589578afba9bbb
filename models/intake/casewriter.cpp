// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/casewriter.h"

#include "models/customers/elsewhere.h"
#include "models/customers/searchsql.h"
#include "models/intake/importframe.h"
#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

namespace {

QString referenceOf(const CaseRecord &record)
{
    return QStringLiteral("zendesk:") + record.id;
}

} // namespace

CaseWriter::CaseWriter(Connection &connection, Actor actor, const Clock &clock, ImportFrame &frame)
    : m_connection(connection)
    , m_actor(actor)
    , m_frame(frame)
    , m_store(connection, std::move(actor), clock)
{
}

Result<> CaseWriter::take(const QList<CaseRecord> &records)
{
    if (const Result<> read = readCustomers(records); !read)
        return read;
    if (const Result<> read = readHolds(records); !read)
        return read;
    for (const CaseRecord &record : records) {
        if (const Result<> taken = take(record); !taken)
            return taken;
    }
    if (const Result<> written = write(); !written)
        return written;
    return m_frame.isPartFull() ? m_frame.keepPart() : Result<>();
}

Result<> CaseWriter::readCustomers(const QList<CaseRecord> &records)
{
    m_customers.clear();
    QStringList addresses;
    for (const CaseRecord &record : records) {
        if (record.isTaken && record.isComplaint)
            addresses << record.email << record.phone;
    }
    addresses.removeAll(QString());
    if (addresses.isEmpty())
        return {};
    const SqlPart list = listed(m_connection.engine(), addresses);
    const Result<> read = m_connection.each(
        QStringLiteral("SELECT p.address, c.id, c.country FROM %1 CROSS JOIN contact_point p CROSS JOIN customer c"
                       " WHERE p.address = j.value AND p.channel IN ('email', 'phone', 'sms') AND c.id = p.customer")
            .arg(list.sql),
        list.values, [this](const Row &row) {
            if (m_actor.coversRegion(row.text(2)))
                m_customers[row.text(0)].insert(row.integer(1));
            else
                m_elsewhere.insert(row.text(0));
            return true;
        });
    if (!read)
        return read;
    for (const auto &[one, other] :
         {std::pair(Channel::Email, Channel::Email), std::pair(Channel::Phone, Channel::Sms)}) {
        const auto elsewhere = addressesElsewhere(m_connection, m_actor, addresses, one, other);
        if (!elsewhere)
            return elsewhere.error();
        m_elsewhere += *elsewhere;
    }
    return {};
}

Result<> CaseWriter::readHolds(const QList<CaseRecord> &records)
{
    m_holds.clear();
    QStringList references;
    for (const CaseRecord &record : records) {
        if (record.isTaken && record.isComplaint)
            references.append(referenceOf(record));
    }
    if (references.isEmpty())
        return {};
    const SqlPart list = listed(m_connection.engine(), references);
    return m_connection.each(
        QStringLiteral("SELECT h.reference, h.customer, h.id, CASE WHEN h.ends_at IS NOT NULL OR EXISTS (SELECT 1 FROM"
                       " circumstance e WHERE e.customer = h.customer AND e.ends = h.id) THEN 1 ELSE 0 END"
                       " FROM %1 CROSS JOIN circumstance h WHERE h.reference = j.value AND h.reference <> ''"
                       " AND h.kind = 'hold' AND h.ends IS NULL ORDER BY h.id")
            .arg(list.sql),
        list.values, [this](const Row &row) {
            m_holds.insert({row.text(0), row.integer(1)}, {CircumstanceId {row.integer(2)}, row.flag(3)});
            return true;
        });
}

// One that has both addresses before those that have one of them.
QSet<qint64> CaseWriter::requesters(const CaseRecord &record) const
{
    const QSet<qint64> byEmail = m_customers.value(record.email);
    const QSet<qint64> byPhone = m_customers.value(record.phone);
    const QSet<qint64> both = byEmail & byPhone;
    if (!both.isEmpty())
        return both;
    return byEmail.isEmpty() ? byPhone : byEmail;
}

Result<> CaseWriter::take(const CaseRecord &record)
{
    ImportOutcome &outcome = m_frame.outcome();
    ++outcome.read;
    if (const Result<> quarantined = m_frame.quarantine(record.faults); !quarantined || !record.isTaken)
        return quarantined;
    if (m_seen.contains(record.id))
        return m_frame.quarantine({{record.row, columnName(CaseColumn::Id), Fault::DuplicateCase, record.id}});
    m_seen.insert(record.id);
    if (!record.isComplaint) {
        ++outcome.unchanged;
        return {};
    }
    const QSet<qint64> customers = requesters(record);
    if (customers.isEmpty() && (m_elsewhere.contains(record.email) || m_elsewhere.contains(record.phone)))
        return m_frame.quarantine({{record.row, {}, Fault::OtherRegion, record.id}});
    const qsizetype before = m_new.size();
    bool isKnown = false;
    for (const qint64 customer : customers) {
        isKnown |= m_holds.contains({referenceOf(record), customer});
        follow(customer, record);
    }
    outcome.unmatched += customers.isEmpty() ? 1 : 0;
    const bool changes = m_new.size() > before;
    ++(!changes ? outcome.unchanged : isKnown ? outcome.changed : outcome.added);
    return {};
}

void CaseWriter::follow(qint64 customer, const CaseRecord &record)
{
    const QString reference = referenceOf(record);
    const auto known = m_holds.constFind({reference, customer});
    const bool isNew = known == m_holds.cend();
    Circumstance circumstance {.customer = CustomerId {customer},
                               .kind = Circumstance::Kind::Hold,
                               .value = QStringLiteral("complaint"),
                               .reference = reference,
                               .batch = m_frame.batch()};
    if (isNew) {
        circumstance.beginsAt = record.createdAt;
        circumstance.endsAt = record.solvedAt;
    } else if (!known->isOver && record.solvedAt) {
        circumstance.beginsAt = *record.solvedAt;
        circumstance.ends = known->id;
    } else if (known->isOver && !record.solvedAt) { // opened again
        circumstance.beginsAt = record.updatedAt;
    } else {
        return;
    }
    m_new.append(circumstance);
}

Result<> CaseWriter::write()
{
    if (m_new.isEmpty())
        return {};
    std::ranges::stable_sort(m_new, {}, &Circumstance::customer);
    const Result<NextEntries> next = m_frame.nextEntries();
    if (!next)
        return next.error();
    const Result<QList<Happening>> happenings = m_store.append(m_new, *next);
    if (!happenings)
        return happenings.error();
    m_new.clear();
    return m_frame.record(*happenings);
}

} // namespace Prefdesk
