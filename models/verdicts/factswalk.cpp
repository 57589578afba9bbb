// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/factswalk.h"

#include "models/verdicts/messagespan.h"
#include "models/verdicts/zonebook.h"

#include <algorithm>
#include <limits>

namespace Prefdesk {

namespace {

constexpr Instant never {std::numeric_limits<qint64>::max()};
constexpr Instant ever {std::numeric_limits<qint64>::min()};

HoldKind holdKindOf(const QString &value)
{
    if (value == QLatin1String("dispute"))
        return HoldKind::ServiceCase;
    return holdKindFromCode(value).value_or(HoldKind::Other);
}

bool isBefore(const SentFacts &one, Instant instant, qint64 id)
{
    return one.at < instant || (one.at == instant && one.record < id);
}

} // namespace

FactsWalk::FactsWalk(const CustomerHistory &history, const FactsBackground &background, ZoneBook &zones,
                     Knowledge knowledge)
    : m_history(history)
    , m_background(background)
    , m_zones(zones)
    , m_knowledge(knowledge)
    , m_from(never)
    , m_until(never)
    , m_first(never)
    , m_last(ever)
{
    for (const PlaceSpell &place : history.places)
        m_first = std::min(m_first, place.spell.from);
}

const Facts &FactsWalk::at(Instant instant)
{
    if (instant < m_from || instant >= m_until)
        build(instant);
    takeMessages(instant, std::numeric_limits<qint64>::max());
    return m_facts;
}

const Facts &FactsWalk::before(const SentFacts &message)
{
    if (message.at < m_from || message.at >= m_until)
        build(message.at);
    takeMessages(message.at, message.record);
    return m_facts;
}

// Remembers when the facts that are being built will be others.
void FactsWalk::changesAt(Instant instant, Instant change)
{
    if (change > instant)
        m_until = std::min(m_until, change);
    else
        m_from = std::max(m_from, change);
}

bool FactsWalk::counts(Instant received, Instant recorded, Instant instant)
{
    const Instant from = m_knowledge == Knowledge::Recorded ? recorded : received;
    changesAt(instant, from);
    return from <= instant;
}

// What was known first holds for all time before, where it only matters what was so.
bool FactsWalk::isTrue(const Spell &spell, Instant instant)
{
    const bool isFirst = m_knowledge == Knowledge::Received && spell.from <= m_first;
    const Instant from = isFirst ? ever : spell.from;
    changesAt(instant, from);
    if (spell.until)
        changesAt(instant, *spell.until);
    return from <= instant && (!spell.until || instant < *spell.until);
}

void FactsWalk::build(Instant instant)
{
    QList<SentFacts> messages = std::move(m_facts.messages);
    const std::optional<Instant> messagesFrom = m_facts.messagesFrom;
    m_facts = Facts {};
    m_facts.messages = std::move(messages);
    m_facts.messagesFrom = messagesFrom;
    m_facts.customer = m_history.customer;
    m_addresses.clear();
    m_from = ever;
    m_until = never;
    takePlace(instant);
    takeLists(instant);
    takePoints(instant);
    takeCircumstances(instant);
    takeChoices(instant);
}

const PlaceSpell *FactsWalk::placeAt(Instant instant)
{
    const PlaceSpell *found = nullptr;
    for (const PlaceSpell &place : m_history.places) {
        if (isTrue(place.spell, instant))
            found = &place;
    }
    return found;
}

void FactsWalk::takePlace(Instant instant)
{
    const PlaceSpell *place = placeAt(instant);
    m_household = place ? place->household : QString();
    if (!place)
        return;
    m_facts.place = Place::of(place->country, place->subdivision);
    m_facts.zone = m_zones.ofCustomer(place->zone, place->country, place->subdivision, place->postalCode);
    if (place->customerSince && *place->customerSince <= instant)
        m_facts.relation.customerSince = place->customerSince;
    if (place->customerSince)
        changesAt(instant, *place->customerSince);
}

void FactsWalk::takeLists(Instant instant)
{
    m_newest = {};
    for (auto list = m_background.lists.cbegin(); list != m_background.lists.cend(); ++list) {
        const auto index = static_cast<std::size_t>(list->list);
        std::optional<Instant> &date = m_facts.registerLists[index];
        if (!counts(list->listedAt, list->recordedAt, instant))
            continue;
        if (!date || std::pair(*date, m_newest[index]) < std::pair(list->listedAt, list.key())) {
            date = list->listedAt;
            m_newest[index] = list.key();
        }
    }
}

void FactsWalk::takePoints(Instant instant)
{
    for (const PointSpell &point : m_history.points) {
        if (!isTrue(point.spell, instant))
            continue;
        PointFacts facts {.id = point.id, .channels = point.channels};
        if (facts.serves(Channel::Phone) || facts.serves(Channel::Sms))
            facts.zone = m_zones.ofNumber(point.address);
        takeHits(facts, point.address, instant);
        m_facts.points.append(facts);
        m_addresses.push_back(point.address);
    }
}

void FactsWalk::takeHits(PointFacts &point, const QString &address, Instant instant) const
{
    std::array<std::optional<Instant>, registerCount> since;
    std::array<bool, registerCount> isListed {};
    for (const ListedAddress &listed : m_history.listed) {
        const auto list = m_background.lists.constFind(listed.list);
        if (listed.address != address || list == m_background.lists.cend())
            continue;
        const bool isKnown = (m_knowledge == Knowledge::Recorded ? list->recordedAt : list->listedAt) <= instant;
        const auto index = static_cast<std::size_t>(list->list);
        if (!isKnown)
            continue;
        since[index] = std::min(since[index].value_or(list->listedAt), list->listedAt);
        isListed[index] |= listed.list == m_newest[index];
    }
    for (std::size_t index = 0; index < isListed.size(); ++index) {
        if (isListed[index])
            point.hits.append({static_cast<Register>(index), *since[index], m_newest[index]});
    }
}

void FactsWalk::takeCircumstances(Instant instant)
{
    std::vector<KnownCircumstance> sorted = m_history.circumstances;
    std::ranges::sort(sorted, {}, &KnownCircumstance::id);
    for (const KnownCircumstance &one : sorted) {
        if (one.ends || !counts(one.beginsAt, one.recordedAt, instant))
            continue;
        changesAt(instant, one.beginsAt);
        std::optional<Instant> until = one.endsAt;
        for (const KnownCircumstance &end : m_history.circumstances) {
            if (end.ends == one.id && counts(end.beginsAt, end.recordedAt, instant))
                until = std::min(until.value_or(never), end.beginsAt);
        }
        if (until)
            changesAt(instant, *until);
        // A purchase or birth is a fact for ever; whoever ended its row took it back.
        if (one.beginsAt <= instant && (!until || instant < *until))
            apply(one, until);
    }
}

void FactsWalk::apply(const KnownCircumstance &one, const std::optional<Instant> &until)
{
    using enum Circumstance::Kind;
    RelationFacts &relation = m_facts.relation;
    switch (one.kind) {
    case BirthDate:
        m_facts.birthDate = QDate::fromString(one.value, Qt::ISODate);
        return;
    case Guardian:
        m_facts.guardian = GuardianFacts {one.beginsAt, until, number(one.id)};
        return;
    case LegalStop:
        m_facts.legalStops.append(
            {legalStopKindFromCode(one.value).value_or(LegalStopKind::Court), one.beginsAt, until, number(one.id)});
        return;
    case Hold:
        m_facts.holds.append({holdKindOf(one.value), one.beginsAt, until, number(one.id)});
        return;
    case Purchase:
        relation.lastPurchase = std::max(relation.lastPurchase.value_or(ever), one.beginsAt);
        break;
    case Inquiry:
        relation.lastInquiry = std::max(relation.lastInquiry.value_or(ever), one.beginsAt);
        break;
    case Contract:
        relation.contractFrom = one.beginsAt;
        relation.contractUntil = until;
        break;
    case SoftOptIn:
        relation.isSimilarGoods = relation.wasOptOutOffered = relation.isAddressFromSale = true;
        break;
    case Reassigned:
        for (std::size_t index = 0; index < m_addresses.size(); ++index)
            m_facts.points[static_cast<qsizetype>(index)].isReassigned |= m_addresses[index] == one.value;
        return;
    }
    relation.record = number(one.id);
}

void FactsWalk::takeMessages(Instant instant, qint64 beforeId)
{
    QList<SentFacts> &messages = m_facts.messages;
    const auto &known = m_history.messages;
    // Of what was recorded later it is not certain that it stands behind.
    if (instant < m_last || m_knowledge == Knowledge::Recorded) {
        messages.clear();
        m_facts.messagesFrom.reset();
        m_counted = 0;
    }
    m_last = instant;
    for (; m_counted < known.size() && isBefore(known[m_counted].sent, instant, beforeId); ++m_counted) {
        if (m_knowledge == Knowledge::Recorded && known[m_counted].recordedAt > instant)
            continue;
        messages.append(known[m_counted].sent);
        if (messages.size() <= mostMessages)
            continue;
        messages.removeFirst();
        m_facts.messagesFrom = messages.constFirst().at;
    }
}

} // namespace Prefdesk
