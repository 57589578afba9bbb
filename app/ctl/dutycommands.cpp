// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/customers/customer.h"
#include "models/duties/dutystore.h"
#include "models/verdicts/dutystarter.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DutyCommands)
};

QJsonObject objectOf(const DutyRow &row, Instant now)
{
    QJsonObject object {{QStringLiteral("deadline"), number(row.duty.id)},
                        {QStringLiteral("number"), row.customerNumber},
                        {QStringLiteral("kind"), code(row.duty.kind)},
                        {QStringLiteral("about"), QJsonArray::fromStringList(row.duty.about)},
                        {QStringLiteral("begun_at"), row.duty.begunAt.toIso()},
                        {QStringLiteral("due_at"), row.dueAt().toIso()},
                        {QStringLiteral("extended"), row.isExtended},
                        {QStringLiteral("late"), row.isLate(now)},
                        {QStringLiteral("owner"), row.ownerName},
                        {QStringLiteral("rule"), row.duty.rule},
                        {QStringLiteral("source"), row.duty.source}};
    if (!row.words.isEmpty())
        object.insert(QStringLiteral("words"), row.words);
    return object;
}

QString lineOf(const DutyRow &row, Instant now)
{
    const QString owner = row.ownerName.isEmpty() ? Words::tr("nobody yet") : row.ownerName;
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(row.customerNumber, row.dueAt().toIso(), timeLeft(row, now), label(row.duty), owner, row.duty.rule);
}

Result<Ending> deadlines(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    DutyStore::Wanted wanted;
    if (!invocation.arguments().isEmpty()) {
        const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
        if (!customer)
            return customer.error();
        wanted.customers = {customer->id};
    }
    const Instant now = Instant::now();
    const auto rows = DutyStore(invocation.connection(), invocation.actor(), Instant::now).duties(wanted);
    if (!rows)
        return rows.error();
    bool isAnyLate = false;
    for (const DutyRow &row : *rows) {
        isAnyLate = isAnyLate || row.isLate(now);
        if (row.isLate(now) || !invocation.has(QStringLiteral("late")))
            invocation.output().print(objectOf(row, now), lineOf(row, now));
    }
    return isAnyLate ? Ending::No : Ending::Yes;
}

Result<Instant> received(const Invocation &invocation)
{
    const QString option = QStringLiteral("received");
    if (!invocation.has(option))
        return Instant::now();
    const auto time = Instant::fromIso(invocation.option(option));
    if (time)
        return *time;
    return usageError(Words::tr("--received needs a time with its zone, for example 2026-03-01T12:00:00Z."));
}

QStringList requests()
{
    return requestKinds() + QStringList {code(Duty::Kind::AcknowledgeComplaint), code(Duty::Kind::ExplainDecision)};
}

Result<Ending> request(Invocation &invocation)
{
    const QString wanted = invocation.argument(1);
    if (!requests().contains(wanted))
        return usageError(
            Words::tr("“%1” is no request; say one of: %2.").arg(wanted, requests().join(QStringLiteral(", "))));
    const Result<Instant> at = received(invocation);
    if (!at)
        return at.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    const auto kind = dutyKindFromCode(wanted);
    DutyStarter starter;
    Result<Duty> duty
        = starter.begunByHand(invocation.connection(), customer->id, kind.value_or(Duty::Kind::AnswerRequest),
                              kind ? QStringList() : QStringList {wanted}, *at);
    if (!duty)
        return duty.error();
    duty->note = invocation.option(QStringLiteral("note"));
    const auto id = DutyStore(invocation.connection(), invocation.actor(), Instant::now).begin(*duty);
    if (!id)
        return id.error();
    invocation.output().print({{QStringLiteral("deadline"), number(*id)},
                               {QStringLiteral("number"), customer->number},
                               {QStringLiteral("due_at"), duty->dueAt.toIso()},
                               {QStringLiteral("rule"), duty->rule}},
                              Words::tr("Noted for %1: %2, before %3 (%4).")
                                  .arg(customer->number, label(*duty), duty->dueAt.toIso(), duty->source));
    return Ending::Yes;
}

} // namespace

QList<Command> dutyCommands()
{
    const QString signIn = QStringLiteral(" --desk north.prefdesk --user officer --passphrase-file secret");
    return {
        {{QStringLiteral("deadlines"),
          QStringLiteral("[CUSTOMER]"),
          0,
          1,
          {{QStringLiteral("late"), QString(), Words::tr("only those that are late")}}},
         Words::tr("what must be done by when, and by which rule; 1: something is late"),
         QStringLiteral("prefdeskctl deadlines --late") + signIn,
         deadlines},
        {{QStringLiteral("request"),
          QStringLiteral("CUSTOMER REQUEST"),
          2,
          2,
          {{QStringLiteral("received"), QStringLiteral("TIME"), Words::tr("when it reached the company; else now")},
           {QStringLiteral("note"), QStringLiteral("TEXT"), Words::tr("what else is to be known of it")}}},
         Words::tr("begin the deadline of a request: %1").arg(requests().join(QStringLiteral(", "))),
         QStringLiteral("prefdeskctl request 100000 access --received 2026-11-20T09:00:00Z") + signIn,
         request},
    };
}

} // namespace Prefdesk
