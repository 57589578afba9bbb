// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/circumstance.h"
#include "models/messages/messagebatch.h"
#include "models/preferences/choicestore.h"
#include "models/storage/transaction.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/zonebook.h"
#include "tests/customers/samplecustomers.h"

#include <QTest>

namespace Prefdesk {

inline Instant at(const char *iso)
{
    return *Instant::fromIso(QString::fromLatin1(iso));
}

/// Done or the test ends: what is prepared is not what is tested.
template<typename Done>
void mustBe(const Done &done)
{
    if (!done)
        qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

/// One who lives at 1 rue É, 75001 France, with the mobile +33660079539.
inline Customer neighbour(const QString &number, const QString &mail)
{
    Customer customer = sampleCustomer(number, QStringLiteral("Agnès"), QStringLiteral("Berger"));
    customer.postalCode = QStringLiteral("75001");
    customer.street = QStringLiteral("1 rue É");
    customer = withPoint(customer, Channel::Email, QStringLiteral("email"), mail);
    return withPoint(customer, Channel::Phone, QStringLiteral("mobile"), QStringLiteral("+33660079539"));
}

/// A desk whose rows are written as if recorded at any instant.
class KnownDesk
{
public:
    Connection &connection() { return desk.connection(); }

    CustomerId addCustomer(const Customer &customer) { return addCustomers(desk, {customer}).first(); }

    ChoiceId say(CustomerId customer, const Question &question, ConsentState state, Instant when,
                 std::optional<Instant> recorded = {})
    {
        Choice choice {.customer = customer,
                       .question = question,
                       .answer = {.state = state},
                       .occurredAt = when,
                       .receivedAt = when,
                       .recordedAt = recorded.value_or(when),
                       .person = PersonId {1},
                       .call = {},
                       .batch = {},
                       .source = QStringLiteral("letter"),
                       .method = QStringLiteral("written"),
                       .noticeVersion = {},
                       .noticeHash = {},
                       .systems = {},
                       .reason = {},
                       .ledgerIndex = 0};
        const auto id = ChoiceStore(connection()).append(choice);
        mustBe(id);
        return *id;
    }

    qint64 know(const Circumstance &one)
    {
        const auto optional = [](const auto &value, auto number) {
            return value ? QVariant(number(*value)) : QVariant(QMetaType::fromType<qint64>());
        };
        const auto id = connection().insert(
            QStringLiteral("INSERT INTO circumstance (customer, kind, value, begins_at, ends_at, ends, reference,"
                           " recorded_at, person, reason, ledger_idx) VALUES (?, ?, ?, ?, ?, ?, '', ?, 1, '', 0)"),
            {number(one.customer), code(one.kind), one.value, one.beginsAt.micros,
             optional(one.endsAt, [](Instant time) { return time.micros; }),
             optional(one.ends, [](CircumstanceId row) { return number(row); }), one.recordedAt.micros});
        mustBe(id);
        return *id;
    }

    void send(CustomerId customer, Channel channel, Topic topic, Instant when, Instant recorded,
              const char *status = "delivered")
    {
        Message message;
        message.messageId = QStringLiteral("m%1").arg(++m_messages);
        message.customer = customer;
        message.channel = channel;
        message.topic = topic;
        message.address = QStringLiteral("x");
        message.campaign = QStringLiteral("");
        message.system = QStringLiteral("");
        message.sentAt = when;
        message.recordedAt = recorded;
        message.status = QString::fromLatin1(status);
        mustBe(MessageBatch(connection()).keep({message}));
    }

    qint64 list(const QString &name, Instant listed, Instant recorded, const QStringList &numbers)
    {
        const auto batch = connection().insert(
            QStringLiteral("INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at,"
                           " rows_read, added, changed, unchanged, quarantined)"
                           " VALUES ('f', 'f', ?, 1, 1, 1, 1, 1, 0, 0, 0)"),
            {QByteArray("x")});
        mustBe(batch);
        const auto id = connection().insert(
            QStringLiteral("INSERT INTO register_list (register, listed_at, recorded_at, batch) VALUES (?, ?, ?, ?)"),
            {name, listed.micros, recorded.micros, *batch});
        mustBe(id);
        for (const QString &one : numbers)
            mustBe(connection().run(QStringLiteral("INSERT INTO register_number (address, list) VALUES (?, ?)"),
                                    {one, *id}));
        return *id;
    }

    /// As an import would bring the customer up to date at that instant.
    void update(const Customer &customer, Instant when)
    {
        CustomerStore store(connection(), desk.actor(Role::Admin), [when] { return when; });
        auto transaction = Transaction::begin(connection());
        mustBe(transaction);
        mustBe(store.take(customer));
        mustBe(transaction->commit());
    }

    FactsLoader loader(Role role = Role::Agent) { return {connection(), desk.actor(role)}; }

    CustomerHistory history(CustomerId customer)
    {
        const auto found = loader().history(customer, Instant {0});
        mustBe(found);
        return **found;
    }

    Facts facts(CustomerId customer, Instant instant, Knowledge knowledge = Knowledge::Recorded)
    {
        const auto background = loader().background();
        mustBe(background);
        const CustomerHistory known = history(customer);
        return FactsWalk(known, *background, zones, knowledge).at(instant);
    }

    TestDesk desk;
    ZoneBook zones;

private:
    int m_messages = 0;
};

/// The same facts, whatever the order of the lists.
inline bool isSame(Facts one, Facts other)
{
    const auto sorted = [](auto &list, auto key) {
        std::sort(list.begin(), list.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
    };
    for (Facts *facts : {&one, &other}) {
        sorted(facts->points, [](const PointFacts &point) { return point.id; });
        sorted(facts->holds, [](const HoldFacts &hold) { return hold.record; });
        sorted(facts->legalStops, [](const LegalStopFacts &stop) { return stop.record; });
        sorted(facts->messages, [](const SentFacts &sent) { return std::pair(sent.at, sent.record); });
    }
    return one.customer == other.customer && one.place == other.place && one.zone == other.zone
        && one.birthDate == other.birthDate && one.guardian == other.guardian && one.legalStops == other.legalStops
        && one.hardStop == other.hardStop && one.objection == other.objection && one.points == other.points
        && one.answers == other.answers && one.relation == other.relation && one.holds == other.holds
        && one.registerLists == other.registerLists && one.messages == other.messages;
}

} // namespace Prefdesk
