// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/factsloader.h"
#include "models/verdicts/factswalk.h"
#include "models/verdicts/zonebook.h"
#include "tests/customers/samplecustomers.h"
#include "tests/verdicts/knownrows.h"

#include <QTest>

namespace Prefdesk {

/// One who lives at 1 rue É, 75001 France, with the mobile +33660079539.
inline Customer neighbour(const QString &number, const QString &mail)
{
    Customer customer = sampleCustomer(number, QStringLiteral("Agnès"), QStringLiteral("Berger"));
    customer.postalCode = QStringLiteral("75001");
    customer.street = QStringLiteral("1 rue É");
    customer = withPoint(customer, Channel::Email, QStringLiteral("email"), mail);
    return withPoint(customer, Channel::Phone, QStringLiteral("mobile"), QStringLiteral("+33660079539"));
}

/// What the rows are written into, before they are.
struct HeldDesk
{
    TestDesk desk;
};

/// A desk whose rows are written as if recorded at any instant.
class KnownDesk : public HeldDesk, public KnownRows
{
public:
    KnownDesk()
        : KnownRows(desk.connection())
    {
    }

    Connection &connection() { return desk.connection(); }

    CustomerId addCustomer(const Customer &customer) { return addCustomers(desk, {customer}).first(); }

    /// As an import would bring the customer up to date at that instant.
    void update(const Customer &customer, Instant when) { take(customer, desk.actor(Role::Admin), when); }

    FactsLoader loader(Role role = Role::Agent) { return {connection(), desk.actor(role)}; }

    CustomerHistory history(CustomerId customer)
    {
        const auto found = loader().history(customer, {});
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

    ZoneBook zones;
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
