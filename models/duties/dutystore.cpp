// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutystore.h"

#include "models/customers/customercover.h"
#include "models/duties/dutysql.h"
#include "models/storage/connection.h"
#include "models/storage/portions.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DutyStore)
};

constexpr int mostMessages = 50;

QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

Error ended()
{
    return {Error::Kind::Conflict, Words::tr("Somebody dealt with this a moment ago. Look at the list again."),
            QStringLiteral("duty ended")};
}

Error wordless(const QString &message)
{
    return {Error::Kind::Invalid, message, QStringLiteral("duty note")};
}

Action actionFor(DutyStep::Kind kind)
{
    switch (kind) {
    case DutyStep::Kind::Taken:
        return Action::DutyTaken;
    case DutyStep::Kind::Extended:
        return Action::DutyExtended;
    case DutyStep::Kind::Done:
        return Action::DutyDone;
    case DutyStep::Kind::Dropped:
        break;
    }
    return Action::DutyDropped;
}

Happening happeningOf(const Duty &duty)
{
    return {.action = Action::DutyBegun,
            .customer = duty.customer,
            .before = {},
            .after = CommittedJson::of(toJsonText(duty)),
            .reason = {},
            .row = RecordedRow {RecordedRow::Kind::Duty, number(duty.id)}};
}

Happening happeningOf(const DutyStep &step)
{
    return {.action = actionFor(step.kind),
            .customer = step.customer,
            .before = {},
            .after = CommittedJson::of(toJsonText(step)),
            .reason = {},
            .row = RecordedRow {RecordedRow::Kind::DutyStep, number(step.id)}};
}

} // namespace

DutyStore::DutyStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<QList<DutyRow>> DutyStore::duties(const Wanted &wanted) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    QStringList conditions;
    QVariantList values;
    if (wanted.endedSince) {
        conditions.append(QStringLiteral("(e.id IS NULL OR e.recorded_at >= ?)"));
        values.append(wanted.endedSince->micros);
    } else {
        conditions.append(QStringLiteral("e.id IS NULL"));
    }
    if (!m_actor.regions.isEmpty()) {
        conditions.append(QStringLiteral("c.country IN (%1)").arg(marks(m_actor.regions.size())));
        for (const QString &region : m_actor.regions)
            values.append(region);
    }
    if (!wanted.customers.isEmpty()) {
        conditions.append(QStringLiteral("d.customer IN (%1)").arg(marks(wanted.customers.size())));
        for (const CustomerId customer : wanted.customers)
            values.append(number(customer));
    }
    return m_connection.list(dutyRowsSql().arg(conditions.join(QStringLiteral(" AND "))), values, dutyRowFrom);
}

Result<QList<ShowingMessage>> DutyStore::messagesSince(DutyId id) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    const Result<Duty> duty = open(id);
    if (!duty)
        return duty.error();
    QString channels;
    QVariantList values {number(duty->customer), duty->begunAt.micros};
    if (!duty->about.isEmpty() && duty->kind != Duty::Kind::AnswerRequest) {
        channels = QStringLiteral("AND channel IN (%1) ").arg(marks(duty->about.size()));
        for (const QString &channel : duty->about)
            values.append(channel);
    }
    values.append(mostMessages);
    return m_connection.list(QStringLiteral("SELECT id, channel, campaign, sent_at FROM message "
                                            "WHERE customer = ? AND sent_at >= ? %1ORDER BY sent_at, id LIMIT ?")
                                 .arg(channels),
                             values, [](const Row &row) {
                                 return ShowingMessage {row.integer(0), row.text(1), row.text(2), row.instant(3)};
                             });
}

Result<DutyId> DutyStore::begin(Duty duty)
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    auto transaction = Transaction::beginFor(m_connection, duty.customer);
    if (!transaction)
        return transaction.error();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, duty.customer); !allowed)
        return allowed.error();
    if (duty.begunAt > m_clock() || duty.dueAt <= duty.begunAt || duty.rule.isEmpty())
        return Error {Error::Kind::Invalid, Words::tr("A deadline cannot begin in the future. Correct the time."),
                      QStringLiteral("duty times")};
    Ledger ledger(m_connection);
    const Result<NextEntries> next = ledger.nextEntries();
    if (!next)
        return next.error();
    duty.call.reset();
    duty.choice.reset();
    const auto happenings = append({duty}, *next);
    if (!happenings)
        return happenings.error();
    Result<> kept = ledger.record(m_actor, m_clock(), *happenings);
    if (kept)
        kept = transaction->commit();
    if (!kept)
        return kept.error();
    return DutyId {happenings->constFirst().row->id};
}

Result<> DutyStore::take(DutyId id)
{
    return record(id, [this](const Duty &) -> Result<DutyStep> {
        return DutyStep {.kind = DutyStep::Kind::Taken, .happenedAt = m_clock()};
    });
}

Result<> DutyStore::extend(DutyId id, const QString &reason)
{
    if (const Result<> allowed = m_actor.require(Permission::Verify); !allowed)
        return allowed;
    return record(id, [this, &reason](const Duty &duty) -> Result<DutyStep> {
        if (reason.trimmed().isEmpty())
            return wordless(Words::tr("Say why it takes longer: the customer must be told the reason, too."));
        if (!duty.extendedDueAt || m_clock() >= duty.dueAt)
            return Error {Error::Kind::Refused,
                          Words::tr("This deadline cannot be extended: its rule allows no more time, or it is over."),
                          QStringLiteral("duty extension")};
        return DutyStep {.kind = DutyStep::Kind::Extended, .happenedAt = m_clock(), .note = reason.trimmed()};
    });
}

Result<> DutyStore::finish(DutyId id, const QString &evidence, std::optional<qint64> message)
{
    return record(id, [this, &evidence, message](const Duty &duty) -> Result<DutyStep> {
        if (evidence.trimmed().isEmpty() && !message)
            return wordless(Words::tr("Say what shows that it was done: a message, a reference or a note."));
        DutyStep step {.kind = DutyStep::Kind::Done, .happenedAt = m_clock(), .message = message};
        step.note = evidence.trimmed();
        if (!message)
            return step;
        const Result<Instant> sent = sentAt(*message, duty.customer);
        if (!sent)
            return sent.error();
        if (*sent < duty.begunAt)
            return Error {Error::Kind::Invalid,
                          Words::tr("That message was sent before the deadline began, so it shows nothing."),
                          QStringLiteral("message before duty")};
        step.happenedAt = *sent;
        return step;
    });
}

Result<> DutyStore::drop(DutyId id, const QString &reason)
{
    if (const Result<> allowed = m_actor.require(Permission::Verify); !allowed)
        return allowed;
    return record(id, [this, &reason](const Duty &) -> Result<DutyStep> {
        if (reason.trimmed().isEmpty())
            return wordless(Words::tr("Say why the deadline does not apply."));
        return DutyStep {.kind = DutyStep::Kind::Dropped, .happenedAt = m_clock(), .note = reason.trimmed()};
    });
}

Result<Duty> DutyStore::open(DutyId id) const
{
    const auto duty = m_connection.first(
        dutyColumns()
            + QStringLiteral(" FROM duty d WHERE d.id = ? AND NOT EXISTS (SELECT 1 FROM duty_step s"
                             " WHERE s.duty = d.id AND s.kind IN ('done', 'dropped'))"),
        {number(id)}, dutyFrom);
    if (!duty)
        return duty.error();
    if (!*duty)
        return ended();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, (*duty)->customer); !allowed)
        return allowed.error();
    return **duty;
}

Result<Instant> DutyStore::sentAt(qint64 message, CustomerId customer) const
{
    const auto sent = m_connection.first(QStringLiteral("SELECT sent_at FROM message WHERE id = ? AND customer = ?"),
                                         {message, number(customer)}, [](const Row &row) { return row.instant(0); });
    if (!sent)
        return sent.error();
    if (!*sent)
        return Error {Error::Kind::Invalid, Words::tr("This message was not sent to the customer. Choose another."),
                      QStringLiteral("message of another")};
    return **sent;
}

Result<> DutyStore::record(DutyId id, const std::function<Result<DutyStep>(const Duty &)> &stepFor)
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed;
    const Result<Duty> seen = open(id);
    if (!seen)
        return seen.error();
    auto transaction = Transaction::beginFor(m_connection, seen->customer);
    if (!transaction)
        return transaction.error();
    const Result<Duty> duty = open(id);
    if (!duty)
        return duty.error();
    Result<DutyStep> step = stepFor(*duty);
    if (!step)
        return step.error();
    Ledger ledger(m_connection);
    const Result<NextEntries> next = ledger.nextEntries();
    if (!next)
        return next.error();
    step->duty = id;
    step->customer = duty->customer;
    step->recordedAt = m_clock();
    step->person = m_actor.id;
    step->ledgerIndex = next->at(0);
    if (const Result<> inserted = insert(*step); !inserted)
        return inserted.error().kind == Error::Kind::Conflict ? Result<>(ended()) : inserted;
    const Result<> kept = ledger.record(m_actor, m_clock(), happeningOf(*step));
    return kept ? transaction->commit() : kept;
}

Result<> DutyStore::insert(DutyStep &step)
{
    const Result<qint64> id
        = m_connection.insert(QStringLiteral("INSERT INTO duty_step (duty, customer, kind, happened_at, message, note,"
                                             " recorded_at, person, ledger_idx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                              valuesOf(step));
    if (!id)
        return id.error();
    step.id = DutyStepId {*id};
    return {};
}

Result<QList<Happening>> DutyStore::append(QList<Duty> duties, NextEntries next)
{
    QList<Happening> happenings;
    for (Duty &duty : duties) {
        duty.recordedAt = m_clock();
        duty.person = m_actor.id;
        duty.ledgerIndex = next.at(happenings.size());
        const Result<qint64> id = m_connection.insert(
            QStringLiteral("INSERT INTO duty (customer, kind, about, begun_at, due_at, extended_due_at, rule, source,"
                           " call, choice, owner, note, recorded_at, person, ledger_idx)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            valuesOf(duty));
        if (!id)
            return id.error();
        duty.id = DutyId {*id};
        happenings.append(happeningOf(duty));
    }
    return happenings;
}

Result<> DutyStore::each(Connection &connection, const std::function<bool(const Duty &)> &visit)
{
    return eachPortion(connection, dutyColumns() + QStringLiteral(" FROM duty d WHERE d.id > ? ORDER BY d.id LIMIT ?"),
                       0, [&visit](const Row &row) { return visit(dutyFrom(row)); });
}

Result<> DutyStore::eachStep(Connection &connection, const std::function<bool(const DutyStep &)> &visit)
{
    return eachPortion(
        connection,
        QStringLiteral("SELECT %1 FROM duty_step e WHERE e.id > ? ORDER BY e.id LIMIT ?").arg(stepColumns()), 0,
        [&visit](const Row &row) { return visit(stepFrom(row, 0)); });
}

} // namespace Prefdesk
