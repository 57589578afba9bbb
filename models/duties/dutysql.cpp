// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutysql.h"

#include "models/storage/row.h"

namespace Prefdesk {

namespace {

constexpr int dutyWidth = 16;
constexpr int stepWidth = 10;

template<typename Id>
std::optional<Id> optionalId(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Id {row.integer(column)});
}

QVariant nothing()
{
    return QVariant(QMetaType::fromType<qint64>());
}

template<typename Id>
QVariant valueOf(const std::optional<Id> &id)
{
    return id ? QVariant(number(*id)) : nothing();
}

} // namespace

QString dutyColumns()
{
    return QStringLiteral("SELECT d.id, d.customer, d.kind, d.about, d.begun_at, d.due_at, d.extended_due_at, d.rule,"
                          " d.source, d.call, d.choice, d.owner, d.note, d.recorded_at, d.person, d.ledger_idx");
}

Duty dutyFrom(const Row &row)
{
    return {.id = DutyId {row.integer(0)},
            .customer = CustomerId {row.integer(1)},
            .kind = dutyKindFromCode(row.text(2)).value_or(Duty::Kind::HonourWithdrawal),
            .about = row.text(3).split(u' ', Qt::SkipEmptyParts),
            .begunAt = row.instant(4),
            .dueAt = row.instant(5),
            .extendedDueAt = row.optionalInstant(6),
            .rule = row.text(7),
            .source = row.text(8),
            .call = optionalId<CallId>(row, 9),
            .choice = optionalId<ChoiceId>(row, 10),
            .owner = optionalId<PersonId>(row, 11),
            .note = row.text(12),
            .recordedAt = row.instant(13),
            .person = PersonId {row.integer(14)},
            .ledgerIndex = row.integer(15)};
}

QString stepColumns()
{
    return QStringLiteral("e.id, e.duty, e.customer, e.kind, e.happened_at, e.message, e.note, e.recorded_at, e.person,"
                          " e.ledger_idx");
}

DutyStep stepFrom(const Row &row, int begin)
{
    return {.id = DutyStepId {row.integer(begin)},
            .duty = DutyId {row.integer(begin + 1)},
            .customer = CustomerId {row.integer(begin + 2)},
            .kind = dutyStepKindFromCode(row.text(begin + 3)).value_or(DutyStep::Kind::Taken),
            .happenedAt = row.instant(begin + 4),
            .message = row.optionalInteger(begin + 5),
            .note = row.text(begin + 6),
            .recordedAt = row.instant(begin + 7),
            .person = PersonId {row.integer(begin + 8)},
            .ledgerIndex = row.integer(begin + 9)};
}

QString dutyRowsSql()
{
    return dutyColumns() + QStringLiteral(", ") + stepColumns()
        + QStringLiteral(", c.number, coalesce(k.words, ''), coalesce(t.person, d.owner), coalesce(o.full_name, ''),"
                         " CASE WHEN x.id IS NULL THEN 0 ELSE 1 END, coalesce(f.full_name, '')"
                         " FROM duty d JOIN customer c ON c.id = d.customer"
                         " LEFT JOIN call k ON k.id = d.call"
                         " LEFT JOIN duty_step e ON e.duty = d.id AND e.kind IN ('done', 'dropped')"
                         " LEFT JOIN duty_step x ON x.duty = d.id AND x.kind = 'extended'"
                         " LEFT JOIN duty_step t ON t.id = (SELECT max(s.id) FROM duty_step s WHERE s.duty = d.id"
                         " AND s.kind = 'taken')"
                         " LEFT JOIN person o ON o.id = coalesce(t.person, d.owner)"
                         " LEFT JOIN person f ON f.id = e.person"
                         " WHERE %1 ORDER BY CASE WHEN x.id IS NULL THEN d.due_at ELSE d.extended_due_at END, d.id");
}

DutyRow dutyRowFrom(const Row &row)
{
    constexpr int rest = dutyWidth + stepWidth;
    DutyRow read {.duty = dutyFrom(row),
                  .customerNumber = row.text(rest),
                  .words = row.text(rest + 1),
                  .owner = optionalId<PersonId>(row, rest + 2),
                  .ownerName = row.text(rest + 3),
                  .isExtended = row.flag(rest + 4),
                  .end = {},
                  .endedBy = row.text(rest + 5)};
    if (!row.isNull(dutyWidth))
        read.end = stepFrom(row, dutyWidth);
    return read;
}

QVariantList valuesOf(const Duty &duty)
{
    return {number(duty.customer),
            code(duty.kind),
            duty.about.join(u' '),
            duty.begunAt.micros,
            duty.dueAt.micros,
            duty.extendedDueAt ? QVariant(duty.extendedDueAt->micros) : nothing(),
            duty.rule,
            duty.source,
            valueOf(duty.call),
            valueOf(duty.choice),
            valueOf(duty.owner),
            duty.note,
            duty.recordedAt.micros,
            number(duty.person),
            duty.ledgerIndex};
}

QVariantList valuesOf(const DutyStep &step)
{
    return {number(step.duty),
            number(step.customer),
            code(step.kind),
            step.happenedAt.micros,
            step.message ? QVariant(*step.message) : nothing(),
            step.note,
            step.recordedAt.micros,
            number(step.person),
            step.ledgerIndex};
}

} // namespace Prefdesk
