// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/circumstancestore.h"

#include "models/customers/customercover.h"
#include "models/storage/connection.h"
#include "models/storage/portions.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CircumstanceStore)
};

QString columns()
{
    return QStringLiteral("SELECT c.id, c.customer, c.kind, c.value, c.begins_at, c.ends_at, c.ends, c.reference,"
                          " c.recorded_at, c.person, c.batch, c.reason, c.ledger_idx FROM circumstance c ");
}

template<typename Id>
std::optional<Id> optionalId(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Id {row.integer(column)});
}

template<typename Id>
QVariant valueOf(const std::optional<Id> &id)
{
    return id ? QVariant(number(*id)) : QVariant(QMetaType::fromType<qint64>());
}

Circumstance circumstanceFrom(const Row &row)
{
    return {.id = CircumstanceId {row.integer(0)},
            .customer = CustomerId {row.integer(1)},
            .kind = circumstanceKindFromCode(row.text(2)).value_or(Circumstance::Kind::Hold),
            .value = row.text(3),
            .beginsAt = row.instant(4),
            .endsAt = row.optionalInstant(5),
            .ends = optionalId<CircumstanceId>(row, 6),
            .reference = row.text(7),
            .recordedAt = row.instant(8),
            .person = PersonId {row.integer(9)},
            .batch = optionalId<BatchId>(row, 10),
            .reason = row.text(11),
            .ledgerIndex = row.integer(12)};
}

Happening happeningOf(const Circumstance &circumstance)
{
    const Action ofHold = circumstance.ends ? Action::HoldEnded : Action::HoldBegun;
    return {.action = circumstance.kind == Circumstance::Kind::Hold ? ofHold : Action::CircumstanceRecorded,
            .customer = circumstance.customer,
            .before = {},
            .after = CommittedJson::of(toJsonText(circumstance)),
            .reason = circumstance.reason,
            .row = RecordedRow {RecordedRow::Kind::Circumstance, number(circumstance.id)}};
}

Error unreadable()
{
    return {Error::Kind::Invalid,
            Words::tr("This cannot be recorded as it is: the value is none of those that are possible, or it begins in "
                      "the future. Correct it and save again."),
            QStringLiteral("circumstance")};
}

Error alreadyEnded()
{
    return {Error::Kind::Conflict, Words::tr("This has been ended already. Open the customer again."),
            QStringLiteral("ended")};
}

} // namespace

CircumstanceStore::CircumstanceStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<QList<Circumstance>> CircumstanceStore::of(CustomerId customer) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, customer); !allowed)
        return allowed.error();
    return m_connection.list(columns() + QStringLiteral("WHERE c.customer = ? ORDER BY c.id DESC"), {number(customer)},
                             circumstanceFrom);
}

Result<QList<Circumstance>> CircumstanceStore::inForce(CustomerId customer, Circumstance::Kind kind) const
{
    Result<QList<Circumstance>> all = of(customer);
    if (!all)
        return all;
    const Instant now = m_clock();
    QList<Circumstance> found = *all;
    found.removeIf([&](const Circumstance &one) {
        return one.kind != kind || one.ends || (one.endsAt && *one.endsAt <= now)
            || std::ranges::any_of(*all, [&one](const Circumstance &end) { return end.ends == one.id; });
    });
    return found;
}

Result<> CircumstanceStore::requireRight(const Circumstance &circumstance) const
{
    const bool isLegalStop = circumstance.kind == Circumstance::Kind::LegalStop;
    return m_actor.require(isLegalStop ? Permission::RecordLegalStop : Permission::Record);
}

Result<CircumstanceId> CircumstanceStore::record(Circumstance circumstance)
{
    auto transaction = Transaction::beginFor(m_connection, circumstance.customer);
    if (!transaction)
        return transaction.error();
    circumstance.ends.reset();
    circumstance.batch.reset();
    const auto kept = keep(std::move(circumstance));
    if (!kept)
        return kept;
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return kept;
}

Result<CircumstanceId> CircumstanceStore::end(CircumstanceId id, const QString &reason)
{
    const auto customer = m_connection.first(QStringLiteral("SELECT customer FROM circumstance WHERE id = ?"),
                                             {number(id)}, [](const Row &row) { return CustomerId {row.integer(0)}; });
    if (!customer)
        return customer.error();
    if (!*customer)
        return alreadyEnded();
    auto transaction = Transaction::beginFor(m_connection, **customer);
    if (!transaction)
        return transaction.error();
    const auto ended = m_connection.first(
        columns()
            + QStringLiteral("WHERE c.id = ? AND c.ends IS NULL AND NOT EXISTS (SELECT 1 FROM circumstance e"
                             " WHERE e.customer = c.customer AND e.ends = c.id)"),
        {number(id)}, circumstanceFrom);
    if (!ended)
        return ended.error();
    if (!*ended)
        return alreadyEnded();
    Circumstance end {.customer = **customer,
                      .kind = (*ended)->kind,
                      .value = (*ended)->value,
                      .beginsAt = m_clock(),
                      .ends = id,
                      .reference = (*ended)->reference,
                      .reason = reason};
    const auto kept = keep(std::move(end));
    if (!kept)
        return kept;
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return kept;
}

Result<CircumstanceId> CircumstanceStore::keep(Circumstance circumstance)
{
    if (const Result<> allowed = requireRight(circumstance); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, circumstance.customer); !allowed)
        return allowed.error();
    circumstance.recordedAt = m_clock();
    circumstance.person = m_actor.id;
    const bool endsBefore = circumstance.endsAt && *circumstance.endsAt < circumstance.beginsAt;
    if (!isReadable(circumstance.kind, circumstance.value) || circumstance.beginsAt > circumstance.recordedAt
        || endsBefore)
        return unreadable();
    Ledger ledger(m_connection);
    const Result<NextEntries> next = ledger.nextEntries();
    if (!next)
        return next.error();
    circumstance.ledgerIndex = next->at(0);
    if (const Result<> inserted = insert(circumstance); !inserted)
        return inserted.error();
    const Result<> recorded = ledger.record(m_actor, m_clock(), happeningOf(circumstance));
    if (!recorded)
        return recorded.error();
    return circumstance.id;
}

Result<QList<Happening>> CircumstanceStore::append(QList<Circumstance> &circumstances, NextEntries next)
{
    if (const Result<> allowed = m_actor.require(Permission::Import); !allowed)
        return allowed.error();
    QList<Happening> happenings;
    for (Circumstance &circumstance : circumstances) {
        circumstance.recordedAt = m_clock();
        circumstance.person = m_actor.id;
        circumstance.ledgerIndex = next.at(happenings.size());
        if (const Result<> inserted = insert(circumstance); !inserted)
            return inserted.error();
        happenings.append(happeningOf(circumstance));
    }
    return happenings;
}

Result<> CircumstanceStore::insert(Circumstance &circumstance)
{
    const Result<qint64> id = m_connection.insert(
        QStringLiteral("INSERT INTO circumstance (customer, kind, value, begins_at, ends_at, ends, reference,"
                       " recorded_at, person, batch, reason, ledger_idx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {number(circumstance.customer), code(circumstance.kind), circumstance.value, circumstance.beginsAt.micros,
         circumstance.endsAt ? QVariant(circumstance.endsAt->micros) : QVariant(QMetaType::fromType<qint64>()),
         valueOf(circumstance.ends), circumstance.reference, circumstance.recordedAt.micros,
         number(circumstance.person), valueOf(circumstance.batch), circumstance.reason, circumstance.ledgerIndex});
    if (!id)
        return id.error();
    circumstance.id = CircumstanceId {*id};
    return {};
}

Result<> CircumstanceStore::each(Connection &connection, const std::function<bool(const Circumstance &)> &visit)
{
    return eachPortion(connection, columns() + QStringLiteral("WHERE c.id > ? ORDER BY c.id LIMIT ?"), 0,
                       [&visit](const Row &row) { return visit(circumstanceFrom(row)); });
}

} // namespace Prefdesk
