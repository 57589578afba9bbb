// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/civilday.h"
#include "models/verdicts/facts.h"
#include "models/verdicts/zonebook.h"

#include <QRandomGenerator>

namespace Prefdesk {

/// Makes up customers: most of what can be known, anything as likely as not.
class RandomFacts final
{
public:
    explicit RandomFacts(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int count) { return static_cast<int>(m_random.bounded(count)); }
    bool oneIn(int count) { return below(count) == 0; }
    /// Some second of the two years up to the end.
    Instant before(Instant end) { return end.plusSeconds(-static_cast<qint64>(m_random.bounded(63'000'000))); }
    Subject subject()
    {
        return oneIn(7)
            ? Subject::dataUse(static_cast<DataUse>(below(dataUseCount)))
            : Subject::topic(static_cast<Channel>(below(channelCount)), static_cast<Topic>(below(topicCount)));
    }

    Facts facts(const Place &place, ZoneBook &zones, Instant now)
    {
        Facts facts;
        facts.customer = CustomerId {1 + below(1000)};
        facts.place = place;
        facts.zone = zones.ofCustomer(oneIn(3) ? QStringLiteral("America/Denver") : QString(), place.country(),
                                      place.subdivision(), {});
        if (oneIn(4))
            facts.birthDate = QDate(1990 + below(25), 1 + below(12), 1 + below(28));
        if (oneIn(8))
            facts.guardian = GuardianFacts {before(now), {}, 1};
        addRefusals(facts, now);
        addPoints(facts, zones, now);
        addAnswers(facts, now);
        addRelation(facts, now);
        for (int count = below(6); count > 0; --count)
            facts.messages.append(message(now.plusSeconds(-below(3'000'000))));
        for (auto &list : facts.registerLists) {
            if (!oneIn(5))
                list = now.plusSeconds(-below(33) * secondsPerDay);
        }
        return facts;
    }

    SentFacts message(Instant at)
    {
        return {at, static_cast<Channel>(below(channelCount)), static_cast<Topic>(below(topicCount)), ++m_record};
    }
    HoldFacts hold(Instant from)
    {
        HoldFacts hold {static_cast<HoldKind>(below(4)), from, {}, ++m_record};
        if (oneIn(2))
            hold.until = from.plusSeconds(below(1'000'000));
        return hold;
    }

private:
    void addRefusals(Facts &facts, Instant now)
    {
        if (oneIn(20))
            facts.hardStop = RefusalFacts {before(now), ChoiceId {++m_record}};
        if (oneIn(20))
            facts.objection = RefusalFacts {before(now), ChoiceId {++m_record}};
        if (oneIn(30))
            facts.legalStops.append({static_cast<LegalStopKind>(below(3)), before(now), {}, ++m_record});
        while (oneIn(8))
            facts.holds.append(hold(before(now)));
    }

    void addPoints(Facts &facts, ZoneBook &zones, Instant now)
    {
        for (int count = below(4); count > 0; --count) {
            PointFacts point;
            point.id = ContactPointId {++m_record};
            point.channels = static_cast<quint8>(below(1 << channelCount));
            point.isReassigned = oneIn(15);
            if (oneIn(15))
                point.stop = RefusalFacts {before(now), ChoiceId {++m_record}};
            while (oneIn(5))
                point.hits.append({static_cast<Register>(below(registerCount)), before(now), ++m_record});
            point.zone = zones.ofNumber(oneIn(2) ? QStringLiteral("+12085550100") : QStringLiteral("+12125550100"));
            facts.points.append(point);
        }
    }

    void addAnswers(Facts &facts, Instant now)
    {
        for (AnswerFacts &answer : facts.answers) {
            if (oneIn(3))
                continue;
            answer.state = oneIn(3) ? static_cast<ConsentState>(below(7)) : ConsentState::Given;
            answer.since = before(now);
            answer.choice = ChoiceId {++m_record};
            answer.form = static_cast<ConsentForm>(below(4));
            answer.basis = oneIn(6) ? static_cast<Basis>(below(4)) : Basis::Express;
            answer.doubleOptIn = static_cast<DoubleOptIn>(below(3));
            answer.isNoticeStale = oneIn(10);
            if (oneIn(5))
                answer.frequency = static_cast<Frequency>(below(5));
            if (oneIn(8))
                answer.cap = Cap {below(4), oneIn(2) ? Cap::Period::Week : Cap::Period::Month};
            if (oneIn(12))
                answer.pauseUntil = now.plusSeconds(below(3'000'000) - 1'000'000);
            if (oneIn(12))
                answer.expiresAt = now.plusSeconds(below(3'000'000) - 1'000'000);
        }
    }

    void addRelation(Facts &facts, Instant now)
    {
        RelationFacts &relation = facts.relation;
        if (oneIn(2))
            relation.lastPurchase = before(now);
        if (oneIn(3))
            relation.lastInquiry = before(now);
        if (oneIn(4))
            relation.contractFrom = before(now);
        relation.isAddressFromSale = oneIn(2);
        relation.isSimilarGoods = oneIn(2);
        relation.wasOptOutOffered = oneIn(2);
    }

    QRandomGenerator m_random;
    qint64 m_record = 0;
};

} // namespace Prefdesk
