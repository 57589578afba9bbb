// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditstore.h"

#include "models/audit/auditsql.h"
#include "models/audit/entry.h"
#include "models/audit/openingstore.h"
#include "models/storage/connection.h"
#include "models/storage/scan.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::AuditStore)
};

// The columns that rowOf() reads.
const QString selectRows
    = QStringLiteral("SELECT e.idx, e.recorded_at, e.action, coalesce(p.full_name, ''), c.number, c.country "
                     "FROM ledger_entry e LEFT JOIN person p ON p.id = e.person "
                     "LEFT JOIN subject s ON s.pseudonym = e.subject "
                     "LEFT JOIN customer c ON c.id = s.customer ");

Error noEntry()
{
    return {Error::Kind::Invalid, Words::tr("There is no such entry in the ledger."), QStringLiteral("entry")};
}

// Takes an opened value into the detail, or says that it is not the one that was recorded.
void take(AuditDetail &detail, const Opening &opening, const Entry &entry, Hasher &hasher)
{
    for (const Entry::Commitment &commitment : entry.commitments) {
        if (commitment.label.toUtf8() != opening.label)
            continue;
        detail.erased.removeAll(commitment.label);
        if (opening.commitment(hasher) != commitment.hash)
            detail.changed.append(commitment.label);
        else if (opening.label == "before")
            detail.before = QJsonDocument::fromJson(opening.value).object();
        else if (opening.label == "after")
            detail.after = QJsonDocument::fromJson(opening.value).object();
        else if (opening.label == "reason")
            detail.reason = QString::fromUtf8(opening.value);
    }
}

} // namespace

AuditStore::AuditStore(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
{
}

AuditStore::Where AuditStore::where(const AuditFilter &filter)
{
    QStringList parts;
    QVariantList values;
    const auto restrict = [&](const QString &sql, const QVariant &value) {
        parts.append(sql);
        values.append(value);
    };
    if (!filter.customerNumber.isEmpty())
        restrict(
            QStringLiteral("e.subject = (SELECT s2.pseudonym FROM subject s2 JOIN customer c2 ON c2.id = s2.customer "
                           "WHERE c2.number = ?)"),
            filter.customerNumber);
    if (filter.person)
        restrict(QStringLiteral("e.person = ?"), number(*filter.person));
    if (filter.action)
        restrict(QStringLiteral("e.action = ?"), code(*filter.action));
    if (filter.from)
        restrict(QStringLiteral("e.recorded_at >= ?"), filter.from->micros);
    if (filter.until)
        restrict(QStringLiteral("e.recorded_at < ?"), filter.until->micros);
    return {(parts.isEmpty() ? QString() : QStringLiteral(" WHERE ")) + parts.join(QStringLiteral(" AND ")), values};
}

Result<AuditWindow> AuditStore::window(const AuditFilter &filter) const
{
    if (const Result<> allowed = m_actor.require(Permission::ReadHistory); !allowed)
        return allowed.error();
    const auto last = m_connection.first(QStringLiteral("SELECT coalesce(max(idx), -1) FROM ledger_entry"), {},
                                         [](const Row &row) { return row.integer(0); });
    if (!last)
        return last.error();
    const Result<bool> dense = isDense(**last);
    if (!dense)
        return dense.error();
    if (filter.isEmpty() && *dense)
        return AuditWindow::ofAll(**last + 1); // nothing needs to be read
    const Where condition = where(filter);
    // Asked for an order, SQLite would walk the table instead of an index.
    Scan matching(m_connection, QStringLiteral("SELECT e.idx FROM ledger_entry e") + condition.sql, condition.values);
    QList<qint64> chosen;
    while (matching.next())
        chosen.append(matching.integer(0));
    if (!matching.result())
        return matching.result().error();
    return AuditWindow::of(std::move(chosen));
}

// Rows 0 to last, as far as can be told at once. A row with a made-up number would otherwise ask for more memory than
// there is: an entry takes more than 64 bytes of what is stored.
Result<bool> AuditStore::isDense(qint64 last) const
{
    const auto size = m_connection.first(QStringLiteral("SELECT size FROM ledger_head"), {},
                                         [](const Row &row) { return row.integer(0); });
    const auto bytes
        = m_connection.first(storedBytesSql(m_connection.engine()), {}, [](const Row &row) { return row.integer(0); });
    if (!size || !bytes)
        return !size ? size.error() : bytes.error();
    constexpr qint64 leastBytes = 64;
    return size->value_or(0) == last + 1 && last < bytes->value_or(0) / leastBytes;
}

Result<QList<AuditRow>> AuditStore::rows(const QList<qint64> &indices) const
{
    if (const Result<> allowed = m_actor.require(Permission::ReadHistory); !allowed)
        return allowed.error();
    QList<AuditRow> rows;
    for (const qint64 index : indices) {
        const Result<std::optional<AuditRow>> found = row(index);
        if (!found)
            return found.error();
        if (*found)
            rows.append(**found);
    }
    return rows;
}

Result<std::optional<AuditRow>> AuditStore::row(qint64 index) const
{
    return m_connection.first(selectRows + QStringLiteral("WHERE e.idx = ?"), {index},
                              [this](const Row &row) { return rowOf(row); });
}

AuditRow AuditStore::rowOf(const Row &row) const
{
    const bool isShown = !row.isNull(4) && m_actor.coversRegion(row.text(5));
    return {.index = row.integer(0),
            .recordedAt = row.instant(1),
            .action = row.text(2),
            .person = row.text(3),
            .customerNumber = isShown ? row.text(4) : QString()};
}

Result<AuditDetail> AuditStore::detail(qint64 index) const
{
    if (const Result<> allowed = m_actor.require(Permission::ReadHistory); !allowed)
        return allowed.error();
    const auto country = m_connection.first(
        QStringLiteral("SELECT c.country FROM ledger_entry e JOIN subject s ON s.pseudonym = e.subject "
                       "JOIN customer c ON c.id = s.customer WHERE e.idx = ?"),
        {index}, [](const Row &row) { return row.text(0); });
    if (!country)
        return country.error();
    if (*country) {
        if (const Result<> allowed = m_actor.requireRegion(**country); !allowed)
            return allowed.error();
    }
    return read(index);
}

Result<AuditDetail> AuditStore::read(qint64 index) const
{
    const Result<std::optional<AuditRow>> found = row(index);
    if (!found)
        return found.error();
    const auto entry = m_connection.first(QStringLiteral("SELECT entry FROM ledger_entry WHERE idx = ?"), {index},
                                          [](const Row &row) { return row.bytes(0); });
    if (!entry)
        return entry.error();
    if (!*found || !*entry)
        return noEntry();
    AuditDetail detail;
    detail.row = **found;
    if (const Result<> opened = open(detail, **entry); !opened)
        return opened.error();
    return detail;
}

Result<> AuditStore::open(AuditDetail &detail, const QByteArray &bytes) const
{
    const Result<Entry> entry = decodeEntry(bytes);
    if (!entry)
        return entry.error();
    Hasher hasher;
    detail.workstation = entry->workstation;
    detail.appVersion = entry->appVersion;
    detail.leaf = QString::fromLatin1(toBytes(hasher.leaf(bytes)).toHex());
    for (const Entry::Commitment &commitment : entry->commitments)
        detail.erased.append(commitment.label);
    const auto openings = OpeningStore(m_connection).of(detail.row.index);
    if (!openings)
        return openings.error();
    for (const Opening &opening : *openings)
        take(detail, opening, *entry, hasher);
    return {};
}

Result<QList<AuditPerson>> AuditStore::people() const
{
    if (const Result<> allowed = m_actor.require(Permission::ReadHistory); !allowed)
        return allowed.error();
    return m_connection.list(QStringLiteral("SELECT id, full_name FROM person ORDER BY full_name, id"), {},
                             [](const Row &row) {
                                 return AuditPerson {PersonId {row.integer(0)}, row.text(1)};
                             });
}

Result<QList<AuditDetail>> AuditStore::historyOf(CustomerId customer, int limit) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    const auto country = m_connection.first(QStringLiteral("SELECT country FROM customer WHERE id = ?"),
                                            {number(customer)}, [](const Row &row) { return row.text(0); });
    if (!country)
        return country.error();
    if (!*country)
        return Error {Error::Kind::Invalid, Words::tr("This customer is not on this desk."),
                      QStringLiteral("customer")};
    if (const Result<> allowed = m_actor.requireRegion(**country); !allowed)
        return allowed.error();
    const auto indices = m_connection.list(
        QStringLiteral(
            "SELECT e.idx FROM ledger_entry e WHERE e.subject = (SELECT pseudonym FROM subject WHERE customer = ?) "
            "ORDER BY e.idx DESC LIMIT ?"),
        {number(customer), limit}, [](const Row &row) { return row.integer(0); });
    if (!indices)
        return indices.error();
    QList<AuditDetail> history;
    for (const qint64 index : *indices) {
        Result<AuditDetail> detail = read(index);
        if (!detail)
            return detail.error();
        history.append(*std::move(detail));
    }
    return history;
}

} // namespace Prefdesk
