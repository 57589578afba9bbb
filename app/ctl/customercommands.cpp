// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "app/ctl/preferencejson.h"
#include "models/access/personstore.h"
#include "models/customers/customersearch.h"
#include "models/customers/customerstore.h"
#include "models/preferences/preferencestore.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CustomerCommands)
};

QJsonArray contactPointArray(const Customer &customer)
{
    QJsonArray array;
    for (const ContactPoint &point : customer.contactPoints) {
        const QString address = point.address.isEmpty() ? point.typed : point.address;
        array.append(QJsonObject {{QStringLiteral("channel"), code(point.channel)},
                                  {QStringLiteral("kind"), point.kind},
                                  {QStringLiteral("address"), address}});
    }
    return array;
}

Result<> printHit(Invocation &invocation, const SearchHit &hit)
{
    const auto customer = CustomerStore(invocation.connection(), invocation.actor(), Instant::now).byId(hit.id);
    if (!customer)
        return customer.error();
    invocation.output().print(
        {{QStringLiteral("number"), hit.number},
         {QStringLiteral("name"), hit.name},
         {QStringLiteral("contact_points"), *customer ? contactPointArray(**customer) : QJsonArray()},
         {QStringLiteral("matched"), code(hit.matched)}},
        QStringLiteral("%1  %2  %3").arg(hit.number, -10).arg(hit.name, -30).arg(hit.contact));
    return {};
}

Result<QList<SearchHit>> hitsFor(Invocation &invocation, int limit)
{
    CustomerSearch search(invocation.connection(), invocation.actor());
    const QString text = invocation.arguments().join(QLatin1Char(' '));
    QList<SearchHit> hits;
    SearchPage page {.hits = {}, .next = {}, .hasMore = true};
    while (hits.size() < limit && page.hasMore) {
        Result<SearchPage> next = search.page(text, page.next, limit - static_cast<int>(hits.size()));
        if (!next)
            return next.error();
        page = std::move(*next);
        hits += page.hits;
    }
    return hits;
}

Result<Ending> find(Invocation &invocation)
{
    bool isNumber = true;
    const int limit
        = invocation.has(QStringLiteral("limit")) ? invocation.option(QStringLiteral("limit")).toInt(&isNumber) : 50;
    if (!isNumber || limit < 1)
        return usageError(Words::tr("--limit needs a whole number from 1."));
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<QList<SearchHit>> hits = hitsFor(invocation, limit);
    if (!hits)
        return hits.error();
    // Before anything is shown: what cannot be recorded does not happen.
    const Result<> recorded
        = CustomerStore(invocation.connection(), invocation.actor(), Instant::now).recordSearch(hits->size());
    if (!recorded)
        return recorded.error();
    for (const SearchHit &hit : *hits) {
        if (const Result<> printed = printHit(invocation, hit); !printed)
            return printed.error();
    }
    return Ending::Yes;
}

QString card(const Customer &customer, const QList<Preference> &preferences)
{
    QStringList lines {QStringLiteral("%1  %2").arg(customer.number, customer.displayName())};
    if (isStopped(preferences))
        lines.append(Words::tr("EVERYTHING IS STOPPED"));
    for (const Preference &preference : preferences) {
        if (!preference.question.isStop())
            lines.append(QStringLiteral("  %1  %2  (%3)")
                             .arg(preference.question.label(), -34)
                             .arg(answerText(preference.answer), -30)
                             .arg(preference.since.toIso()));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Ending> show(Invocation &invocation)
{
    std::optional<Instant> at;
    if (invocation.has(QStringLiteral("at"))) {
        at = Instant::fromIso(invocation.option(QStringLiteral("at")));
        if (!at)
            return usageError(Words::tr("--at needs a time with its zone, for example 2026-03-01T12:00:00Z."));
    }
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    const Result<QList<Preference>> preferences
        = PreferenceStore(invocation.connection(), invocation.actor(), Instant::now).preferences(customer->id, at);
    if (!preferences)
        return preferences.error();
    invocation.output().print(preferencesObject(customer->number, *preferences), card(*customer, *preferences));
    return Ending::Yes;
}

void printChoice(Invocation &invocation, const Choice &choice, const QString &person)
{
    QJsonObject object = answerObject(choice.answer);
    object.insert(QStringLiteral("channel"), choice.question.channelCode());
    object.insert(QStringLiteral("topic"), choice.question.topicCode());
    object.insert(QStringLiteral("occurred_at"), choice.occurredAt.toIso());
    object.insert(QStringLiteral("received_at"), choice.receivedAt.toIso());
    object.insert(QStringLiteral("recorded_at"), choice.recordedAt.toIso());
    object.insert(QStringLiteral("person"), person);
    object.insert(QStringLiteral("source"), choice.source);
    object.insert(QStringLiteral("method"), choice.method);
    object.insert(QStringLiteral("notice_sha256"),
                  choice.noticeHash.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(choice.noticeHash));
    object.insert(QStringLiteral("systems"), QJsonArray::fromStringList(choice.systems));
    object.insert(QStringLiteral("reason"), choice.reason);
    object.insert(QStringLiteral("entry"), choice.ledgerIndex);
    invocation.output().print(object,
                              QStringLiteral("%1  %2  %3  %4")
                                  .arg(choice.occurredAt.toIso())
                                  .arg(choice.question.label(), -34)
                                  .arg(answerText(choice.answer), -30)
                                  .arg(person));
}

Result<Ending> history(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    const Result<QList<Choice>> choices
        = PreferenceStore(invocation.connection(), invocation.actor(), Instant::now).choices(customer->id);
    if (!choices)
        return choices.error();
    const Result<QList<Person>> persons
        = PersonStore(invocation.connection(), invocation.unlocked(), Instant::now).persons();
    if (!persons)
        return persons.error();
    QHash<PersonId, QString> names;
    for (const Person &person : *persons)
        names.insert(person.id, person.name);
    for (const Choice &choice : *choices)
        printChoice(invocation, choice, names.value(choice.person));
    return Ending::Yes;
}

} // namespace

QList<Command> customerCommands()
{
    const QString customer = QStringLiteral("CUSTOMER");
    return {
        {{QStringLiteral("find"),
          QStringLiteral("TEXT"),
          1,
          -1,
          {{QStringLiteral("limit"), QStringLiteral("N"), Words::tr("at most so many, 50 if not said")}}},
         Words::tr("find customers by name, number, phone, last four digits or e-mail"),
         QStringLiteral("prefdeskctl find berger --desk north.prefdesk --user agent --passphrase-file secret --json"),
         find},
        {{QStringLiteral("show"),
          customer,
          1,
          1,
          {{QStringLiteral("at"), QStringLiteral("TIME"), Words::tr("as the desk knew it then")}}},
         Words::tr("what a customer chose"),
         QStringLiteral("prefdeskctl show 100000 --desk north.prefdesk --user agent --passphrase-file secret"),
         show},
        {{QStringLiteral("history"), customer, 1, 1, {}},
         Words::tr("every choice of a customer, newest first"),
         QStringLiteral("prefdeskctl history 100000 --desk north.prefdesk --user agent --passphrase-file secret"),
         history},
    };
}

} // namespace Prefdesk
