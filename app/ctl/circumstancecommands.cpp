// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/customers/circumstancestore.h"
#include "models/customers/customer.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CircumstanceCommands)
};

QString kinds()
{
    QStringList codes;
    for (const Circumstance::Kind kind : allCircumstanceKinds())
        codes.append(code(kind));
    return codes.join(QStringLiteral(", "));
}

Result<std::optional<Instant>> timeOf(const Invocation &invocation, const QString &option)
{
    if (!invocation.has(option))
        return std::optional<Instant>();
    const auto time = Instant::fromIso(invocation.option(option));
    if (!time)
        return usageError(
            Words::tr("--%1 needs a time with its zone, for example 2026-12-24T00:00:00+01:00.").arg(option));
    return time;
}

/// "hold=complaint", "purchase".
Result<Circumstance> circumstanceFrom(const QString &word)
{
    const auto kind = circumstanceKindFromCode(word.section(QLatin1Char('='), 0, 0));
    if (!kind)
        return usageError(Words::tr("“%1” is none of %2.").arg(word.section(QLatin1Char('='), 0, 0), kinds()));
    return Circumstance {.kind = *kind, .value = word.section(QLatin1Char('='), 1)};
}

void print(Invocation &invocation, const Circumstance &one)
{
    const QString ends = one.endsAt ? one.endsAt->toIso() : QString();
    const QString what = one.value.isEmpty() ? code(one.kind) : code(one.kind) + QLatin1Char('=') + one.value;
    invocation.output().print({{QStringLiteral("id"), number(one.id)},
                               {QStringLiteral("kind"), code(one.kind)},
                               {QStringLiteral("value"), one.value},
                               {QStringLiteral("since"), one.beginsAt.toIso()},
                               {QStringLiteral("until"), ends},
                               {QStringLiteral("reference"), one.reference},
                               {QStringLiteral("reason"), one.reason}},
                              QStringLiteral("%1  %2  %3  %4  %5")
                                  .arg(number(one.id))
                                  .arg(what, one.beginsAt.toIso(), ends, one.reference)
                                  .trimmed());
}

Result<Ending> list(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    const CircumstanceStore store(invocation.connection(), invocation.actor(), Instant::now);
    for (const Circumstance::Kind kind : allCircumstanceKinds()) {
        const Result<QList<Circumstance>> found = store.inForce(customer->id, kind);
        if (!found)
            return found.error();
        for (const Circumstance &one : *found)
            print(invocation, one);
    }
    return Ending::Yes;
}

Result<Ending> record(Invocation &invocation)
{
    Result<Circumstance> wanted = circumstanceFrom(invocation.argument(1));
    if (!wanted)
        return wanted.error();
    const auto from = timeOf(invocation, QStringLiteral("from"));
    const auto until = timeOf(invocation, QStringLiteral("until"));
    if (!from || !until)
        return from ? until.error() : from.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    wanted->customer = customer->id;
    wanted->beginsAt = from->value_or(Instant::now());
    wanted->endsAt = *until;
    wanted->reference = invocation.option(QStringLiteral("reference"));
    wanted->reason = invocation.option(QStringLiteral("reason"));
    const Result<CircumstanceId> id
        = CircumstanceStore(invocation.connection(), invocation.actor(), Instant::now).record(*wanted);
    if (!id)
        return id.error();
    invocation.output().print({{QStringLiteral("id"), number(*id)}},
                              Words::tr("Recorded for %1; its number is %2.").arg(customer->number).arg(number(*id)));
    return Ending::Yes;
}

Result<Ending> end(Invocation &invocation)
{
    bool isNumber = false;
    const CircumstanceId id {invocation.argument(1).toLongLong(&isNumber)};
    if (!isNumber)
        return usageError(Words::tr("“%1” is no number of a circumstance.").arg(invocation.argument(1)));
    const Result<QString> reason = invocation.requiredOption(QStringLiteral("reason"));
    if (!reason)
        return reason.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    CircumstanceStore store(invocation.connection(), invocation.actor(), Instant::now);
    const Result<QList<Circumstance>> known = store.of(customer->id);
    if (!known)
        return known.error();
    if (std::ranges::find(*known, id, &Circumstance::id) == known->end())
        return usageError(Words::tr("The customer has no circumstance with that number."));
    const Result<CircumstanceId> ended = store.end(id, *reason);
    if (!ended)
        return ended.error();
    invocation.output().print({{QStringLiteral("ended"), number(id)}}, Words::tr("It has ended."));
    return Ending::Yes;
}

} // namespace

QList<Command> circumstanceCommands()
{
    const QString signIn = QStringLiteral(" --desk north.prefdesk --user officer --passphrase-file secret");
    const Option reason {QStringLiteral("reason"), QStringLiteral("TEXT"), Words::tr("why")};
    return {
        {{QStringLiteral("circumstance list"), QStringLiteral("CUSTOMER"), 1, 1, {}},
         Words::tr("what is so of a customer beside the choices: birth date, guardian, legal stop, hold ..."),
         QStringLiteral("prefdeskctl circumstance list 100000") + signIn,
         list},
        {{QStringLiteral("circumstance record"),
          QStringLiteral("CUSTOMER KIND[=VALUE]"),
          2,
          2,
          {{QStringLiteral("from"), QStringLiteral("TIME"), Words::tr("since when; if not said, now")},
           {QStringLiteral("until"), QStringLiteral("TIME"), Words::tr("until when, where that is known")},
           {QStringLiteral("reference"), QStringLiteral("REF"), Words::tr("the service case or document")},
           reason}},
         Words::tr("record that something is so of a customer: %1").arg(kinds()),
         QStringLiteral("prefdeskctl circumstance record 100000 birth-date=2012-05-01 --reference \"identity card\"")
             + signIn,
         record},
        {{QStringLiteral("circumstance end"), QStringLiteral("CUSTOMER NUMBER"), 2, 2, {reason}},
         Words::tr("end one, such as a hold or a legal stop"),
         QStringLiteral("prefdeskctl circumstance end 100000 12 --reason \"case closed\"") + signIn,
         end},
    };
}

} // namespace Prefdesk
