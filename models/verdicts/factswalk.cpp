// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/factswalk.h"

#include "models/verdicts/zonebook.h"

#include <algorithm>
#include <limits>

namespace Prefdesk {

namespace {

constexpr qsizetype mostOfOneQuestion = 1000;
constexpr qsizetype mostMessages = 4096; // then old ones are dropped

constexpr Instant never {std::numeric_limits<qint64>::max()};
constexpr Instant ever {std::numeric_limits<qint64>::min()};

bool isNo(ConsentState state)
{
    return state == ConsentState::Withdrawn || state == ConsentState::Refused;
}

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
    m_facts = Facts {};
    m_facts.messages = std::move(messages);
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

void FactsWalk::takeChoices(Instant instant)
{
    const auto isLater = [this](const SaidChoice &one, const SaidChoice &other) {
        if (m_knowledge == Knowledge::Received && one.receivedAt != other.receivedAt)
            return one.receivedAt > other.receivedAt;
        return one.answer.choice > other.answer.choice;
    };
    std::array<const SaidChoice *, questionCount> answers {};
    std::vector<const SaidChoice *> optOuts; // the latest of each question and person
    for (const SaidChoice &said : m_history.choices) {
        if (!counts(said.receivedAt, said.recordedAt, instant))
            continue;
        if (said.of == SaidChoice::Of::Question) {
            const SaidChoice *&latest = answers[said.index];
            if (!latest || isLater(said, *latest))
                latest = &said;
            continue;
        }
        const auto same = std::ranges::find_if(optOuts, [&said](const SaidChoice *other) {
            return other->of == said.of && other->index == said.index && other->saidBy == said.saidBy
                && other->place == said.place;
        });
        if (same == optOuts.end())
            optOuts.push_back(&said);
        else if (isLater(said, **same))
            *same = &said;
    }
    for (std::size_t index = 0; index < answers.size(); ++index) {
        if (!answers[index])
            continue;
        AnswerFacts &answer = m_facts.answers[index];
        answer = answers[index]->answer;
        const auto stale = m_background.staleSince.constFind(number(answer.noticeVersion));
        if (stale == m_background.staleSince.cend())
            continue;
        changesAt(instant, *stale);
        answer.isNoticeStale = *stale <= instant;
    }
    for (const SaidChoice *said : optOuts) {
        if (isNo(said->answer.state))
            applyOptOut(*said);
    }
}

// The one recorded first is told, so that the order of loading never shows.
void FactsWalk::applyOptOut(const SaidChoice &said)
{
    const RefusalFacts refusal {said.receivedAt, said.answer.choice};
    const auto refuse = [&refusal](std::optional<RefusalFacts> &stop) {
        if (!stop || refusal.choice < stop->choice)
            stop = refusal;
    };
    switch (said.of) {
    case SaidChoice::Of::Stop:
        refuse(m_facts.hardStop);
        return;
    case SaidChoice::Of::Household:
        if (said.place == m_household)
            refuse(m_facts.hardStop);
        return;
    case SaidChoice::Of::Objection:
        refuse(m_facts.objection);
        return;
    case SaidChoice::Of::Address:
        for (std::size_t index = 0; index < m_addresses.size(); ++index) {
            if (m_addresses[index] == said.place)
                refuse(m_facts.points[static_cast<qsizetype>(index)].stop);
        }
        return;
    case SaidChoice::Of::Channel:
        for (int topic = 0; topic < topicCount; ++topic) {
            const auto question = static_cast<std::size_t>(said.index) * topicCount + static_cast<std::size_t>(topic);
            AnswerFacts &answer = m_facts.answers[question];
            if (!isNo(answer.state))
                answer = said.answer;
        }
        return;
    case SaidChoice::Of::Question:
        return;
    }
}

void FactsWalk::takeMessages(Instant instant, qint64 beforeId)
{
    QList<SentFacts> &messages = m_facts.messages;
    const auto &known = m_history.messages;
    // Of what was recorded later it is not certain that it stands behind.
    if (instant < m_last || m_knowledge == Knowledge::Recorded) {
        messages.clear();
        m_counted = 0;
    }
    m_last = instant;
    for (; m_counted < known.size() && isBefore(known[m_counted].sent, instant, beforeId); ++m_counted) {
        if (m_knowledge == Knowledge::Received || known[m_counted].recordedAt <= instant)
            messages.append(known[m_counted].sent);
        if (messages.size() >= mostMessages)
            dropOldMessages();
    }
}

void FactsWalk::dropOldMessages()
{
    std::array<qsizetype, questionCount> counted {};
    QList<SentFacts> kept;
    for (auto message = m_facts.messages.crbegin(); message != m_facts.messages.crend(); ++message) {
        const auto index = static_cast<std::size_t>(indexOf(message->channel, message->topic));
        if (++counted[index] <= mostOfOneQuestion)
            kept.prepend(*message);
    }
    m_facts.messages = std::move(kept);
}

} // namespace Prefdesk
